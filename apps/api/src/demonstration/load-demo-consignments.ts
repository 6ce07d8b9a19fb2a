import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { ActOnConsignment } from '../courier-delivery/use-cases/act-on-consignment';
import type {
  ConsignmentActCommand,
  RegisterConsignmentCommand,
} from '../courier-delivery/use-cases/consignment-command';
import { OpenManifest } from '../courier-delivery/use-cases/open-manifest';
import { RegisterConsignment } from '../courier-delivery/use-cases/register-consignment';
import { PoolSql } from '../platform/database/pool-sql';
import type { JsonDocument } from '../platform/http/json-document';
import { DemoActors } from './demo-actors';
import { demoStaff, demoUnitIds } from './organisation';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const homes = [
  ['Nguyễn Thị Phượng', '0912345678', '12 Thôn 3, xã Lạc Dương', '08:00–10:00'],
  ['K’ Brik', '0977123456', '5 Tổ dân phố Bon Đơng, xã Lạc Dương', '10:00–11:30'],
] as const;

/** A few consignments of every kind, so that the dispatch board and a round are alive. */
@Injectable()
export class LoadDemoConsignments {
  constructor(
    private readonly sql: PoolSql,
    private readonly actors: DemoActors,
    private readonly register: RegisterConsignment,
    private readonly act: ActOnConsignment,
    private readonly openManifest: OpenManifest,
  ) {}

  /** Loads once: a database that has a consignment is left as it is. */
  async run(): Promise<void> {
    const [row] = await this.sql.query<{ some: boolean }>(
      `select exists (select from consignment) as some`,
    );
    if (row?.some) return;
    await this.collections();
    await this.transferInBag();
    await this.delivery();
  }

  private async collections(): Promise<void> {
    for (const [contactName, contactPhone, contactAddress, slot] of homes) {
      const asked = await this.ask('buudien', {
        kind: 'collection',
        procedureCode: '1.001193',
        postUnitId: demoUnitIds.postDaLat,
        toUnitId: demoUnitIds.xuanHuong,
        contactName,
        contactPhone,
        contactAddress,
        slot,
        postage: 26_000,
      });
      await this.assignToCourier(asked);
    }
  }

  /** A dossier received here for another commune waits in an open bag. */
  private async transferInBag(): Promise<void> {
    const dossierId = await this.dossier(
      `competent_unit_id = '${demoUnitIds.lamVien}' and status = 'received'`,
    );
    if (!dossierId) return;
    const asked = await this.ask('buudien', {
      kind: 'transfer',
      dossierId,
      postUnitId: demoUnitIds.postDaLat,
    });
    const taken = await this.take('buudien', asked, {
      action: 'acceptAtCounter',
      sealNo: '8842190',
    });
    const supervisor = await this.actors.of('ksbuudien');
    const bag = read(
      await this.openManifest.run(
        { fromUnitId: demoUnitIds.postDaLat, toUnitId: demoUnitIds.lamVien },
        supervisor,
        { journalActor: supervisor.journalActor },
      ),
    );
    await this.take('ksbuudien', taken, { action: 'bag', manifestId: bag.id });
  }

  private async delivery(): Promise<void> {
    const dossierId = await this.dossier(`status = 'resultReady' and return_method = 'post'`);
    if (!dossierId) return;
    const asked = await this.ask('motcua', {
      kind: 'delivery',
      dossierId,
      postUnitId: demoUnitIds.postDaLat,
      postage: 30_000,
    });
    await this.assignToCourier(asked);
  }

  private async dossier(condition: string): Promise<string | undefined> {
    const [row] = await this.sql.query<{ id: string }>(
      `select id from dossier where ${condition} order by registered_at limit 1`,
    );
    return row?.id;
  }

  private async assignToCourier(consignment: Versioned): Promise<Versioned> {
    const courier = demoStaff.find((each) => each.username === 'buuta');
    return this.take('ksbuudien', consignment, {
      action: 'assign',
      ...(courier ? { courierId: courier.id } : {}),
    });
  }

  private async ask(by: string, command: RegisterConsignmentCommand): Promise<Versioned> {
    const actor: Actor = await this.actors.of(by);
    return read(await this.register.run(command, actor, { journalActor: actor.journalActor }));
  }

  private async take(
    by: string,
    { id, version }: Versioned,
    command: ConsignmentActCommand,
  ): Promise<Versioned> {
    const actor = await this.actors.of(by);
    const act = { journalActor: actor.journalActor, address: 'demonstration' };
    return read(await this.act.run(id, version, command, actor, act));
  }
}

function read(reply: JsonDocument): Versioned {
  return JSON.parse(reply.text) as Versioned;
}
