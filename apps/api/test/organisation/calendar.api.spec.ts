import { localDate } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { findUnit } from '../../src/organisation/queries/unit.query';
import { Settings } from '../../src/organisation/settings';
import { WorkingCalendars } from '../../src/organisation/working-calendars';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { TestApi } from '../support/test-api';

interface Preview {
  dueAt: string;
  dueOn: string;
  sentence: { vi: string; en: string };
  skipped: { day: string; kind: string }[];
  calendarVersion: number;
}

const friday = '2026-11-20T09:15:00+07:00';

describe('the working calendar', () => {
  let api: TestApi;
  let sql: PoolSql;
  let calendars: WorkingCalendars;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
    sql = api.application.get(PoolSql, { strict: false });
    calendars = api.application.get(WorkingCalendars, { strict: false });
    await api.rows(`insert into unit_closure values ($1, '2026-11-26', 'Bão số 9')`, [
      demoUnitIds.lacDuong,
    ]);
    await api.rows(
      `insert into working_session (id, unit_id, valid_from, weekday, starts, ends)
       select gen_random_uuid(), $1, '2026-01-01', d, '07:00', '11:00'
       from generate_series(1, 6) as d`,
      [demoUnitIds.lamVien],
    );
  });
  afterAll(() => api.stop());

  const preview = (changes: object = {}) =>
    api.request<Preview>('POST', '/appointments/preview', {
      key: null,
      body: { receivedAt: friday, value: 5, unit: 'workingDay', ...changes },
    });

  it('promises a date to anybody who asks and explains it', async () => {
    const { status, body } = await preview();
    expect(status).toBe(200);
    expect(body).toMatchObject({ dueOn: '2026-11-30', calendarVersion: 1 });
    expect(body.dueAt).toBe('2026-11-30T02:15:00.000Z');
    expect(body.sentence.vi).toContain('Hẹn trả thứ Hai 30/11/2026.');
    expect(body.skipped).toContainEqual({
      day: '2026-11-24',
      kind: 'holiday',
      name: 'Ngày Văn hóa Việt Nam',
    });
    const journal = await api.rows(`select from journal where type like 'appointment%'`);
    expect(journal).toEqual([]);
  });

  it('reckons by the closures and hours of the unit', async () => {
    const closed = await preview({ unitId: demoUnitIds.lacDuong });
    expect(closed.body.dueOn).toBe('2026-12-01');
    expect(closed.body.skipped).toContainEqual({
      day: '2026-11-26',
      kind: 'closure',
      name: 'Bão số 9',
    });
    const saturdays = await preview({ unitId: demoUnitIds.lamVien });
    expect(saturdays.body.dueOn).toBe('2026-11-27');
  });

  it('needs no value for a result of the same day', async () => {
    const body = { unit: 'sameDay', value: null };
    expect((await preview(body)).body.dueAt).toBe('2026-11-20T09:30:00.000Z');
    expect((await preview({ ...body, receivedAt: '2026-11-20T15:40:00+07:00' })).body.dueOn).toBe(
      '2026-11-23',
    );
    expect((await preview({ value: null })).body).toMatchObject({
      errors: [{ pointer: '#/value', code: 'required' }],
    });
  });

  it.each([
    [{ value: 401 }, 400],
    [{ value: 0 }, 400],
    [{ value: 1.5, unit: 'calendarDay' }, 400],
    [{ value: 200, unit: 'month' }, 400],
    [{ receivedAt: '2026-11-20T09:15:00' }, 400],
    [{ unit: 'week' }, 400],
    [{ unitId: '0193a000-0000-7000-8001-000000000099' }, 400],
    [{ value: 400, unit: 'workingDay' }, 409],
    [{ receivedAt: '1960-01-04T09:00:00+07:00' }, 409],
    [{ receivedAt: '9999-12-31T23:59:00Z' }, 409],
    [{ receivedAt: '0001-01-01T00:00:00+14:00' }, 409],
  ])('answers %j with %i', async (changes, status) => {
    const reply = await preview(changes);
    expect(reply.status).toBe(status);
    if (status === 409)
      expect(reply.body).toMatchObject({
        type: expect.stringMatching(/calendar-missing$/),
        year: expect.any(Number),
      });
  });

  it('shows a year with its days, hours and covered years', async () => {
    const read = (query: string, as = 'quantri') =>
      api.request<{ days: { day: string; kind: string }[]; sessions: object[] }>(
        'GET',
        `/calendar?${query}`,
        { as },
      );
    const { status, body } = await read('year=2026');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      coveredYears: { from: 2024, to: 2027 },
      unitId: null,
    });
    expect(body.days).toHaveLength(17);
    expect(body.sessions).toHaveLength(10);
    const own = await read(`year=2026&unitId=${demoUnitIds.lacDuong}`);
    expect(own.body.days).toContainEqual({
      day: '2026-11-26',
      kind: 'closure',
      name: 'Bão số 9',
      status: 'official',
    });
    expect((await read(`unitId=${demoUnitIds.lamVien}`)).body.sessions).toHaveLength(6);
    expect((await read('year=2030')).body.days).toEqual([]);
    expect((await read('year=twenty')).status).toBe(400);
    expect((await read('year=2026', 'motcua')).status).toBe(403);
  });

  it('gives other modules the calendar of today, of a version, and the settings in force', async () => {
    const today = await calendars.forUnit(sql, demoUnitIds.lacDuong);
    expect(today.days.get(localDate('2026-11-26'))?.kind).toBe('closure');
    expect(await calendars.forUnit(sql, demoUnitIds.lacDuong)).toBe(today);
    expect(today).toMatchObject({ version: 1, sameDayCutOff: '15:00', returnHour: '16:30' });
    await api.rows(
      `insert into calendar_version values (2, '2026-11-19T03:00:00Z', 'mới', 2024, 2028)`,
    );
    expect((await calendars.forUnit(sql, demoUnitIds.justice)).version).toBe(2);
    expect((await calendars.calendarOfVersion(sql, demoUnitIds.justice, 1)).version).toBe(1);
    await expect(calendars.calendarOfVersion(sql, demoUnitIds.justice, 9)).rejects.toMatchObject({
      type: 'calendarMissing',
    });
    await api.rows(
      `insert into setting values ('appointment.returnTime', '2027-01-01', '"16:00"')`,
    );
    const on = (day: string) => Settings.value(sql, 'appointment.returnTime', localDate(day));
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual(['16:30', '16:00']);
    await expect(on('2020-01-01')).rejects.toThrow('appointment.returnTime');
  });

  it('finds a unit by the name of the day', async () => {
    const city = await findUnit(sql, demoUnitIds.daLatCity, localDate('2026-11-20'));
    expect(city).toMatchObject({ kind: 'district', agencyCode: 'H36.12', validTo: '2025-06-30' });
    expect(
      await findUnit(sql, demoUnitIds.post.replace('0193', '0194'), localDate('2026-11-20')),
    ).toBeUndefined();
  });
});
