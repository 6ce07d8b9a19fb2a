import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export interface CalendarYearQuestion {
  readonly year: number;
  readonly unitId: string | null;
  /** The hours in force on this day are shown. */
  readonly day: LocalDate;
}

// A closure of the unit stands beside the days of the calendar, which name why everyone is closed.
const calendarYear = `
  with calendar as (
    select no, published_at, note, covered_from, covered_to from calendar_version
    order by no desc limit 1
  ),
  in_force as (
    select s.unit_id, s.weekday, s.starts, s.ends from working_session s
    where (s.unit_id = $2 or s.unit_id is null)
      and s.valid_from <= $3::date and (s.valid_to is null or s.valid_to >= $3::date)
  ),
  special as (
    select d.day, d.kind, d.name, d.status from calendar_day d join calendar c
      on c.no = d.version_no
    union all
    select u.day, 'closure', u.name, 'official' from unit_closure u where u.unit_id = $2
  )
  select jsonb_build_object('year', $1::integer, 'unitId', $2::uuid, 'version', c.no,
    'publishedAt', c.published_at, 'note', c.note,
    'coveredYears', jsonb_build_object('from', c.covered_from, 'to', c.covered_to),
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind,
        'name', d.name, 'status', d.status) order by d.day, d.kind)
      from special d where extract(year from d.day) = $1), '[]'),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('weekday', s.weekday,
        'from', to_char(s.starts, 'HH24:MI'), 'to', to_char(s.ends, 'HH24:MI'))
        order by s.weekday, s.starts)
      from in_force s where (s.unit_id is not null)
        = exists (select from in_force own where own.unit_id is not null)), '[]'))::text as text
  from calendar c`;

/** Special days of one year and the weekly hours; undefined while no calendar is published. */
export async function readCalendarYear(
  sql: Sql,
  { year, unitId, day }: CalendarYearQuestion,
): Promise<string | undefined> {
  const [row] = await sql.query<{ text: string }>(calendarYear, [year, unitId, day]);
  return row?.text;
}
