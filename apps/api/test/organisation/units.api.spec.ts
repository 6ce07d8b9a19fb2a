import { demoUnitIds } from '../../src/demonstration/organisation';
import { TestApi } from '../support/test-api';

interface Unit {
  id: string;
  name: string;
  agencyCode: string | null;
  formerCodes: string[];
  version: number;
  parentId: string | null;
  periods: { validFrom: string; validTo: string | null; name: string }[];
  predecessors: { name: string }[];
  successors: { id: string }[];
  counters: { number: number }[];
}
interface Page {
  items: Unit[];
  next: string | null;
}

const cut = { kind: 'commune', name: 'Phường Cam Ly – Đà Lạt', shortName: 'P. Cam Ly' };

describe('units', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });
  afterAll(() => api.stop());

  const create = (changes: object = {}, as = 'quantri') =>
    api.request<Unit>('POST', '/units', {
      as,
      body: { ...cut, parentId: demoUnitIds.province, ...changes },
    });
  const changeDays = () =>
    api.request<{ items: { day: string; created: number }[] }>('GET', '/units/change-days', {
      as: 'motcua',
    });
  const list = (query: string) => api.request<Page>('GET', `/units?${query}`, { as: 'motcua' });

  it('lists the units of a day by name, without marks, and by agency code', async () => {
    const names = async (query: string) => (await list(query)).body.items.map((unit) => unit.name);
    expect(await names('q=lac+duong')).toEqual(['Bưu điện Lạc Dương', 'Xã Lạc Dương']);
    expect(await names('q=h36.102')).toEqual(['Phường Lâm Viên – Đà Lạt']);
    expect(await names('kind=district')).toEqual([]);
    expect(await names('kind=district&on=2025-06-30')).toEqual(['Thành phố Đà Lạt']);
  });

  it('marks the days on which the tree becomes another one, newest first', async () => {
    const { status, body } = await changeDays();
    expect(status).toBe(200);
    const days = body.items.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort().reverse());
    // The city ended on the last day of June; its wards begin on the day after.
    const merger = body.items.find(({ day }) => day === '2025-07-01');
    expect(merger).toMatchObject({ ended: 1, changed: 0 });
    expect(merger?.created).toBeGreaterThan(1);
  });

  it('turns pages without losing or repeating a unit', async () => {
    const whole = (await list('limit=100')).body.items.map((unit) => unit.id);
    const paged: string[] = [];
    let after = '';
    do {
      const { body } = await list(`limit=4${after && `&after=${after}`}`);
      paged.push(...body.items.map((unit) => unit.id));
      after = body.next ?? '';
    } while (after);
    expect(paged).toEqual(whole);
    expect((await list('after=broken')).status).toBe(400);
    expect((await list('after=WzEsMl0')).status).toBe(400);
    expect((await list('limit=0')).status).toBe(400);
  });

  it('shows what a unit came from and what stands in it', async () => {
    const ward = await api.request<Unit>('GET', `/units/${demoUnitIds.xuanHuong}`, {
      as: 'motcua',
    });
    expect(ward.status).toBe(200);
    expect(ward.headers.etag).toBe('"1"');
    expect(ward.body.predecessors).toMatchObject([{ name: 'Thành phố Đà Lạt' }]);
    expect(ward.body.counters.map((counter) => counter.number)).toEqual([1, 2]);
    const city = await api.request<Unit>('GET', `/units/${demoUnitIds.daLatCity}`, {
      as: 'motcua',
    });
    expect(city.body.successors).toHaveLength(2);
    const absent = await api.request('GET', `/units/${demoUnitIds.post.replace('0193', '0194')}`, {
      as: 'motcua',
    });
    expect(absent.status).toBe(404);
  });

  it('creates a unit once, however often the request comes', async () => {
    const request = {
      as: 'quantri',
      key: 'one-unit',
      body: { ...cut, parentId: demoUnitIds.province, agencyCode: 'H36.104A' },
    };
    const first = await api.request<Unit>('POST', '/units', request);
    const again = await api.request<Unit>('POST', '/units', request);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(first.body.agencyCode).toBe('H36.104A');
    const journal = await api.rows(
      `select type, unit_id, actor ->> 'name' as actor from journal where subject_id = $1`,
      [first.body.id],
    );
    expect(journal).toEqual([
      { type: 'unit.created', unit_id: first.body.id, actor: 'Đỗ Anh Tuấn' },
    ]);
    const counter = await api.request('POST', '/counters', {
      as: 'quantri',
      body: { unitId: first.body.id, number: 1, name: 'Quầy 1' },
    });
    expect(counter.status).toBe(201);
  });

  it('refuses what cannot be', async () => {
    const before = await api.rows(`select count(*) from unit`);
    expect((await create({ agencyCode: 'h36.105' })).body).toMatchObject({
      errors: [{ pointer: '#/agencyCode', code: 'agencyCode' }],
    });
    expect((await create({ agencyCode: 'H36.101' })).status).toBe(409);
    expect((await create({ validFrom: '2026-11-19' })).body).toMatchObject({
      errors: [{ pointer: '#/validFrom', code: 'dateInPast' }],
    });
    // The Post's tree is not every administrator's, and no commune hangs below it.
    expect((await create({ parentId: demoUnitIds.post }, 'quantri2')).body).toMatchObject({
      errors: [{ pointer: '#/parentId', code: 'unknownReference' }],
    });
    expect((await create({ parentId: demoUnitIds.post })).body).toMatchObject({
      errors: [{ pointer: '#/parentId', code: 'notAllowedHere' }],
    });
    expect((await create({ kind: 'postOffice' })).body).toMatchObject({
      errors: [{ pointer: '#/parentId', code: 'notAllowedHere' }],
    });
    expect((await create({ kind: 'province' })).status).toBe(400);
    expect((await create({}, 'motcua')).status).toBe(403);
    const keyless = await api.request('POST', '/units', { as: 'quantri', key: null, body: {} });
    expect(keyless.status).toBe(400);
    expect(await api.rows(`select count(*) from unit`)).toEqual(before);
  });

  it('renames from a day on and keeps what was', async () => {
    const { body: made } = await create({ agencyCode: 'H36.110' });
    const renamed = await api.request<Unit>('PATCH', `/units/${made.id}`, {
      as: 'quantri',
      version: made.version,
      body: { validFrom: '2026-12-01', name: 'Phường Suối Vàng', agencyCode: 'H36.111' },
    });
    expect(renamed.status).toBe(200);
    expect(renamed.body.periods).toMatchObject([
      { validFrom: '2026-11-20', validTo: '2026-11-30', name: cut.name },
      { validFrom: '2026-12-01', validTo: null, name: 'Phường Suối Vàng' },
    ]);
    expect(renamed.body.formerCodes).toEqual(['H36.110']);
    const renaming = { day: '2026-12-01', created: 0, ended: 0, changed: 1 };
    expect((await changeDays()).body.items).toContainEqual(renaming);
    const today = await api.request<Unit>('GET', `/units/${made.id}`, { as: 'motcua' });
    expect(today.body.name).toBe(cut.name);
    expect((await list('q=H36.110')).body.items.map((unit) => unit.id)).toEqual([made.id]);

    const stale = await api.request('PATCH', `/units/${made.id}`, {
      as: 'quantri',
      version: made.version,
      body: { name: 'Phường Khác' },
    });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ currentVersion: 2, changedBy: 'Đỗ Anh Tuấn' });
    const types = await api.rows(
      `select type from journal where subject_id = $1 order by sequence`,
      [made.id],
    );
    expect(types).toEqual([{ type: 'unit.created' }, { type: 'unit.changed' }]);
  });

  it('never lets a unit hang below itself, not even later', async () => {
    const { body: upper } = await create({ shortName: 'trên' });
    const { body: lower } = await create({ shortName: 'dưới', parentId: upper.id });
    const move = (unit: Unit, parentId: string, as = 'quantri') =>
      api.request('PATCH', `/units/${unit.id}`, {
        as,
        version: unit.version,
        body: { parentId, validFrom: '2027-01-01' },
      });
    const ring = { errors: [{ pointer: '#/parentId', code: 'notAllowedHere' }] };
    expect((await move(upper, lower.id)).body).toMatchObject(ring);
    expect((await move(upper, upper.id)).body).toMatchObject(ring);
    expect((await move(lower, demoUnitIds.justice)).status).toBe(200);
    expect((await move(upper, demoUnitIds.centre, 'lanhdao')).status).toBe(403);
    const missing = await api.request('PATCH', `/units/${upper.id}`, { as: 'quantri', body: {} });
    expect(missing.status).toBe(428);
  });

  it('opens and closes counters', async () => {
    const open = (changes: object = {}, as = 'quantri') =>
      api.request<{ id: string; version: number }>('POST', '/counters', {
        as,
        body: { unitId: demoUnitIds.lamVien, number: 7, name: 'Quầy 7', ...changes },
      });
    const { status, body: counter } = await open();
    expect(status).toBe(201);
    expect((await open()).status).toBe(409);
    expect((await open({ number: 0 })).status).toBe(400);
    expect((await open({ unitId: demoUnitIds.postDaLat }, 'quantri2')).body).toMatchObject({
      errors: [{ pointer: '#/unitId', code: 'unknownReference' }],
    });
    const change = (body: object, version: number, as = 'quantri') =>
      api.request('PATCH', `/counters/${counter.id}`, { as, version, body });
    expect((await change({ validTo: '2026-11-01' }, 1)).status).toBe(400);
    const closed = await change({ validTo: '2026-11-30' }, 1);
    expect(closed.body).toMatchObject({ name: 'Quầy 7', validTo: '2026-11-30', version: 2 });
    expect((await change({ name: 'x' }, 1)).status).toBe(412);
    expect((await change({ name: 'x' }, 2, 'truongbophan')).status).toBe(403);
    expect((await open({ validFrom: '2026-12-01' })).status).toBe(201);
    const journal = await api.rows(
      `select type from journal where subject_id = $1 order by sequence`,
      [counter.id],
    );
    expect(journal).toEqual([{ type: 'counter.opened' }, { type: 'counter.changed' }]);
    const listed = await api.request<{ items: { number: number }[] }>(
      'GET',
      `/counters?unitId=${demoUnitIds.lamVien}`,
      { as: 'motcua2' },
    );
    expect(listed.body.items.map((each) => each.number)).toEqual([1, 7, 7]);
  });
});
