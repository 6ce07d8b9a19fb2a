import { randomUUID } from 'node:crypto';
import { TestApi } from '../support/test-api';

interface View {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
  readonly filter: object;
  readonly columns: readonly string[];
}

const overdue = {
  name: 'Khai sinh quá hạn',
  isShared: false,
  filter: { queue: 'overdue', procedureCode: '1.001193' },
  columns: ['code', 'person', 'time'],
};

describe('saved views', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const save = (as: string, parts: object = {}, key = randomUUID()) =>
    api.request<View>('POST', '/saved-views', { as, body: { ...overdue, ...parts }, key });
  const list = async (as: string): Promise<readonly View[]> =>
    (await api.request<{ items: View[] }>('GET', '/saved-views', { as })).body.items;

  it('keep filters and columns, for their owner alone', async () => {
    const key = randomUUID();
    const { status, body } = await save('motcua', {}, key);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...overdue, version: 1, isOwn: true });
    expect((await save('motcua', {}, key)).body.id).toBe(body.id);
    expect((await list('motcua')).map(({ id }) => id)).toEqual([body.id]);
    expect(await list('truongbophan')).toEqual([]);
    const path = `/saved-views/${body.id}`;
    const change = (as: string, version: number, parts: object) =>
      api.request<View>('PUT', path, { as, version, body: { ...overdue, ...parts } });
    expect((await change('truongbophan', 1, { name: 'x' })).status).toBe(404);
    expect((await change('motcua', 1, { name: 'Trễ hạn' })).body).toMatchObject({
      name: 'Trễ hạn',
      version: 2,
    });
    expect((await change('motcua', 1, { name: 'x' })).status).toBe(412);
    const remove = (as: string, version: number) => api.request('DELETE', path, { as, version });
    expect((await remove('truongbophan', 2)).status).toBe(404);
    expect((await remove('motcua', 2)).status).toBe(204);
    expect(await list('motcua')).toEqual([]);
  });

  it('are shared by the head of a unit with its people', async () => {
    const refused = await save('motcua', { isShared: true });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ permission: 'savedView.share' });
    const { body } = await save('truongbophan', { isShared: true });
    for (const as of ['motcua', 'buudien', 'thuly'])
      expect(await list(as)).toEqual([expect.objectContaining({ id: body.id, isOwn: false })]);
    expect(await list('motcua2')).toEqual([]);
    const change = (as: string) =>
      api.request('PUT', `/saved-views/${body.id}`, { as, version: 1, body: overdue });
    expect((await change('motcua2')).status).toBe(404);
    expect((await change('motcua')).status).toBe(403);
    expect((await change('truongbophan')).status).toBe(200);
    expect(await list('motcua')).toEqual([]);
    const rows = await api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 order by sequence`,
      [body.id],
    );
    expect(rows.map(({ type }) => type)).toEqual(['savedView.shared', 'savedView.unshared']);
  });

  it.each([
    [{ name: '' }, '#/name'],
    [{ columns: [] }, '#/columns'],
    [{ columns: ['code', 'code'] }, '#/columns'],
    [{ columns: ['password'] }, '#/columns'],
    [{ filter: { queue: 'everything' } }, '#/filter/queue'],
    [{ filter: { reason: 'x' } }, '#/filter/reason'],
    [{ filter: [] }, '#/filter'],
    [{ ownerId: randomUUID() }, '#/ownerId'],
  ])('refuse %j by naming %s', async (parts, pointer) => {
    const { status, text } = await save('motcua', parts);
    expect(status).toBe(400);
    expect(text).toContain(pointer);
  });

  it('are at most twenty a person', async () => {
    for (let no = 0; no < 20; no += 1) expect((await save('lanhdao')).status).toBe(201);
    expect((await save('lanhdao')).status).toBe(409);
  });
});
