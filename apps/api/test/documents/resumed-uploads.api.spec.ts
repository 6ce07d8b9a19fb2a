import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, truncateSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createApplication } from '../../src/application';
import { SweepUploads } from '../../src/documents/use-cases/sweep-uploads';
import { ENVIRONMENT, type Environment } from '../../src/platform/config/environment';
import { HeldBytes } from '../../src/platform/files/held-bytes';
import { aJpeg } from '../platform/file-samples';
import { type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { until } from '../support/until';
import type { DocumentBody } from '../support/upload-form';

interface UploadBody {
  readonly id: string;
  readonly held: number;
  readonly size: number;
  readonly partSize: number;
  readonly existing?: string;
  readonly reason?: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

const partType = 'application/offset+octet-stream';
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A picture of a given weight; another `filling` is another file. */
const aFile = (bytes: number, filling: number): Buffer => aJpeg(2, 2, Buffer.alloc(bytes, filling));

describe('an upload in parts', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let uploadsFolder: string;
  let port: number;

  beforeAll(async () => {
    api = await TestApi.start();
    const { dataDir } = api.application.get<Environment>(ENVIRONMENT);
    uploadsFolder = join(dataDir, 'files', 'uploads');
    await api.application.listen(0, '127.0.0.1');
    ({ port } = api.application.getHttpServer().address() as { port: number });
    dossier = await receive(api);
  });

  afterAll(() => api.stop());

  const announce = (
    file: Buffer,
    { sha256 = sha256Of(file), as = 'motcua', size = file.length } = {},
  ): Promise<TestReply<UploadBody>> =>
    api.request<UploadBody>('POST', '/uploads', {
      as,
      body: { fileName: 'giấy chứng sinh.jpg', size, sha256 },
    });

  const send = (
    id: string,
    offset: number | string,
    part: Buffer,
    as = 'motcua',
  ): Promise<TestReply<UploadBody>> =>
    api.request<UploadBody>('PATCH', `/uploads/${id}`, {
      as,
      headers: { 'content-type': partType, 'upload-offset': String(offset) },
      body: part,
    });

  const progress = (id: string, as = 'motcua'): Promise<TestReply<UploadBody>> =>
    api.request<UploadBody>('GET', `/uploads/${id}`, { as });

  const file = (
    uploadId: string,
    options: { as?: string; key?: string; body?: object } = {},
  ): Promise<TestReply<DocumentBody>> =>
    api.request<DocumentBody>('POST', `/dossiers/${dossier.id}/uploaded-documents`, {
      as: options.as ?? 'motcua',
      body: { uploadId, purpose: 'component', componentNo: 1, ...options.body },
      ...(options.key === undefined ? {} : { key: options.key }),
    });

  it('is filed with its hash when it is whole, once per key', async () => {
    const whole = aFile(150_000, 1);
    const begun = await announce(whole);
    expect([begun.status, begun.body.held, begun.body.partSize]).toEqual([201, 0, 1_048_576]);
    const { id } = begun.body;
    expect((await send(id, 0, whole.subarray(0, 100_000))).body.held).toBe(100_000);
    expect((await file(id)).status).toBe(409);
    expect((await send(id, 100_000, whole.subarray(100_000))).body.held).toBe(whole.length);

    const key = randomUUID();
    const filed = await file(id, { key });
    expect(filed.status).toBe(201);
    expect(filed.body).toMatchObject({ sha256: sha256Of(whole), fileName: 'giấy chứng sinh.jpg' });
    expect((await file(id, { key })).text).toBe(filed.text);
    expect((await file(id)).status).toBe(404);
    expect(await api.rows('select 1 from upload')).toEqual([]);
    expect(readdirSync(uploadsFolder)).toEqual([]);
    const [journalled] = await api.rows<{ sha256: string }>(
      `select data ->> 'sha256' as sha256 from journal where subject_id = $1
       and type = 'dossier.documentAdded'`,
      [dossier.id],
    );
    expect(journalled?.sha256).toBe(sha256Of(whole));
  });

  it('goes on at the byte where the connection was cut', async () => {
    const whole = aFile(600_000, 2);
    const { id } = (await announce(whole)).body;
    const head = [
      `PATCH /api/v1/uploads/${id} HTTP/1.1`,
      'host: localhost',
      `cookie: ${await api.signIn('motcua')}`,
      `content-type: ${partType}`,
      'upload-offset: 0',
      `content-length: ${whole.length}`,
    ];
    const answered = once(api.application.getHttpServer(), 'connection');
    const socket = connect(port, '127.0.0.1');
    socket.write(
      Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), whole.subarray(0, 250_000)]),
    );
    const [connection] = (await answered) as [Socket];
    await until('what was sent has arrived', () => connection.bytesRead >= 250_000);
    socket.destroy();
    let held = 0;
    await until('what arrived is held', async () => {
      ({ held } = (await progress(id)).body);
      return held > 0;
    });
    // What the connection still carried when it broke may be lost; what is held is whole.
    expect(held).toBeLessThanOrEqual(250_000);
    expect((await send(id, held, whole.subarray(held))).body.held).toBe(whole.length);
    expect((await file(id)).body.sha256).toBe(sha256Of(whole));
  });

  it('never claims bytes that its disk has lost', async () => {
    const whole = aFile(50_000, 4);
    const { id } = (await announce(whole)).body;
    await send(id, 0, whole.subarray(0, 40_000));
    truncateSync(join(uploadsFolder, `${id}.held`), 30_000);
    expect((await progress(id)).body.held).toBe(30_000);
    expect((await send(id, 40_000, whole.subarray(40_000))).status).toBe(409);
    expect((await send(id, 30_000, whole.subarray(30_000))).status).toBe(200);
    expect((await file(id)).status).toBe(201);
  });

  it('tells where it is when a part begins elsewhere, and one of two writers wins', async () => {
    const whole = aFile(80_000, 5);
    const { id } = (await announce(whole)).body;
    const [one, other] = await Promise.all([
      send(id, 0, whole.subarray(0, 20_000)),
      send(id, 0, whole.subarray(0, 30_000)),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const held = one.status === 200 ? 20_000 : 30_000;
    const loser = one.status === 409 ? one : other;
    expect(loser.body.existing).toBe(String(held));
    expect((await send(id, 1, whole.subarray(1, 2))).body.existing).toBe(String(held));
    await send(id, held, whole.subarray(held));
    expect((await file(id)).body.sha256).toBe(sha256Of(whole));
  });

  it('is one person’s own', async () => {
    const { id } = (await announce(aFile(1_000, 6))).body;
    expect((await progress(id, 'truongbophan')).status).toBe(404);
    expect((await send(id, 0, Buffer.from('x'), 'truongbophan')).status).toBe(404);
    expect((await file(id, { as: 'truongbophan' })).status).toBe(404);
    expect((await progress(id, 'buuta')).status).toBe(403);
    const gone = await api.request('DELETE', `/uploads/${id}`, { as: 'motcua' });
    expect([gone.status, (await progress(id)).status]).toEqual([204, 404]);
  });

  it('is refused when its content is not what was announced, and begins anew', async () => {
    const [meant, sent] = [aFile(9_000, 7), aFile(9_000, 8)];
    const { id } = (await announce(sent, { sha256: sha256Of(meant) })).body;
    await send(id, 0, sent);
    const before = await api.rows('select 1 from dossier_document');
    const refused = await file(id);
    expect([refused.status, refused.body.reason]).toEqual([422, 'damaged']);
    expect(await api.rows('select 1 from dossier_document')).toHaveLength(before.length);
    expect((await progress(id)).status).toBe(404);
  });

  it('is judged like any other file', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { id } = (await announce(page)).body;
    await send(id, 0, page);
    expect((await file(id)).body.reason).toBe('notAllowedType');
  });

  it('holds the limits before anything is sent', async () => {
    const tooLarge = await announce(aFile(10, 9), { size: 20_971_521 });
    expect([tooLarge.status, tooLarge.body.reason]).toEqual([422, 'tooLarge']);
    const whole = aFile(2_000, 10);
    const { id } = (await announce(whole)).body;
    expect((await send(id, 0, Buffer.alloc(whole.length + 1))).status).toBe(413);
    expect((await send(id, 0, Buffer.alloc(1_048_577))).status).toBe(413);
    expect((await progress(id)).body.held).toBe(0);
    await api.rows(
      `update setting set value = '{"keepHours": 24, "open": 1}' where key = 'documents.uploads'`,
    );
    expect((await announce(whole)).status).toBe(409);
    await api.request('DELETE', `/uploads/${id}`, { as: 'motcua' });
    expect((await announce(whole)).status).toBe(201);
  });

  it.each([
    ['no offset', { 'content-type': partType }, 400],
    ['a negative offset', { 'content-type': partType, 'upload-offset': '-1' }, 400],
    ['another type', { 'content-type': 'text/plain', 'upload-offset': '0' }, 415],
  ])('refuses a part with %s', async (_, headers, status) => {
    const reply = await api.request('PATCH', `/uploads/${randomUUID()}`, {
      as: 'motcua',
      headers,
      body: 'abc',
    });
    expect(reply.status).toBe(status);
  });

  it('takes parts nowhere else', async () => {
    const reply = await api.request('POST', `/dossiers/${dossier.id}/uploaded-documents`, {
      as: 'motcua',
      headers: { 'content-type': partType },
      body: 'abc',
    });
    expect(reply.status).toBe(415);
  });

  it('is given up when nobody went on for as long as the setting says', async () => {
    await api.rows(
      `update setting set value = '{"keepHours": 2, "open": 60}' where key = 'documents.uploads'`,
    );
    const [old, young] = [
      (await announce(aFile(900, 11))).body,
      (await announce(aFile(900, 12))).body,
    ];
    await send(old.id, 0, Buffer.from('a'));
    await send(young.id, 0, Buffer.from('a'));
    await api.rows(`update upload set changed_at = changed_at - interval '3 hours' where id = $1`, [
      old.id,
    ]);
    const sweep = api.application.get(SweepUploads, { strict: false });
    expect(await sweep.run()).toMatchObject({ uploads: 1, files: 1 });
    expect((await progress(old.id)).status).toBe(404);
    expect((await progress(young.id)).body.held).toBe(1);
  });

  // The last one: the second application takes the sign-in of the process along when it closes.
  it('goes on after the server was started anew', async () => {
    const whole = aFile(200_000, 3);
    const { id } = (await announce(whole)).body;
    await send(id, 0, whole.subarray(0, 90_000));
    // What a process that was killed had written but not acknowledged does not count.
    await api.application.get(HeldBytes).append(id, 90_000, Buffer.alloc(5_000, 9));

    const next = await createApplication(api.application.get<Environment>(ENVIRONMENT), {
      quiet: true,
    });
    try {
      await next.init();
      await next.getHttpAdapter().getInstance().ready();
      const cookie = await api.signIn('motcua');
      const asked = await next.inject({ url: `/api/v1/uploads/${id}`, headers: { cookie } });
      expect(asked.json()).toMatchObject({ held: 90_000, size: whole.length });
      const sent = await next.inject({
        method: 'PATCH',
        url: `/api/v1/uploads/${id}`,
        headers: { cookie, 'content-type': partType, 'upload-offset': '90000' },
        payload: whole.subarray(90_000),
      });
      expect(sent.json()).toMatchObject({ held: whole.length });
      const filed = await next.inject({
        method: 'POST',
        url: `/api/v1/dossiers/${dossier.id}/uploaded-documents`,
        headers: { cookie, 'idempotency-key': randomUUID() },
        payload: { uploadId: id, purpose: 'attachment' },
      });
      expect(filed.json()).toMatchObject({ sha256: sha256Of(whole) });
    } finally {
      await next.close();
    }
  });
});
