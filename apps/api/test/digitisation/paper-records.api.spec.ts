import { RecogniseTexts } from '../../src/digitisation/use-cases/recognise-texts';
import { TextReader } from '../../src/digitisation/pages/text-reader';
import { aPdf } from '../platform/file-samples';
import { type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { uploadTo } from '../support/upload-form';
import { ScanDesk } from './scan-desk';

interface RecordBody {
  readonly version: number;
  readonly number: string | null;
  readonly attestation: string | null;
  readonly recordedBy: { fullName: string };
  readonly errors?: readonly { pointer: string; code: string }[];
}

let size = 0;

describe('what is known of a paper', () => {
  let api: TestApi;
  let desk: ScanDesk;
  let dossier: DossierBody;
  let version: number;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = await ScanDesk.open(api);
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    dossier = await receive(api);
    size += 1;
    const file = aPdf({ between: `% ${size}\n` });
    const form = { purpose: 'component', componentNo: 2, file };
    version = Number((await uploadTo(api, dossier.id, form)).body.version);
  });

  const record = (
    facts: object,
    options: { as?: string; version?: number; no?: number } = {},
  ): Promise<TestReply<RecordBody>> =>
    api.request('PUT', `/dossiers/${dossier.id}/documents/${options.no ?? 1}/record`, {
      as: options.as ?? 'motcua',
      version: options.version ?? version,
      body: facts,
    });
  const lastFact = async (): Promise<{ type: string; data: object } | undefined> =>
    (
      await api.rows<{ type: string; data: object }>(
        `select type, data from journal where subject_id = $1 order by sequence desc limit 1`,
        [dossier.id],
      )
    )[0];

  it('is entered for a file that was uploaded, and put right later', async () => {
    const entered = await record({
      kind: 'original',
      number: '54/2026',
      issuer: 'UBND xã Lạc Dương',
      issuedOn: '2026-10-02',
      attestation: 'compared',
    });
    expect([entered.status, entered.body]).toMatchObject([
      200,
      { number: '54/2026', standard: null, attestation: 'compared', version: version + 1 },
    ]);
    expect(await lastFact()).toEqual({
      type: 'dossier.paperRecorded',
      data: { no: 1, kind: 'original', attestation: 'compared' },
    });
    const stale = await record({ kind: 'original' });
    expect(stale.status).toBe(412);
    const mended = await record(
      { kind: 'original', number: '45/2026', issuedOn: '2026-10-02', expiresOn: '2027-10-02' },
      { version: version + 1 },
    );
    expect(mended.body).toMatchObject({ number: '45/2026', issuer: null, attestation: null });
    // Neither numbers nor names of people get into the journal.
    expect(await lastFact()).toEqual({
      type: 'dossier.paperRecorded',
      data: {
        no: 1,
        kind: 'original',
        attestation: null,
        changed: ['issuer', 'number', 'expiresOn', 'attestation'],
        before: {
          kind: 'original',
          attestation: 'compared',
          issuedOn: '2026-10-02',
          expiresOn: null,
        },
      },
    });
    const list = await api.request<{ items: RecordBody[] }>(
      'GET',
      `/dossiers/${dossier.id}/paper-records`,
      { as: 'motcua' },
    );
    expect(list.body.items).toMatchObject([{ documentNo: 1, number: '45/2026' }]);
  });

  it('has days that can be', async () => {
    const future = await record({ kind: 'original', issuedOn: '2027-01-01' });
    expect(future.body.errors).toMatchObject([{ pointer: '#/issuedOn', code: 'dateInFuture' }]);
    const ancient = await record({ kind: 'original', issuedOn: '0001-01-01' });
    expect(ancient.body.errors).toMatchObject([
      { pointer: '#/issuedOn', code: 'dateTooEarly', detail: 'Không được trước ngày 01/01/1900.' },
    ]);
    const order = await record({
      kind: 'original',
      issuedOn: '2026-10-02',
      expiresOn: '2026-10-01',
    });
    expect(order.body.errors).toMatchObject([{ pointer: '#/expiresOn', code: 'dateOrder' }]);
    expect((await record({})).body.errors).toMatchObject([{ pointer: '#/kind' }]);
  });

  it('is the authority’s word only from those who may give it, who alone put it right', async () => {
    const facts = { kind: 'original', attestation: 'authority' };
    expect((await record(facts, { as: 'buudien' })).status).toBe(403);
    const vouched = await record(facts);
    expect(vouched.status).toBe(200);
    const post = await record({ kind: 'original' }, { as: 'buudien', version: version + 1 });
    expect(post.status).toBe(403);
    const [row] = await api.rows<{ attestation: string }>(
      `select attestation from paper_record where dossier_id = $1`,
      [dossier.id],
    );
    expect(row?.attestation).toBe('authority');
  });

  it('is of papers of one’s own dossiers, and of no result or dossier that is closed', async () => {
    expect((await record({ kind: 'original' }, { as: 'motcua2' })).status).toBe(404);
    expect((await record({ kind: 'original' }, { no: 9 })).status).toBe(404);
    expect((await record({ kind: 'original' }, { as: 'lanhdao' })).status).toBe(403);
    await api.rows(
      `update dossier_document set purpose = 'attachment', component_no = null
      where dossier_id = $1`,
      [dossier.id],
    );
    expect((await record({ kind: 'original' })).status).toBe(404);
    await api.rows(
      `update dossier_document set purpose = 'component', component_no = 2
      where dossier_id = $1`,
      [dossier.id],
    );
    await api.rows(
      `update dossier set status = 'stopped', ended_at = '2026-11-19T03:00:00Z' where id = $1`,
      [dossier.id],
    );
    expect((await record({ kind: 'original' })).status).toBe(409);
  });

  it('can be filed anew from the same batch when its file was taken out', async () => {
    let batch = await desk.scan({ lines: 20 + size });
    batch = (await desk.arrange(batch, { no: 1, dossierId: dossier.id, componentNo: 1 })).body;
    const filing = { dossierId: dossier.id, papers: [{ componentNo: 1, kind: 'original' }] };
    const filed = await desk.file(batch, filing);
    expect(filed.body.pages[0]?.documentNo).toBe(2);
    const removed = await api.request(
      'DELETE',
      `/dossiers/${dossier.id}/documents/2?reason=Nhầm giấy`,
      { as: 'motcua', version: version + 1 },
    );
    expect(removed.status).toBe(200);
    const again = await desk.get(batch.id);
    expect(again.pages).toMatchObject([
      { documentNo: null, dossierId: dossier.id, componentNo: 1 },
    ]);
    expect(again.version).toBe(filed.body.version + 1);
    const [fact] = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 order by sequence desc limit 1`,
      [batch.id],
    );
    expect(fact).toEqual({
      type: 'scanBatch.pagesUnfiled',
      data: { pages: [1], dossierId: dossier.id, documentNo: 2 },
    });
    expect((await desk.file(again, filing)).body.pages[0]?.documentNo).toBe(3);
  });

  it('goes on being read after its letters were given up', async () => {
    const again = (as = 'motcua'): Promise<TestReply<{ state: string }>> =>
      api.request('POST', `/dossiers/${dossier.id}/documents/1/text/readings`, { as });
    expect((await again()).status).toBe(404);
    await api.rows(
      `insert into recognised_text (dossier_id, document_no, state, requested_at, tries)
       values ($1, 1, 'parked', '2026-11-19T03:00:00Z', 3)`,
      [dossier.id],
    );
    expect((await again('motcua2')).status).toBe(404);
    const queued = await again();
    expect([queued.status, queued.body.state]).toEqual([201, 'waiting']);
    expect(await lastFact()).toEqual({
      type: 'dossier.documentTextRequeued',
      data: { no: 1 },
    });
    const reader = api.application.get(TextReader, { strict: false });
    jest.spyOn(reader, 'read').mockResolvedValue({ text: 'GIẤY CHỨNG SINH', pages: [] });
    expect(await api.application.get(RecogniseTexts, { strict: false }).next()).toBe(true);
    jest.restoreAllMocks();
    const text = await api.request<{ state: string }>(
      'GET',
      `/dossiers/${dossier.id}/documents/1/text`,
      { as: 'motcua' },
    );
    expect(text.body.state).toBe('done');
  });
});
