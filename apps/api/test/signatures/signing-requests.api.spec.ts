import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { ScanDesk } from '../digitisation/scan-desk';
import { type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { archivalFaults } from '../platform/archival-faults';
import { anAuthority, aSigner, pemOf, writeStore } from './test-authority';

interface RequestBody {
  readonly id: string;
  readonly state: string;
  readonly documentNo: number;
  readonly signedNo: number | null;
  readonly reason: string | null;
  readonly requestedBy: { readonly fullName: string };
  readonly existing?: string;
  readonly items?: readonly RequestBody[];
}

interface RecordBody {
  readonly items: readonly {
    documentNo: number;
    number: string | null;
    attestation: string | null;
    standard: string;
    signing: { state: string; reason: string | null } | null;
  }[];
}

describe('handing papers to be signed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sign-paper-'));
  let api: TestApi;
  let desk: ScanDesk;
  let dossier: DossierBody;

  beforeAll(async () => {
    const authority = anAuthority('CA thử nghiệm');
    const store = join(folder, 'co-quan.p12');
    const anchors = join(folder, 'tin-cay.pem');
    writeStore(store, aSigner('UBND phường Xuân Hương', authority), authority, 'mat khau');
    writeFileSync(anchors, pemOf(authority));
    process.env['MOTCUA_SIGNING_P12'] = store;
    process.env['MOTCUA_SIGNING_P12_PASSPHRASE'] = 'mat khau';
    process.env['MOTCUA_TRUST_ANCHORS'] = anchors;
    api = await TestApi.start();
    desk = await ScanDesk.open(api);
    dossier = await receive(api);
  });

  afterAll(async () => {
    for (const name of ['SIGNING_P12', 'SIGNING_P12_PASSPHRASE', 'TRUST_ANCHORS'])
      Reflect.deleteProperty(process.env, `MOTCUA_${name}`);
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A paper that was scanned and filed; answers the number of its document. */
  async function filePaper(lines: number): Promise<number> {
    const batch = await desk.scan({ lines });
    const { body } = await desk.arrange(batch, { no: 1, dossierId: dossier.id, componentNo: 1 });
    const papers = [
      { componentNo: 1, kind: 'original', number: '45/2026', attestation: 'compared' },
    ];
    const filed = await desk.file(body, { dossierId: dossier.id, papers });
    return filed.body.pages[0]?.documentNo ?? 0;
  }

  const hand = (no: number, as = 'motcua'): Promise<TestReply<RequestBody>> =>
    api.request<RequestBody>('POST', `/dossiers/${dossier.id}/documents/${no}/signing-requests`, {
      as,
      body: { note: 'Đã đối chiếu bản chính' },
    });

  const waiting = async (as = 'lanhdao'): Promise<readonly RequestBody[]> =>
    (await api.request<RequestBody>('GET', '/signing-requests', { as })).body.items ?? [];

  const settle = (
    id: string,
    what: 'signatures' | 'returns',
    options: { as?: string; key?: string } = {},
  ): Promise<TestReply<RequestBody>> =>
    api.request<RequestBody>('POST', `/signing-requests/${id}/${what}`, {
      as: options.as ?? 'lanhdao',
      body: { reason: 'Xác nhận bản số hóa đúng với bản chính' },
      ...(options.key === undefined ? {} : { key: options.key }),
    });

  const records = async () =>
    (
      await api.request<RecordBody>('GET', `/dossiers/${dossier.id}/paper-records`, {
        as: 'motcua',
      })
    ).body.items;

  it('puts the paper before the leader, whose signed file takes its place', async () => {
    const no = await filePaper(10);
    const handed = await hand(no);
    expect([handed.status, handed.body.state]).toEqual([201, 'waiting']);
    expect(await waiting()).toMatchObject([{ id: handed.body.id, documentNo: no }]);
    expect((await hand(no)).status).toBe(409);

    const key = randomUUID();
    const signed = await settle(handed.body.id, 'signatures', { key });
    expect([signed.status, signed.body.state]).toEqual([201, 'signed']);
    expect((await settle(handed.body.id, 'signatures', { key })).text).toBe(signed.text);
    expect((await settle(handed.body.id, 'signatures')).status).toBe(409);
    expect(await waiting()).toEqual([]);

    const signedNo = signed.body.signedNo ?? 0;
    const signatures = await api.request<{
      signatures: { signerName: string; faults: string[] }[];
    }>('GET', `/dossiers/${dossier.id}/documents/${signedNo}/signatures`, { as: 'lanhdao' });
    expect(signatures.body.signatures).toMatchObject([
      { signerName: 'UBND phường Xuân Hương', faults: [] },
    ]);
    expect(await records()).toMatchObject([
      { documentNo: signedNo, number: '45/2026', attestation: 'compared', standard: 'PDF/A-2b' },
    ]);
    const file = await api.request('GET', `/dossiers/${dossier.id}/documents/${signedNo}`, {
      as: 'motcua',
    });
    expect((await PDFDocument.load(file.raw)).getPageCount()).toBe(1);
    expect(await archivalFaults(file.raw, 'B')).toEqual([]);
    const integrity = await api.request<{ outcome: string }>(
      'POST',
      `/dossiers/${dossier.id}/documents/${signedNo}/integrity-checks`,
      { as: 'motcua' },
    );
    expect(integrity.body.outcome).toBe('intact');
    const journal = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 and type in ('dossier.paperHandedToSigning', 'dossier.paperSigned')
       order by sequence`,
      [dossier.id],
    );
    expect(journal).toMatchObject([
      { type: 'dossier.paperHandedToSigning', data: { no } },
      { type: 'dossier.paperSigned', data: { no: signedNo, replacedNo: no } },
    ]);
  });

  it('gives a paper back with the reason, after which it can be handed over again', async () => {
    const no = await filePaper(11);
    const { id } = (await hand(no)).body;
    const back = await settle(id, 'returns');
    expect(back.body).toMatchObject({ state: 'sentBack', signedNo: null });
    expect((await records()).find(({ documentNo }) => documentNo === no)?.signing).toMatchObject({
      state: 'sentBack',
      reason: 'Xác nhận bản số hóa đúng với bản chính',
    });
    const again = await hand(no);
    expect(again.status).toBe(201);
    await settle(again.body.id, 'returns');
  });

  it('is for those who may attest and those who may sign, never for the Post', async () => {
    const no = await filePaper(12);
    expect((await hand(no, 'buudien')).status).toBe(403);
    const { id } = (await hand(no)).body;
    expect((await settle(id, 'signatures', { as: 'motcua' })).status).toBe(403);
    expect((await api.request('GET', '/signing-requests', { as: 'buudien' })).status).toBe(403);
    expect((await hand(no, 'motcua2')).status).toBe(404);
    await expect(
      api.rows(
        `update signing_request set state = 'signed', signed_no = document_no, settled_at = '2026-11-19T03:00:00Z',
           settled_by = (select id from staff limit 1), settler_employer = 'post' where id = $1`,
        [id],
      ),
    ).rejects.toThrow('signing_request_authority');
    await settle(id, 'returns');
  });

  it('takes scans of papers only', async () => {
    expect((await hand(999)).status).toBe(404);
  });
});
