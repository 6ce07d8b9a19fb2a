import { crc32, deflateSync } from 'node:zlib';
import { demoStaff, demoUnitIds } from '../../src/demonstration/organisation';
import { type DossierBody, receive } from '../support/intake';
import { demoPassword } from '../support/test-environment';
import type { TestApi, TestReply } from '../support/test-api';

export interface ConsignmentBody {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly status: string;
  readonly version: number;
  readonly attempts: number;
  readonly nextAttemptOn: string | null;
  readonly filedAt: string | null;
  readonly manifestId: string | null;
  readonly papers: readonly object[] | null;
  readonly procedureCode: string | null;
  readonly stateFee: number;
  readonly postage: number;
  readonly custody: CustodyBody;
  readonly availableActions: readonly string[];
  readonly blockedActions: readonly { action: string; reason: string }[];
}

export interface CustodyBody {
  readonly state: string;
  readonly holder: { kind: string; name: string | null; unitName: string | null } | null;
  readonly receiver: { kind: string; name: string | null; unitName: string | null } | null;
  readonly manifest: { number: string } | null;
  readonly steps: readonly { evidence: string; confirmedAt: string | null }[];
}

export interface ManifestBody {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly handedOverAt: string | null;
  readonly giverSignedAt: string | null;
  readonly receiverSignedAt: string | null;
  readonly incidentId: string | null;
  readonly items: readonly { number: string; name: string | null; status: string }[];
  readonly scans: readonly { code: string; verdict: string }[];
  readonly scan: { code: string; answer: string } | null;
  readonly custody: CustodyBody;
  readonly availableActions: readonly string[];
}

export const { postDaLat, xuanHuong, lamVien } = demoUnitIds;

export function staffId(username: string): string {
  return demoStaff.find((each) => each.username === username)?.id ?? '';
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of one white pixel, as a signature pad sends it. */
export const aSignature = ((): string => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
})();

export async function must<Body>(reply: Promise<TestReply<Body>>, status = 200): Promise<Body> {
  const { status: actual, text, body } = await reply;
  if (actual !== status) throw new Error(`expected ${status}, got ${actual}: ${text}`);
  return body;
}

/** Copies to certify at 2.000 đ a page, not paid yet. */
export const copiesToPay = (pages: number) => ({
  procedureCode: '2.000815',
  components: [
    { no: 1, state: 'present', kind: 'original', copies: 1, sheets: 1 },
    { no: 2, state: 'present', kind: 'comparedCopy', copies: 1, sheets: 1 },
  ],
  charges: [{ no: 1, quantity: pages }],
});

/** The people and steps of a courier's day, through the API. */
export class DeliverySteps {
  constructor(readonly api: TestApi) {}

  register(as: string, body: object): Promise<TestReply<ConsignmentBody>> {
    return this.api.request<ConsignmentBody>('POST', '/consignments', { as, body });
  }

  act(
    as: string,
    { id, version, number }: { id: string; version: number; number?: string },
    body: object,
  ): Promise<TestReply<ConsignmentBody>> {
    // Whoever stands at the door reads the envelope in hand.
    const envelope = 'action' in body && body.action === 'deliver' ? { envelope: number } : {};
    return this.api.request<ConsignmentBody>('POST', `/consignments/${id}/actions`, {
      as,
      body: { ...envelope, ...body },
      version,
    });
  }

  actOnBag(
    as: string,
    { id, version }: { id: string; version: number },
    body: object,
  ): Promise<TestReply<ManifestBody>> {
    return this.api.request<ManifestBody>('POST', `/manifests/${id}/actions`, {
      as,
      body,
      version,
    });
  }

  read(as: string, id: string): Promise<ConsignmentBody> {
    return must(this.api.request<ConsignmentBody>('GET', `/consignments/${id}`, { as }));
  }

  readBag(as: string, id: string): Promise<ManifestBody> {
    return must(this.api.request<ManifestBody>('GET', `/manifests/${id}`, { as }));
  }

  custody(as: string, dossierId: string): Promise<CustodyBody> {
    return must(this.api.request<CustodyBody>('GET', `/dossiers/${dossierId}/custody`, { as }));
  }

  /** Received in one ward for another, and asked to be carried there. */
  async aTransfer(): Promise<{ dossier: DossierBody; consignment: ConsignmentBody }> {
    const dossier = await receive(this.api, 'motcua', { competentUnitId: lamVien });
    const consignment = await must(
      this.register('motcua', {
        kind: 'transfer',
        dossierId: dossier.id,
        postUnitId: postDaLat,
      }),
      201,
    );
    return { dossier, consignment };
  }

  /** Assigned to the courier, taken along in a sealed envelope. */
  async aCollectedTransfer(): Promise<{ dossier: DossierBody; consignment: ConsignmentBody }> {
    const { dossier, consignment } = await this.aTransfer();
    const assigned = await this.assign(consignment);
    return { dossier, consignment: await this.collect(assigned) };
  }

  /** At the ward: its clerk gives the sealed envelope and signs on the courier's telephone. */
  collect(assigned: ConsignmentBody, sealNo = '8842190'): Promise<ConsignmentBody> {
    const body = { action: 'collect', sealNo, username: 'motcua', password: demoPassword };
    return must(this.act('buuta', assigned, body));
  }

  assign(consignment: ConsignmentBody): Promise<ConsignmentBody> {
    const body = { action: 'assign', courierId: staffId('buuta') };
    return must(this.act('ksbuudien', consignment, body));
  }

  aBag(fromUnitId: string = postDaLat, toUnitId: string = lamVien): Promise<ManifestBody> {
    return must(
      this.api.request<ManifestBody>('POST', '/manifests', {
        as: 'ksbuudien',
        body: { fromUnitId, toUnitId },
      }),
      201,
    );
  }

  async fill(bag: ManifestBody, ...numbers: readonly string[]): Promise<ManifestBody> {
    let current = bag;
    for (const consignment of numbers)
      current = await must(
        this.actOnBag('ksbuudien', current, { action: 'addConsignment', consignment }),
      );
    return current;
  }

  /** Filled, sealed and on its way with the courier. */
  async aBagUnderWay(...numbers: readonly string[]): Promise<ManifestBody> {
    const filled = await this.fill(await this.aBag(), ...numbers);
    const seal = { action: 'seal', sealNo: '117117' };
    const sealed = await must(this.actOnBag('ksbuudien', filled, seal));
    return must(this.actOnBag('buuta', sealed, { action: 'depart' }));
  }

  /** A dossier whose result waits at the ward and goes out by post. */
  async aResult(intake: object = {}): Promise<DossierBody> {
    const dossier = await receive(this.api, 'motcua', {
      ...intake,
      returnMethod: 'post',
      returnAddress: {
        recipient: 'Nguyễn Thị Hồng Phượng',
        phone: '0912345678',
        address: '12 Trần Phú',
        communeId: xuanHuong,
      },
    });
    await this.api.rows(
      `update dossier set status = 'resultReady', result_at = registered_at,
         ended_at = registered_at, decision = 'approved' where id = $1`,
      [dossier.id],
    );
    return dossier;
  }

  /** Registered, assigned, taken from the ward and on the way to the door. */
  async aDeliveryUnderWay(
    parts: object = {},
    intake: object = {},
  ): Promise<{ dossier: DossierBody; consignment: ConsignmentBody }> {
    const dossier = await this.aResult(intake);
    const registered = await must(
      this.register('motcua', {
        kind: 'delivery',
        dossierId: dossier.id,
        postUnitId: postDaLat,
        ...parts,
      }),
      201,
    );
    const assigned = await this.assign(registered);
    const taken = await this.collect(assigned, '5500');
    return {
      dossier,
      consignment: await must(this.act('buuta', taken, { action: 'startDelivery' })),
    };
  }
}
