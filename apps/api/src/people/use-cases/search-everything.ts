import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { seesEverythingWithReason } from '../../access/visible-dossiers';
import { isOnBag } from '../../courier-delivery/data/consignment-key';
import { listConsignments } from '../../courier-delivery/queries/consignment-list.query';
import { listManifests } from '../../courier-delivery/queries/manifest-list.query';
import { listDossiers } from '../../dossier-intake/queries/dossier-list.query';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { ReadDossier } from '../../dossier-intake/use-cases/open-with-reason';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ShortMemory } from '../../platform/database/short-memory';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { listProcedures } from '../../procedure-catalogue/queries/procedure-list.query';
import { countHits, findPeople } from '../queries/search.query';

export interface SearchQuestion {
  readonly q: string;
  /** Rows of each group at most. */
  readonly limit: number;
  readonly reason?: string | undefined;
}

const nothing = '{"items":[]}';

@Injectable()
export class SearchEverything {
  constructor(
    private readonly sql: PoolSql,
    private readonly memory: ShortMemory,
    private readonly calendars: WorkingCalendars,
    private readonly readDossier: ReadDossier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One box for everything: groups the asker may not read are empty, not refused. */
  async run(question: SearchQuestion, actor: Actor, act: Act): Promise<JsonDocument> {
    const { q, limit, reason } = question;
    await this.readDossier.recordListing(reason, actor, act);
    const opens =
      actor.may('dossier.read') || (reason !== undefined && actor.may('dossier.readWithReason'));
    const [dossiers, count, people, consignments, manifests, procedures] = await Promise.all([
      opens ? this.dossiers(question, actor) : nothing,
      opens ? countHits(this.sql, q, actor, reason) : { count: 0, isMore: false },
      opens ? findPeople(this.sql, q, actor, { limit, reason }) : [],
      actor.may('consignment.read') ? listConsignments(this.sql, { q }, actor, { limit }) : nothing,
      actor.may('consignment.read') && isOnBag(q)
        ? listManifests(this.sql, { q }, actor, { limit })
        : nothing,
      actor.may('catalogue.read')
        ? listProcedures(this.sql, this.memory, { q, limit, day: officeDay(this.clock.now()) })
        : nothing,
    ]);
    return new JsonDocument(
      `{"dossiers":${itemsOf(dossiers)},"dossierCount":${JSON.stringify(count)},` +
        `"needsReason":${!opens && seesEverythingWithReason(actor)},` +
        `"people":${JSON.stringify(people)},"consignments":${itemsOf(consignments)},` +
        `"manifests":${itemsOf(manifests)},"procedures":${itemsOf(procedures)}}`,
    );
  }

  private async dossiers({ q, limit, reason }: SearchQuestion, actor: Actor): Promise<Buffer> {
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    const moment = listMoment(this.clock.now(), calendar);
    return listDossiers(this.sql, { q, reason }, actor, moment, { limit });
  }
}

function itemsOf(list: string | Buffer): string {
  return JSON.stringify((JSON.parse(list.toString()) as { items: unknown[] }).items);
}
