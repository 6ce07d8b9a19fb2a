import { createHash, randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { aPdf, aPng, aZipStart } from '../platform/file-samples';
import { must } from '../dossier-work/desk';
import { type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import {
  anUploadForm,
  type DocumentBody,
  uploadHeaders,
  type UploadForm,
  uploadTo,
} from '../support/upload-form';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('filing a document', () => {
  let api: TestApi;
  let dossier: DossierBody;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    dossier = await receive(api);
  });

  const upload = (
    form: UploadForm,
    options: { as?: string; key?: string | null; id?: string } = {},
  ): Promise<TestReply<DocumentBody>> => uploadTo(api, options.id ?? dossier.id, form, options);

  const scan = (pages = 1): UploadForm => ({
    purpose: 'component',
    componentNo: 2,
    file: aPdf({ pages }),
  });

  const filesOf = async (id: string): Promise<number> =>
    (await api.rows(`select 1 from dossier_document where dossier_id = $1`, [id])).length;

  const lastFact = async (id: string): Promise<{ type: string; data: object } | undefined> => {
    const [row] = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 order by sequence desc limit 1`,
      [id],
    );
    return row;
  };

  it('files a scan under its paper, by what its bytes are and not by what it claims', async () => {
    const file = aPdf({ pages: 2 });
    const reply = await upload({ purpose: 'component', componentNo: 2, file });
    expect(reply.status).toBe(201);
    expect(reply.headers.etag).toBe('"2"');
    expect(reply.body).toMatchObject({
      no: 1,
      dossierId: dossier.id,
      purpose: 'component',
      componentNo: 2,
      fileName: 'giấy chứng sinh.pdf',
      mediaType: 'application/pdf',
      pages: 2,
      size: file.length,
      sha256: sha256(file),
      version: 2,
      uploadedBy: { fullName: 'Trần Văn Bình', employer: 'state' },
    });
    expect(await lastFact(dossier.id)).toEqual({
      type: 'dossier.documentAdded',
      data: {
        no: 1,
        purpose: 'component',
        componentNo: 2,
        sha256: sha256(file),
        size: file.length,
        mediaType: 'application/pdf',
      },
    });
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.code}`, {
      as: 'motcua',
    });
    expect(seen.body.version).toBe(2);
  });

  it('answers a repeated upload with the first reply and files it once', async () => {
    const key = randomUUID();
    const first = await upload(scan(), { key });
    const again = await upload(scan(), { key });
    expect(again.status).toBe(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await filesOf(dossier.id)).toBe(1);
    const other = await upload(scan(3), { key });
    expect(other.status).toBe(422);
    expect(String(other.body.type)).toMatch(/idempotency-key-reused$/);
    expect(await filesOf(dossier.id)).toBe(1);
  });

  it('is refused twice under one paper, and comes back once it was taken out', async () => {
    const first = await upload(scan(4));
    const again = await upload(scan(4));
    expect([again.status, again.body.existing]).toEqual([409, '1']);
    expect(again.body.detail).toBe('Tệp này đã có ở đây, là tệp số 1. Không cần tải lại.');
    const beside = { purpose: 'attachment', file: scan(4).file as Buffer };
    expect((await upload(beside)).status).toBe(201);
    expect((await upload(beside)).status).toBe(409);
    expect((await upload({ ...scan(4), componentNo: 1 })).status).toBe(201);
    expect(await filesOf(dossier.id)).toBe(3);
    await api.rows(
      `update dossier_document set removed_at = uploaded_at, removed_by = uploaded_by
       where dossier_id = $1 and no = $2`,
      [dossier.id, first.body.no],
    );
    expect((await upload(scan(4))).status).toBe(201);
  });

  it('keeps the same content once under many dossiers, and says where it lies already', async () => {
    const [next, hidden] = [await receive(api), await receive(api)];
    const file = aPdf({ pages: 7 });
    const form = { purpose: 'component', componentNo: 2, file };
    const placesOf = async (id: string, more: UploadForm = form): Promise<object[]> => {
      const reply = await upload(more, { id });
      expect(reply.status).toBe(201);
      return (reply.body as unknown as { sameFileIn: object[] }).sameFileIn;
    };
    expect(await placesOf(dossier.id)).toEqual([]);
    await placesOf(hidden.id);
    await api.rows(
      `update dossier set helped_unit_id = $2, received_unit_id = $2, competent_unit_id = $2
       where id = $1`,
      [hidden.id, demoUnitIds.lacDuong],
    );
    const there = { dossierId: dossier.id, code: dossier.code, no: 1, purpose: 'component' };
    const known = { paperName: expect.any(String), fileName: 'giấy chứng sinh.pdf' };
    expect(await placesOf(next.id)).toEqual([{ ...there, ...known }]);
    expect(await placesOf(next.id, { purpose: 'attachment', file })).toEqual([
      { ...there, ...known, dossierId: next.id, code: next.code },
      { ...there, ...known },
    ]);
    const stored = await api.rows(`select 1 from stored_file where sha256 = $1`, [
      Buffer.from(sha256(file), 'hex'),
    ]);
    expect(stored).toHaveLength(1);
  });

  it.each<[string, UploadForm, string, string]>([
    ['a missing purpose', { file: aPdf() }, '#/purpose', 'required'],
    ['an unknown purpose', { purpose: 'photo', file: aPdf() }, '#/purpose', 'notInList'],
    [
      'a scan without its paper',
      { purpose: 'component', file: aPdf() },
      '#/componentNo',
      'required',
    ],
    [
      'a paper the case does not have',
      { ...scan(), componentNo: 99 },
      '#/componentNo',
      'unknownReference',
    ],
    [
      'a paper for an attachment',
      { ...scan(), purpose: 'attachment' },
      '#/componentNo',
      'notAllowedHere',
    ],
    ['no file', { purpose: 'attachment' }, '#/file', 'required'],
    [
      'a field sent twice',
      { ...scan(), purpose: 'attachment', before: { purpose: 'result' } },
      '#/purpose',
      'duplicateItems',
    ],
    [
      'a field after the file',
      { ...scan(), after: { purpose: 'result' } },
      '#/purpose',
      'notAllowedHere',
    ],
  ])('names the field of %s', async (_, form, pointer, code) => {
    const reply = await upload(form);
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect(await filesOf(dossier.id)).toBe(0);
  });

  it.each([
    ['a file of another type', Buffer.from('<script>alert(1)</script>'), 'notAllowedType'],
    ['an archive', aZipStart, 'notAllowedType'],
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['too many pages', aPdf({ pages: 201 }), 'tooManyPages'],
    ['too many bytes', Buffer.concat([aPng(), Buffer.alloc(21 * 1_048_576)]), 'tooLarge'],
  ])('refuses %s with its reason', async (_, file, reason) => {
    const reply = await upload({ purpose: 'attachment', file });
    expect([reply.status, reply.body.reason]).toEqual([422, reason]);
    expect(String(reply.body.type)).toMatch(/file-refused$/);
    expect(reply.body.detail).not.toMatch(/^Các tệp khác còn nguyên/);
    expect(await filesOf(dossier.id)).toBe(0);
  });

  it('refuses what is not a form, and a form that breaks off', async () => {
    const path = `/dossiers/${dossier.id}/documents`;
    const json = await api.request('POST', path, { as: 'motcua', body: { purpose: 'result' } });
    expect(json.status).toBe(415);
    const broken = anUploadForm(scan()).subarray(0, -30);
    const cut = await api.request('POST', path, {
      as: 'motcua',
      headers: uploadHeaders,
      body: broken,
    });
    expect(cut.status).toBe(400);
    const noBoundary = await api.request('POST', path, {
      as: 'motcua',
      headers: { 'content-type': 'multipart/form-data' },
      body: anUploadForm(scan()),
    });
    expect(noBoundary.status).toBe(400);
    const noKey = await upload(scan(), { key: null });
    expect(noKey.status).toBe(400);
    expect(await filesOf(dossier.id)).toBe(0);
  });

  it('is 404 for another commune and 403 for whoever may not', async () => {
    expect((await upload(scan(), { as: 'buudien2' })).status).toBe(404);
    expect((await upload({ ...scan(), purpose: 'result' }, { as: 'kstthc' })).status).toBe(403);
    const result = { purpose: 'result', file: aPdf() };
    expect((await upload(result, { as: 'motcua' })).status).toBe(403);
    expect((await upload(result, { as: 'buudien' })).status).toBe(403);
    expect((await upload(scan(), { as: 'buudien' })).status).toBe(201);
  });

  it('takes a result while the matter is worked on, and keeps what was decided', async () => {
    const result = () => upload({ purpose: 'result', file: aPdf() }, { as: 'lanhdao' });
    const remove = async (no: number) =>
      api.request(
        'DELETE',
        `/dossiers/${dossier.id}/documents/${no}?reason=Nh%E1%BA%A7m%20t%E1%BB%87p`,
        {
          as: 'thuly',
          version: (
            await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'thuly' })
          ).body.version,
        },
      );
    const tooEarly = await result();
    expect([tooEarly.status, tooEarly.text]).toEqual([
      409,
      expect.stringContaining('khi hồ sơ đang giải quyết'),
    ]);
    const transferred = await must(api, 'motcua', dossier, { action: 'transfer' });
    await must(api, 'thuly', transferred, { action: 'take' });
    const first = await result();
    expect([first.status, (await remove(first.body.no)).status]).toEqual([201, 200]);
    const second = await result();
    const decided = await must(
      api,
      'lanhdao',
      { ...transferred, version: second.body.version },
      { action: 'approve' },
    );
    expect(decided.status).toBe('resultReady');
    expect([(await remove(second.body.no)).status, (await result()).status]).toEqual([409, 409]);
    expect(await filesOf(dossier.id)).toBe(2);
  });
});
