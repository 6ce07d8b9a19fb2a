import { demoUnitIds } from '../../src/demonstration/organisation';
import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Unit {
  id: string;
  version: number;
  validTo: string | null;
  periods: { validFrom: string; validTo: string | null }[];
  predecessors: { id: string; succeededOn: string }[];
  successors: { id: string; succeededOn: string }[];
}

describe('the end of a unit', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });
  afterAll(() => api.stop());

  const create = async (name: string, parentId: string = demoUnitIds.province): Promise<Unit> => {
    const { body } = await api.request<Unit>('POST', '/units', {
      as: 'quantri',
      body: { kind: 'commune', name, shortName: name, parentId },
    });
    return body;
  };
  const end = (unit: Pick<Unit, 'id' | 'version'>, body: object = {}, more: object = {}) =>
    api.request<Unit>('POST', `/units/${unit.id}/end`, {
      as: 'quantri',
      version: unit.version,
      body: { validTo: '2026-12-31', successorIds: [], ...body },
      ...more,
    });
  const read = async (id: string): Promise<Unit> => {
    const { body } = await api.request<Unit>('GET', `/units/${id}`, { as: 'quantri' });
    return body;
  };
  const journalOf = (id: string) =>
    api.rows(`select type, data from journal where subject_id = $1 order by sequence`, [id]);

  it('is dated, names its successors on both sides, and is written down once', async () => {
    const old = await create('Xã Cũ');
    const [east, west] = [await create('Xã Đông'), await create('Xã Tây')];
    const order = { successorIds: [east.id, west.id] };
    const ended = await end(old, order, { key: 'end-once' });
    const again = await end(old, order, { key: 'end-once' });
    expect([ended.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(ended.body);
    expect(ended.body).toMatchObject({
      validTo: '2026-12-31',
      version: 2,
      periods: [{ validFrom: '2026-11-20', validTo: '2026-12-31' }],
    });
    expect(new Set(ended.body.successors.map(({ id }) => id))).toEqual(new Set([east.id, west.id]));
    expect((await read(east.id)).predecessors).toMatchObject([
      { id: old.id, succeededOn: '2027-01-01' },
    ]);
    expect((await journalOf(old.id)).at(-1)).toEqual({
      type: 'unit.ended',
      data: { validTo: '2026-12-31', successorIds: [east.id, west.id] },
    });
    expect((await journalOf(west.id)).at(-1)).toEqual({
      type: 'unit.succeeded',
      data: { predecessorId: old.id, validFrom: '2027-01-01' },
    });
    expect((await end(ended.body)).body).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'notAllowedHere' }],
    });
    const on = async (day: string) => {
      const { body } = await api.request<{ items: Unit[] }>('GET', `/units?q=xa+cu&on=${day}`, {
        as: 'quantri',
      });
      return body.items.length;
    };
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([1, 0]);
  });

  it('is refused while units hang below it, or somebody has to answer for its dossiers', async () => {
    const upper = await create('Đơn vị trên');
    await create('Đơn vị dưới', upper.id);
    expect((await end(upper)).body).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'unitsBelow' }],
    });
    await receive(api);
    const ward = await read(demoUnitIds.xuanHuong);
    expect((await end(ward)).body).toMatchObject({
      errors: [{ pointer: '#/successorIds', code: 'successorNeeded' }],
    });
    expect((await read(ward.id)).version).toBe(ward.version);
  });

  it('refuses a day that has passed, roots, strange successors and whoever may not', async () => {
    const unit = await create('Xã Thử');
    const faults = async (body: object, of: Pick<Unit, 'id' | 'version'> = unit) =>
      (await end(of, body)).body as unknown as { errors: { pointer: string; code: string }[] };
    const post = demoUnitIds.post;
    expect(await faults({ validTo: '2026-11-19' })).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'dateInPast' }],
    });
    expect(await faults({}, await read(demoUnitIds.province))).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'notAllowedHere' }],
    });
    expect(await faults({ successorIds: [unit.id] })).toMatchObject({
      errors: [{ pointer: '#/successorIds/0', code: 'notAllowedHere' }],
    });
    expect(await faults({ successorIds: [post] })).toMatchObject({
      errors: [{ pointer: '#/successorIds/0', code: 'notAllowedHere' }],
    });
    expect(await faults({ successorIds: [demoUnitIds.daLatCity] })).toMatchObject({
      errors: [{ pointer: '#/successorIds/0', code: 'unknownReference' }],
    });
    const ward = demoUnitIds.lamVien;
    expect(await faults({ successorIds: [ward, ward] })).toMatchObject({
      errors: [{ pointer: '#/successorIds', code: 'duplicateItems' }],
    });
    expect((await end(unit, {}, { as: 'motcua' })).status).toBe(403);
    expect((await end({ ...unit, version: 9 })).status).toBe(412);
    expect((await end(unit, {}, { key: null })).status).toBe(400);
    expect((await read(unit.id)).validTo).toBeNull();
  });

  it('gives the dossiers to the successor, but not before its first day', async () => {
    const { id } = await receive(api);
    const ward = await read(demoUnitIds.xuanHuong);
    const ended = await end(ward, { successorIds: [demoUnitIds.lamVien] });
    expect(ended.status).toBe(200);
    expect((await api.request('GET', `/dossiers/${id}`, { as: 'motcua2' })).status).toBe(404);
    expect((await api.request('GET', `/dossiers/${id}`, { as: 'motcua' })).status).toBe(200);
  });
});
