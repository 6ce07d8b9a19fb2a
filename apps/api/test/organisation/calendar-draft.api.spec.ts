import { demoUnitIds } from '../../src/demonstration/organisation';
import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

interface DraftBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly publishedVersion: number | null;
  readonly settledBy: string | null;
  readonly days: readonly {
    day: string;
    kind: string;
    promised: number;
    unitName: string | null;
  }[];
  readonly availableActions: readonly string[];
  readonly errors?: readonly { pointer: string; code: string }[];
}

describe('changing the calendar', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });

  afterAll(() => api.stop());

  beforeEach(() =>
    api.rows(`update calendar_draft set status = 'discarded', settled_by = drafted_by,
      settled_at = drafted_at where status = 'draft'`),
  );

  const storm = { day: '2026-12-02', kind: 'holiday', name: 'Nghỉ tránh bão' };
  const body = (days: readonly object[], changes: object = {}) => ({
    note: 'Công văn 12/UBND',
    coveredTo: 2027,
    days,
    ...changes,
  });
  const begin = (days: readonly object[], as = 'quantri', changes: object = {}) =>
    api.request<DraftBody>('POST', '/calendar/drafts', { as, body: body(days, changes) });
  const settle = (
    { id, version }: DraftBody,
    action: string,
    as = 'quantri2',
  ): Promise<TestReply<DraftBody>> =>
    api.request<DraftBody>('POST', `/calendar/drafts/${id}/actions`, {
      as,
      version,
      body: { action },
    });
  const dueOn = async (receivedAt: string, unitId?: string): Promise<string> => {
    const question = { receivedAt, value: 1, unit: 'workingDay', unitId };
    const reply = await api.request<{ dueOn: string }>('POST', '/appointments/preview', {
      body: question,
    });
    return reply.body.dueOn;
  };

  it('is drafted by one person, published by another, and moves no promise', async () => {
    const promised = await receive(api);
    await api.rows(`update dossier set due_on = '2026-12-02' where id = $1`, [promised.id]);
    const draft = await begin([
      storm,
      { day: '2026-12-05', kind: 'swapWork', name: 'Làm bù cho 02/12' },
      { day: '2026-12-03', kind: 'closure', name: 'Sửa điện', unitId: demoUnitIds.lacDuong },
    ]);
    expect(draft.status).toBe(201);
    expect(draft.body.days.map(({ day, promised: count }) => [day, count])).toEqual([
      ['2026-12-02', 1],
      ['2026-12-03', 0],
      ['2026-12-05', 0],
    ]);
    expect(draft.body.availableActions).toEqual(['discard']);
    expect((await settle(draft.body, 'publish', 'quantri')).body).toMatchObject({
      type: '/problems/same-person-refused',
    });
    expect(await dueOn('2026-12-01T02:00:00Z')).toBe('2026-12-02');

    const published = await settle(draft.body, 'publish');
    expect(published.body).toMatchObject({
      status: 'published',
      publishedVersion: 2,
      settledBy: 'Trịnh Thị Mai Anh',
      availableActions: [],
    });
    const year = await api.request<{ version: number; days: { day: string }[] }>(
      'GET',
      '/calendar?year=2026',
      { as: 'thanhtra' },
    );
    expect(year.body.version).toBe(2);
    expect(year.body.days.map(({ day }) => day)).toEqual(
      expect.arrayContaining(['2026-11-24', '2026-12-02', '2026-12-05']),
    );
    const [row] = await api.rows<{ due: string }>(
      `select due_on::text as due from dossier where id = $1`,
      [promised.id],
    );
    expect(row?.due).toBe('2026-12-02');
    const journal = await api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 order by sequence`,
      [draft.body.id],
    );
    expect(journal.map(({ type }) => type)).toEqual(['calendar.drafted', 'calendar.published']);
    expect((await settle(published.body, 'publish')).status).toBe(409);
  });

  it('changes what later receptions are promised, for everybody and for one unit', async () => {
    const rows = await api.rows<{ day: string }>(
      `select day::text from unit_closure where unit_id = $1`,
      [demoUnitIds.lacDuong],
    );
    expect(rows).toEqual([{ day: '2026-12-03' }]);
    const back = await begin([
      { day: '2026-12-02', kind: 'working' },
      { day: '2026-12-03', kind: 'reopened', unitId: demoUnitIds.lacDuong },
    ]);
    expect((await settle(back.body, 'publish')).body.publishedVersion).toBe(3);
    expect(
      await api.rows(`select from unit_closure where unit_id = $1`, [demoUnitIds.lacDuong]),
    ).toHaveLength(0);
    expect(
      await api.rows(`select from calendar_day where version_no = 3 and day = '2026-12-02'`),
    ).toHaveLength(0);
    expect(
      await api.rows(`select from calendar_day where version_no = 2 and day = '2026-12-02'`),
    ).toHaveLength(1);
  });

  it('keeps past days, names each fault, and is one draft at a time', async () => {
    const fault = async (days: readonly object[], changes: object = {}) =>
      (await begin(days, 'quantri', changes)).body.errors?.map(({ pointer }) => pointer);
    expect(await fault([{ ...storm, day: '2026-11-20' }])).toEqual(['#/days/0/day']);
    expect(await fault([storm, storm])).toEqual(['#/days/1/day']);
    expect(await fault([{ ...storm, name: undefined }])).toEqual(['#/days/0/name']);
    expect(await fault([{ ...storm, kind: 'closure' }])).toEqual(['#/days/0/unitId']);
    expect(await fault([{ ...storm, unitId: demoUnitIds.lamVien }])).toEqual(['#/days/0/unitId']);
    expect(await fault([{ ...storm, day: '2028-01-03' }])).toEqual(['#/days/0/day']);
    expect(await fault([], { coveredTo: 2026 })).toEqual(['#/coveredTo']);
    const first = await begin([storm]);
    expect((await begin([storm])).status).toBe(409);
    expect((await begin([storm], 'motcua')).status).toBe(403);
    const saved = await api.request<DraftBody>('PUT', `/calendar/drafts/${first.body.id}`, {
      as: 'quantri2',
      version: 1,
      body: body([]),
    });
    expect(saved.body).toMatchObject({ version: 2, days: [], availableActions: ['discard'] });
    expect((await settle(first.body, 'discard')).status).toBe(412);
    expect((await settle(saved.body, 'discard')).body.status).toBe('discarded');
    expect((await api.request('GET', '/calendar/drafts', { as: 'quantri' })).body).toEqual({
      items: [],
    });
  });

  it('covers a further year', async () => {
    const draft = await begin(
      [{ day: '2028-01-03', kind: 'holiday', name: 'Tết Dương lịch (bù)' }],
      'quantri',
      { coveredTo: 2028 },
    );
    const published = await settle(draft.body, 'publish');
    expect(published.body.status).toBe('published');
    const year = await api.request<{ coveredYears: object }>('GET', '/calendar?year=2028', {
      as: 'quantri',
    });
    expect(year.body.coveredYears).toEqual({ from: 2024, to: 2028 });
  });
});
