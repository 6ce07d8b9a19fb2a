import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import disk from 'node:fs/promises';
import { anIntake, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { anUploadForm, uploadHeaders } from '../support/upload-form';
import { aPdf } from './file-samples';

/** A device that has no room for a single byte, where the machine offers one. */
const fullDevice = '/dev/full';

/** New files find no room; the error is the machine's own where it can be had. */
function fillDisk(): jest.SpyInstance {
  const open = disk.open;
  return jest.spyOn(disk, 'open').mockImplementation(async (path, flags, mode) => {
    if (flags !== 'wx' && flags !== 'w') return open(path, flags, mode);
    if (!existsSync(fullDevice))
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    // A device has no length that could be cut.
    return Object.assign(await open(fullDevice, 'w'), { truncate: () => Promise.resolve() });
  });
}

const sentences = {
  vi: /^Ổ đĩa của máy chủ đã đầy nên chưa lưu được gì\./,
  en: /^The disk of the server is full, so nothing was saved\./,
} as const;

describe('a full disk', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  async function kept(): Promise<unknown> {
    const [row] = await api.rows(
      `select (select count(*) from dossier) as dossiers, (select count(*) from journal) as facts,
         (select count(*) from dossier_document) as documents,
         (select count(*) from stored_file) as files, (select sum(held) from upload) as held,
         (select count(*) from idempotency_key) as keys,
         (select sum(last_no) from code_counter) as codes`,
    );
    return row;
  }

  /** Refused in one sentence of either language with nothing changed; the same call is done later. */
  async function isRefusedAndDoneLater(
    send: (headers: Record<string, string>) => Promise<TestReply>,
    makeRoom: () => unknown,
    done = 201,
  ): Promise<void> {
    const before = await kept();
    for (const language of ['vi', 'en'] as const) {
      const reply = await send({ 'accept-language': language });
      expect(reply).toMatchObject({
        status: 503,
        headers: { 'retry-after': '30' },
        body: {
          type: expect.stringMatching(/service-unavailable$/),
          detail: expect.stringMatching(sentences[language]),
        },
      });
      expect(reply.text).not.toMatch(/ENOSPC|extend/);
    }
    expect(await kept()).toEqual(before);
    await makeRoom();
    expect((await send({})).status).toBe(done);
  }

  it('takes no scan, and takes it once there is room', async () => {
    const { id } = await receive(api);
    await api.settled();
    const key = randomUUID();
    const form = anUploadForm({ purpose: 'component', componentNo: 2, file: aPdf() });
    const open = fillDisk();
    await isRefusedAndDoneLater(
      (headers) =>
        api.request('POST', `/dossiers/${id}/documents`, {
          as: 'motcua',
          key,
          headers: { ...uploadHeaders, ...headers },
          body: form,
        }),
      () => open.mockRestore(),
    );
  });

  it('takes no part of a large scan, and goes on there once there is room', async () => {
    const part = aPdf();
    const announced = await api.request<{ id: string }>('POST', '/uploads', {
      as: 'motcua',
      body: { fileName: 'xap-sang.pdf', size: part.length + 1, sha256: 'a3f1'.repeat(16) },
    });
    const open = fillDisk();
    const type = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    await isRefusedAndDoneLater(
      (headers) =>
        api.request('PATCH', `/uploads/${announced.body.id}`, {
          as: 'motcua',
          headers: { ...type, ...headers },
          body: part,
        }),
      () => open.mockRestore(),
      200,
    );
  });

  it.each(['dossier', 'journal'])(
    'receives no dossier when there is no room for its row in %s, and receives it later',
    async (table) => {
      await api.rows(
        `create or replace function no_room() returns trigger language plpgsql as $$
           begin raise exception 'could not extend file' using errcode = '53100'; end $$;
         create trigger no_room before insert on ${table}
           for each row execute function no_room()`,
      );
      const key = randomUUID();
      const body = await anIntake(api);
      await isRefusedAndDoneLater(
        (headers) => api.request('POST', '/dossiers', { as: 'motcua', key, body, headers }),
        () => api.rows(`drop trigger no_room on ${table}`),
      );
    },
  );
});
