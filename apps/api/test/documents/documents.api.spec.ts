import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '../../src/platform/config/environment';
import { ENVIRONMENT } from '../../src/platform/config/environment';
import { aJpeg, aPdf, aPng, aZipStart } from '../platform/file-samples';
import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { anUploadForm, uploadHeaders, type UploadForm } from '../support/upload-form';

interface DocumentBody {
  readonly no: number;
  readonly sha256: string;
  readonly version: number;
  readonly reason?: string;
  readonly detail?: string;
  readonly errors?: readonly { pointer: string; code: string }[];
  readonly [member: string]: unknown;
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('the documents of a dossier', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let folder: string;

  beforeAll(async () => {
    api = await TestApi.start();
    folder = join(api.application.get<Environment>(ENVIRONMENT).dataDir, 'files');
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    dossier = await receive(api);
  });

  const upload = (
    form: UploadForm,
    options: { as?: string; key?: string | null; id?: string } = {},
  ): Promise<TestReply<DocumentBody>> =>
    api.request<DocumentBody>('POST', `/dossiers/${options.id ?? dossier.id}/documents`, {
      as: options.as ?? 'motcua',
      headers: uploadHeaders,
      body: anUploadForm(form),
      ...(options.key === undefined ? {} : { key: options.key }),
    });

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

  it('keeps the same content once under many dossiers', async () => {
    const next = await receive(api);
    expect((await upload(scan())).status).toBe(201);
    expect((await upload(scan(), { id: next.id })).status).toBe(201);
    const stored = await api.rows(`select 1 from stored_file where sha256 = $1`, [
      Buffer.from(sha256(aPdf()), 'hex'),
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
    expect((await upload(result, { as: 'lanhdao' })).status).toBe(201);
    expect((await upload(scan(), { as: 'buudien' })).status).toBe(201);
  });

  it('leaves nothing of an upload that is cut off', async () => {
    await api.application.listen(0, '127.0.0.1');
    const { port } = api.application.getHttpServer().address() as { port: number };
    const body = anUploadForm({
      purpose: 'attachment',
      file: aJpeg(2, 2, Buffer.alloc(400_000, 1)),
    });
    const head = [
      `POST /api/v1/dossiers/${dossier.id}/documents HTTP/1.1`,
      'host: localhost',
      `cookie: ${await api.signIn('motcua')}`,
      `idempotency-key: ${randomUUID()}`,
      `content-type: ${uploadHeaders['content-type']}`,
      `content-length: ${body.length}`,
    ];
    const incoming = (): string[] => readdirSync(join(folder, 'incoming'));
    const socket = connect(port, '127.0.0.1');
    try {
      let answer = '';
      socket.on('data', (part) => (answer += part.toString()));
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      socket.write(body.subarray(0, 200_000));
      for (let turn = 0; turn < 250 && incoming().length === 0; turn += 1) await pause(20);
      expect([incoming().length, answer]).toEqual([1, '']);
    } finally {
      socket.destroy();
    }
    for (let turn = 0; turn < 100 && incoming().length > 0; turn += 1) await pause(20);
    expect(incoming()).toEqual([]);
    expect(await filesOf(dossier.id)).toBe(0);
  });

  it('answers a refusal over a real connection although the rest is still being sent', async () => {
    await api.application.listen(0, '127.0.0.1').catch(() => undefined);
    const { port } = api.application.getHttpServer().address() as { port: number };
    const reply = await fetch(`http://127.0.0.1:${port}/api/v1/dossiers/${dossier.id}/documents`, {
      method: 'POST',
      headers: {
        ...uploadHeaders,
        cookie: await api.signIn('motcua'),
        'idempotency-key': randomUUID(),
      },
      body: new Uint8Array(
        anUploadForm({ purpose: 'attachment', file: Buffer.alloc(15_000_000, 65) }),
      ),
    });
    expect(reply.status).toBe(422);
    expect(((await reply.json()) as DocumentBody).reason).toBe('notAllowedType');
  });

  describe('once filed', () => {
    const file = aPdf({ pages: 4 });
    let path: string;

    beforeEach(async () => {
      const { body } = await upload({ purpose: 'attachment', file, fileName: 'Đơn <mẫu>.pdf' });
      path = `/dossiers/${dossier.code}/documents/${body.no}`;
    });

    it('is saved under a safe name and never runs', async () => {
      const reply = await api.request('GET', path, { as: 'motcua' });
      expect(reply.status).toBe(200);
      expect(reply.raw.equals(file)).toBe(true);
      expect(reply.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(file.length),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'no-store',
        etag: `"${sha256(file)}"`,
      });
      expect(reply.headers['content-disposition']).toMatch(
        /^attachment; filename="Don _mau_\.pdf"/,
      );
      const inline = await api.request('GET', `${path}?inline=1`, { as: 'motcua' });
      expect(inline.headers['content-disposition']).toMatch(/^inline; /);
      const known = await api.request('GET', path, {
        as: 'motcua',
        headers: { 'if-none-match': `"${sha256(file)}"` },
      });
      expect([known.status, known.text]).toEqual([304, '']);
    });

    it('is closed to other communes; an inspector gives a reason that is journalled', async () => {
      expect((await api.request('GET', path, { as: 'buudien2' })).status).toBe(404);
      expect((await api.request('GET', path, { as: 'thanhtra' })).status).toBe(404);
      const reason = encodeURIComponent('Kiểm tra theo kế hoạch 12');
      const reply = await api.request('GET', `${path}?reason=${reason}`, { as: 'thanhtra' });
      expect(reply.status).toBe(200);
      expect(await lastFact(dossier.id)).toEqual({
        type: 'dossier.openedWithReason',
        data: { reason: 'Kiểm tra theo kế hoạch 12', part: 'documents/1' },
      });
    });

    it('can be taken out with a reason; the row and the file stay', async () => {
      const reason = encodeURIComponent('Quét nhầm hồ sơ khác');
      const bare = await api.request('DELETE', path, { as: 'motcua', version: 2 });
      expect(bare.status).toBe(400);
      const stale = await api.request('DELETE', `${path}?reason=${reason}`, {
        as: 'motcua',
        version: 1,
      });
      expect(stale.status).toBe(412);
      expect(stale.body).toMatchObject({ currentVersion: 2, changedBy: 'Trần Văn Bình' });
      const removed = await api.request<DocumentBody>('DELETE', `${path}?reason=${reason}`, {
        as: 'motcua',
        version: 2,
      });
      expect([removed.status, removed.body.version]).toEqual([200, 3]);
      expect(await lastFact(dossier.id)).toEqual({
        type: 'dossier.documentRemoved',
        data: { no: 1, purpose: 'attachment', reason: 'Quét nhầm hồ sơ khác' },
      });
      expect((await api.request('GET', path, { as: 'motcua' })).status).toBe(404);
      const list = await api.request<{ items: unknown[] }>(
        'GET',
        `/dossiers/${dossier.id}/documents`,
        {
          as: 'motcua',
        },
      );
      expect(list.body).toEqual({ version: 3, items: [] });
      expect(await filesOf(dossier.id)).toBe(1);
      const next = await upload(scan());
      expect(next.body.no).toBe(2);
    });
  });

  it('stays as it was once the dossier is closed', async () => {
    const filed = await upload(scan());
    const transferred = await actOn(
      api,
      'motcua',
      { id: dossier.id, version: 2 },
      { action: 'transfer' },
    );
    const stopped = await actOn(api, 'truongbophan', transferred.body, {
      action: 'stop',
      reason: 'Người nộp đã mất',
    });
    expect(stopped.body.status).toBe('stopped');
    const more = await upload(scan());
    expect(more.status).toBe(409);
    const path = `/dossiers/${dossier.id}/documents/${filed.body.no}?reason=nhầm tệp`;
    const less = await api.request('DELETE', encodeURI(path), { as: 'motcua', version: 4 });
    expect(less.status).toBe(409);
  });
});
