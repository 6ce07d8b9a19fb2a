import { KeepScans } from '../../src/digitisation/use-cases/keep-scans';
import { SweepFiles } from '../../src/documents/use-cases/sweep-files';
import { FileStore } from '../../src/platform/files/file-store';
import { type BatchBody, ScanDesk } from '../digitisation/scan-desk';
import { aScan } from '../digitisation/scan-samples';
import { birthRegistration, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';

const dayMs = 24 * 3_600_000;
let lines = 3;

describe('scans, when what was made of them is destroyed', () => {
  let api: TestApi;
  let desk: ScanDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = await ScanDesk.open(api);
    const rule = await api.request('PUT', `/retention-rules/${birthRegistration}`, {
      as: 'kstthc',
      body: { years: 20, legalGround: 'Thông tư 10/2022' },
      version: 0,
    });
    if (rule.status !== 200) throw new Error(rule.text);
  });

  afterAll(() => api.stop());

  /** A batch of one scan with a page for each dossier, filed as its second paper. */
  const fileFor = async (...dossiers: readonly (DossierBody | undefined)[]): Promise<BatchBody> => {
    let batch = await desk.scan(...dossiers.map(() => ({ lines: (lines += 1) })));
    for (const [index, dossier] of dossiers.entries()) {
      if (!dossier) continue;
      const place = { no: index + 1, dossierId: dossier.id, componentNo: 2 };
      batch = (await desk.arrange(batch, place)).body;
      const papers = [{ componentNo: 2, kind: 'original' }];
      const filed = await desk.file(batch, { dossierId: dossier.id, papers });
      if (filed.status !== 201) throw new Error(filed.text);
      batch = filed.body;
    }
    return batch;
  };
  const destroy = async ({ id }: DossierBody): Promise<void> => {
    await api.rows(
      `update dossier set status = 'stopped', ended_at = timestamptz '2005-11-01T00:00:00Z'
       where id = $1`,
      [id],
    );
    const proposal = await api.request<{ id: string; version: number }>(
      'POST',
      '/destruction-proposals',
      { as: 'truongbophan', body: { dossierIds: [id], reason: 'Hội đồng họp ngày 12/11' } },
    );
    const settled = await api.request(
      'POST',
      `/destruction-proposals/${proposal.body.id}/settlement`,
      { as: 'lanhdao', body: { outcome: 'confirmed' }, version: proposal.body.version },
    );
    if (settled.status !== 200) throw new Error(settled.text);
  };
  const close = async ({ id }: BatchBody): Promise<void> => {
    const { version } = await desk.get(id);
    const closed = await api.request('DELETE', `/scan-batches/${id}`, { as: 'motcua', version });
    if (closed.status !== 200) throw new Error(closed.text);
  };
  const scanOf = async ({ id }: BatchBody): Promise<{ sha256: string; isDestroyed: boolean }> => {
    const [row] = await api.rows<{ sha256: string; isDestroyed: boolean }>(
      `select encode(sha256, 'hex') as sha256, destroyed_at is not null as "isDestroyed"
       from scan_file where batch_id = $1`,
      [id],
    );
    if (!row) throw new Error('no scan');
    return row;
  };
  const pictures = async ({ id }: BatchBody): Promise<string[]> =>
    (
      await api.rows<{ sha256: string }>(
        `select encode(v.sha256, 'hex') as sha256 from scan_page p,
           lateral (values (p.picture), (p.thumbnail)) v(sha256)
         where p.batch_id = $1 and v.sha256 is not null`,
        [id],
      )
    ).map(({ sha256 }) => sha256);
  const lies = async (sha256: string): Promise<boolean> => {
    try {
      (await api.application.get(FileStore, { strict: false }).open(sha256)).destroy();
      return true;
    } catch {
      return false;
    }
  };
  /** As if nobody had brought anything for a day. */
  const sweep = () => api.application.get(SweepFiles, { strict: false }).run(-dayMs);
  const keep = () => api.application.get(KeepScans, { strict: false }).run();

  it('leave nothing on the disk: scan, page pictures, file, letters and searchable copy', async () => {
    const dossier = await receive(api);
    // Real eyes, so that the page has its pictures.
    const { id } = await desk.batch();
    await desk.bring(id, await aScan([{ lines: 40 }]));
    let batch = await desk.readAll(id);
    batch = (await desk.arrange(batch, { no: 1, dossierId: dossier.id, componentNo: 2 })).body;
    const papers = [{ componentNo: 2, kind: 'original' }];
    expect((await desk.file(batch, { dossierId: dossier.id, papers })).status).toBe(201);
    const drawn = await pictures(batch);
    expect(drawn).toHaveLength(2);
    const [file] = await api.rows<{ sha256: string }>(
      `select encode(sha256, 'hex') as sha256 from dossier_document where dossier_id = $1`,
      [dossier.id],
    );
    const copy = await fileFor(await receive(api)).then(scanOf);
    await api.rows(
      `insert into recognised_text (dossier_id, document_no, state, requested_at, tries, text,
         searchable)
       select $1, 1, 'reading', '2026-11-19T03:00:00Z', 1, 'GIẤY CHỨNG SINH', decode($2, 'hex')`,
      [dossier.id, copy.sha256],
    );
    const { sha256 } = await scanOf(batch);

    await destroy(dossier);
    await sweep();
    expect(await pictures(batch)).toEqual([]);
    for (const gone of [sha256, file?.sha256 ?? '', ...drawn])
      expect([gone, await lies(gone)]).toEqual([gone, false]);
    expect(
      await api.rows(`select text, searchable, state from recognised_text where dossier_id = $1`, [
        dossier.id,
      ]),
    ).toEqual([{ text: null, searchable: null, state: 'parked' }]);
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.documentsDestroyed'`,
      [dossier.id],
    );
    expect(fact?.data).toMatchObject({ documents: 1, scans: 1 });
    // What another dossier still needs was not touched.
    expect(await lies(copy.sha256)).toBe(true);
  });

  it('stay as long as one page of theirs lies in a dossier that is kept', async () => {
    const [first, second] = [await receive(api), await receive(api)];
    const batch = await fileFor(first, second);
    const { sha256 } = await scanOf(batch);
    await destroy(first);
    await sweep();
    expect([(await scanOf(batch)).isDestroyed, await lies(sha256)]).toEqual([false, true]);
    await destroy(second);
    await sweep();
    expect([(await scanOf(batch)).isDestroyed, await lies(sha256)]).toEqual([true, false]);
  });

  it('stay while a page still waits to be filed, until its batch is closed', async () => {
    const dossier = await receive(api);
    const batch = await fileFor(dossier, undefined);
    await destroy(dossier);
    expect((await scanOf(batch)).isDestroyed).toBe(false);
    await close(batch);
    await keep();
    expect((await scanOf(batch)).isDestroyed).toBe(false);
    await api.rows(
      `update scan_batch set closed_at = closed_at - interval '31 days' where id = $1`,
      [batch.id],
    );
    expect((await keep()).destroyed).toBe(1);
    await sweep();
    expect(await lies((await scanOf(batch)).sha256)).toBe(false);
    const [fact] = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 order by sequence desc limit 1`,
      [batch.id],
    );
    expect(fact).toEqual({ type: 'scanBatch.scansDestroyed', data: { files: [1] } });
  });

  it('given up stay while the dossier they were meant for is under a hold', async () => {
    const dossier = await receive(api);
    let batch = await desk.scan({ lines: (lines += 1) });
    batch = (await desk.arrange(batch, { no: 1, dossierId: dossier.id, componentNo: 2 })).body;
    await api.request('POST', `/dossiers/${dossier.id}/holds`, {
      as: 'lanhdao',
      body: { reason: 'Tòa án yêu cầu giữ' },
    });
    await close(batch);
    await api.rows(
      `update scan_batch set closed_at = closed_at - interval '31 days' where id = $1`,
      [batch.id],
    );
    await keep();
    expect((await scanOf(batch)).isDestroyed).toBe(false);
  });

  it('end their batch a week after the last page was filed, and not before', async () => {
    const dossier = await receive(api);
    const filed = await fileFor(dossier);
    const open = await fileFor(dossier, undefined);
    const age = async (days: number): Promise<void> => {
      for (const { id } of [filed, open]) {
        await api.rows(
          `update scan_batch set opened_at = opened_at - make_interval(days => $2) where id = $1`,
          [id, days],
        );
        await api.rows(
          `update scan_file set added_at = added_at - make_interval(days => $2)
           where batch_id = $1`,
          [id, days],
        );
      }
      await api.rows(
        `update dossier_document set uploaded_at = uploaded_at - make_interval(days => $2)
         where dossier_id = $1`,
        [dossier.id, days],
      );
    };
    await age(6);
    await keep();
    expect((await desk.get(filed.id)).closedAt).toBeNull();
    await age(2);
    expect((await keep()).closed).toBeGreaterThanOrEqual(1);
    expect((await desk.get(filed.id)).closedAt).not.toBeNull();
    expect((await desk.get(open.id)).closedAt).toBeNull();
    // The scan itself is as old as its document and stays with it.
    expect((await scanOf(filed)).isDestroyed).toBe(false);
  });
});
