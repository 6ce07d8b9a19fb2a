import { randomUUID } from 'node:crypto';
import { birthRegistration } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly content: object;
  readonly endedAt: string | null;
  readonly author: { readonly fullName: string };
  readonly procedureName: string | null;
}

describe('a draft', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const open = (
    body: object = { content: {} },
    as = 'buudien',
    key?: string,
  ): Promise<TestReply<Draft>> =>
    api.request<Draft>('POST', '/drafts', { as, body, ...(key ? { key } : {}) });

  const save = (
    id: string,
    version: number,
    body: object,
    as = 'buudien',
  ): Promise<TestReply<Draft>> => api.request<Draft>('PUT', `/drafts/${id}`, { as, version, body });

  const factsOf = async (id: string): Promise<string[]> =>
    (
      await api.rows<{ type: string }>(
        `select type from journal where subject_id = $1 order by sequence`,
        [id],
      )
    ).map(({ type }) => type);

  it('is saved while it is typed, under an id the page made', async () => {
    const id = randomUUID();
    const opened = await open({ id, procedureCode: birthRegistration, content: { step: 1 } });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      id,
      version: 1,
      content: { step: 1 },
      author: { fullName: 'Nguyễn Thị Hồng Phượng' },
      endedAt: null,
      dossierId: null,
    });
    expect(opened.body.procedureName).not.toBeNull();
    const saved = await save(id, 1, { content: { step: 2, applicant: { fullName: 'Ngô Bảo' } } });
    expect([saved.status, saved.headers.etag]).toEqual([200, '"2"']);
    expect(saved.body).toMatchObject({ version: 2, procedureCode: null });
    const read = await api.request<Draft>('GET', `/drafts/${id}`, { as: 'buudien' });
    expect(read.body).toEqual(saved.body);
    expect(await factsOf(id)).toEqual(['draft.opened']);
  });

  it('is opened once however often it is sent', async () => {
    const key = randomUUID();
    const first = await open({ content: { once: true } }, 'buudien', key);
    const again = await open({ content: { once: true } }, 'buudien', key);
    expect(again.body).toEqual(first.body);
    expect((await open({ id: first.body.id, content: {} })).status).toBe(409);
    expect(await factsOf(first.body.id)).toEqual(['draft.opened']);
  });

  it('can be passed to whoever receives at the same desk, and to nobody else', async () => {
    const { body } = await open({ content: { gated: true } });
    const path = `/drafts/${body.id}`;
    expect((await api.request('GET', path, { as: 'motcua2' })).status).toBe(404);
    expect((await save(body.id, 1, { content: {} }, 'motcua2')).status).toBe(404);
    expect((await api.request('GET', path, { as: 'lanhdao' })).status).toBe(403);
    expect((await api.request<Draft>('GET', path, { as: 'motcua' })).body.content).toEqual({
      gated: true,
    });
    const taken = await save(body.id, 1, { content: { taken: true } }, 'motcua');
    expect(taken.body).toMatchObject({
      version: 2,
      author: { fullName: 'Nguyễn Thị Hồng Phượng' },
    });
  });

  it('lists my own open ones, the last typed first', async () => {
    await api.rows(`update draft set ended_at = '2026-11-19T03:00:00Z'`);
    const ids: string[] = [];
    for (let turn = 0; turn < 3; turn += 1)
      ids.push((await open({ content: { turn } }, 'motcua')).body.id);
    await save(ids[0] ?? '', 1, { content: { turn: 'again' } }, 'motcua');
    await open({ content: {} }, 'buudien');
    type List = { items: { id: string }[]; next: string | null };
    const first = await api.request<List>('GET', '/drafts?limit=2', { as: 'motcua' });
    expect(first.body.items.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    const second = await api.request<List>('GET', `/drafts?limit=2&after=${first.body.next}`, {
      as: 'motcua',
    });
    expect(second.body.items.map(({ id }) => id)).toEqual([ids[1]]);
    expect(second.body.next).toBeNull();
    expect((await api.request('GET', '/drafts?after=zzz', { as: 'motcua' })).status).toBe(400);
  });

  it('says in the list whose matter each one is', async () => {
    const applicants = [
      { fullName: ' Ngô Bảo ', organisationName: '' },
      { kind: 'organisation', fullName: '', organisationName: 'Hợp tác xã Hoa Đà Lạt' },
      { fullName: '' },
    ];
    for (const applicant of applicants) await open({ content: { applicant } }, 'motcua2');
    const { body } = await api.request<{ items: { applicantName: string | null }[] }>(
      'GET',
      '/drafts?limit=3',
      { as: 'motcua2' },
    );
    const names = body.items.map(({ applicantName }) => applicantName);
    expect(names).toEqual([null, 'Hợp tác xã Hoa Đà Lạt', 'Ngô Bảo']);
  });

  it('refuses an old version, a missing version, and content that is no object or too large', async () => {
    const { body } = await open();
    expect((await save(body.id, 2, { content: {} })).status).toBe(412);
    const bare = await api.request('PUT', `/drafts/${body.id}`, {
      as: 'buudien',
      body: { content: {} },
    });
    expect(bare.status).toBe(428);
    expect((await save(body.id, 1, { content: 'text' })).status).toBe(400);
    expect((await save(body.id, 1, {})).status).toBe(400);
    expect((await save(body.id, 1, { content: { text: 'a'.repeat(65_000) } })).status).toBe(200);
    const large = await save(body.id, 2, { content: { text: 'ă'.repeat(33_000) } });
    expect(large.status).toBe(400);
    expect(large.body).toMatchObject({ errors: [{ pointer: '#/content', code: 'tooLong' }] });
    expect((await open({ content: {} }, 'lanhdao')).status).toBe(403);
  });

  it('is put aside for good, once', async () => {
    const { body } = await open();
    const path = `/drafts/${body.id}`;
    expect((await api.request('DELETE', path, { as: 'buudien', version: 1 })).status).toBe(204);
    expect((await api.request('DELETE', path, { as: 'buudien', version: 2 })).status).toBe(409);
    expect((await save(body.id, 2, { content: {} })).status).toBe(409);
    const ended = await api.request<Draft>('GET', path, { as: 'buudien' });
    expect(ended.body.endedAt).not.toBeNull();
    expect(await factsOf(body.id)).toEqual(['draft.opened', 'draft.discarded']);
  });
});
