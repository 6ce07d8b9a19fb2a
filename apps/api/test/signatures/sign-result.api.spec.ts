import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { must } from '../dossier-work/desk';
import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { usualNow } from '../support/test-environment';
import { uploadTo } from '../support/upload-form';
import { archivalFaults } from '../platform/archival-faults';
import { anAuthority, aSigner, pemOf, type TestIdentity, writeStore } from './test-authority';
import { aRevocationList } from './test-revocation';
import { TestTimestamps, timestampReply } from './test-timestamps';

interface Signatures {
  readonly signatures: readonly {
    verdict: string;
    signerName: string;
    faults: string[];
    timestampAt: string | null;
  }[];
  readonly signing: object;
  readonly trustedAuthorities: number;
}

describe('signing a result', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sign-result-'));
  let api: TestApi;
  let dossier: DossierBody;
  let pdf: Buffer;
  let timestamps: TestTimestamps;
  let clockwork: TestIdentity;

  beforeAll(async () => {
    timestamps = await TestTimestamps.start();
    const authority = anAuthority('CA thử nghiệm');
    const store = join(folder, 'co-quan.p12');
    const anchors = join(folder, 'tin-cay.pem');
    writeStore(store, aSigner('UBND phường Xuân Hương', authority), authority, 'mat khau');
    writeFileSync(anchors, pemOf(authority));
    process.env['MOTCUA_SIGNING_P12'] = store;
    process.env['MOTCUA_SIGNING_P12_PASSPHRASE'] = 'mat khau';
    process.env['MOTCUA_TRUST_ANCHORS'] = anchors;
    const lists = join(folder, 'thu-hoi.crl');
    const span = { from: '2026-01-01T00:00:00Z', to: '2029-12-31T00:00:00Z' };
    writeFileSync(lists, await aRevocationList(authority, span));
    process.env['MOTCUA_REVOCATION_LISTS'] = ` ${lists}, ${join(folder, 'khong-co')}`;
    process.env['MOTCUA_TIMESTAMP_URL'] = timestamps.address;
    clockwork = aSigner('TSA thử nghiệm', authority, { purpose: 'timeStamping' });
    api = await TestApi.start();
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawText('Trich luc');
    pdf = Buffer.from(await document.save());
  });

  afterAll(async () => {
    const names = ['SIGNING_P12', 'SIGNING_P12_PASSPHRASE', 'TRUST_ANCHORS', 'TIMESTAMP_URL'];
    for (const name of [...names, 'REVOCATION_LISTS'])
      Reflect.deleteProperty(process.env, `MOTCUA_${name}`);
    await api.stop();
    await timestamps.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    timestamps.answer = (query) => timestampReply(query, clockwork, new Date(usualNow));
    const transferred = await must(api, 'motcua', await receive(api), { action: 'transfer' });
    dossier = await must(api, 'thuly', transferred, { action: 'take' });
  });

  const fileResult = async (): Promise<number> => {
    const form = { purpose: 'result', file: pdf, fileName: 'trich-luc.pdf' };
    const { body, status, text } = await uploadTo(api, dossier.id, form, { as: 'lanhdao' });
    if (status !== 201) throw new Error(text);
    return body.no;
  };
  const path = (no: number): string => `/dossiers/${dossier.id}/documents/${no}/signatures`;
  const sign = (no: number, as = 'lanhdao', version = dossier.version + 1) =>
    api.request<{ no: number; version: number; fileName: string; purpose: string }>(
      'POST',
      path(no),
      { as, version, body: { reason: 'Ký kết quả' } },
    );

  it('files a signed copy that holds, and keeps the unsigned one as evidence', async () => {
    const no = await fileResult();
    const reply = await sign(no);
    expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
    expect(reply.body).toMatchObject({ no: 2, version: dossier.version + 2, purpose: 'result' });
    const report = await api.request<Signatures>('GET', path(2), { as: 'motcua' });
    expect(report.body).toMatchObject({
      trustedAuthorities: 1,
      signing: { isReady: true, addsTimestamp: true },
      signatures: [
        {
          kind: 'signature',
          verdict: 'valid',
          faults: [],
          signerName: 'UBND phường Xuân Hương',
          timestamp: 'trusted',
          timestampAuthority: 'TSA thử nghiệm',
          revocation: 'good',
        },
      ],
    });
    const rows = await api.rows(
      `select no, removed_at is not null as removed from dossier_document
       where dossier_id = $1 order by no`,
      [dossier.id],
    );
    expect(rows).toEqual([
      { no: 1, removed: true },
      { no: 2, removed: false },
    ]);
    const [fact] = await api.rows(
      `select type, data ->> 'replacedNo' as replaced from journal
       where subject_id = $1 order by sequence desc limit 1`,
      [dossier.id],
    );
    expect(fact).toEqual({ type: 'dossier.resultSigned', replaced: '1' });
  });

  it('comes with a cover that leads to its check, once there is a result', async () => {
    await fileResult();
    const cover = () => api.request('GET', `/dossiers/${dossier.id}/result-slip`, { as: 'motcua' });
    expect((await cover()).status).toBe(404);
    await api.rows(`update dossier set result_at = '2026-11-19T03:00:00Z' where id = $1`, [
      dossier.id,
    ]);
    const { status, raw } = await cover();
    expect([status, await archivalFaults(raw, 'A')]).toEqual([200, []]);
  });

  it('finds no signature in an unsigned result', async () => {
    const no = await fileResult();
    const report = await api.request<Signatures>('GET', path(no), { as: 'motcua' });
    expect(report.body.signatures).toEqual([]);
  });

  it('is for those who decide, and never for the Post', async () => {
    const no = await fileResult();
    for (const name of ['motcua', 'buudien', 'thuly'])
      expect((await sign(no, name)).status).toBe(403);
  });

  it('signs nothing while the timestamp service does not answer, and says so', async () => {
    timestamps.answer = () => undefined;
    const no = await fileResult();
    const { status, body } = await sign(no);
    const { detail } = body as { detail?: string };
    expect([status, detail]).toEqual([503, expect.stringContaining('dấu thời gian')]);
    const rows = await api.rows(
      `select no, removed_at from dossier_document where dossier_id = $1`,
      [dossier.id],
    );
    expect(rows).toEqual([{ no: 1, removed_at: null }]);
  });

  it('refuses a version that is not the stored one, and a second signature', async () => {
    const no = await fileResult();
    expect((await sign(no, 'lanhdao', 1)).status).toBe(412);
    const first = await sign(no);
    const again = await sign(first.body.no, 'lanhdao', 3);
    expect([again.status, (again.body as { reason?: string }).reason]).toEqual([
      409,
      'alreadySigned',
    ]);
  });
});
