import {
  type CalendarDay,
  type IsoWeekday,
  type LocalDate,
  localTime,
  type WorkingCalendar,
  workingCalendar,
  type WorkingSession,
} from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { ProblemError } from '../../platform/problem/problem-error';

interface CalendarFacts {
  readonly version: number;
  readonly coveredFrom: number;
  readonly coveredTo: number;
  readonly days: readonly CalendarDay[];
  readonly closures: readonly { day: LocalDate; name: string }[];
  readonly sessions: readonly { weekday: IsoWeekday; from: string; to: string }[];
  readonly sameDayCutOff: string | null;
  readonly returnTime: string | null;
  readonly dueSoonMinutes: number | null;
}

// A unit with sessions of its own in force uses only these; otherwise the province's hold.
const calendarFacts = `
  with calendar as (
    select no, covered_from, covered_to from calendar_version
    where $3::integer is null or no = $3
    order by no desc limit 1
  ),
  in_force as (
    select s.unit_id, s.weekday, s.starts, s.ends from working_session s
    where (s.unit_id = $1 or s.unit_id is null)
      and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date)
  )
  select jsonb_build_object('version', c.no, 'coveredFrom', c.covered_from,
    'coveredTo', c.covered_to,
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind,
        'name', d.name) order by d.day) from calendar_day d where d.version_no = c.no), '[]'),
    'closures', coalesce((select jsonb_agg(jsonb_build_object('day', u.day, 'name', u.name)
        order by u.day) from unit_closure u where u.unit_id = $1), '[]'),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('weekday', s.weekday,
        'from', to_char(s.starts, 'HH24:MI'), 'to', to_char(s.ends, 'HH24:MI'))
        order by s.weekday, s.starts)
      from in_force s where (s.unit_id is not null)
        = exists (select from in_force own where own.unit_id is not null)), '[]'),
    'sameDayCutOff', (select value from setting where key = 'appointment.sameDayCutOff'
      and valid_from <= $2::date order by valid_from desc limit 1),
    'returnTime', (select value from setting where key = 'appointment.returnTime'
      and valid_from <= $2::date order by valid_from desc limit 1),
    'dueSoonMinutes', (select value from setting where key = 'dueSoon.minutes'
      and valid_from <= $2::date order by valid_from desc limit 1)) as facts
  from calendar c`;

export interface CalendarQuestion {
  readonly unitId: string | null;
  readonly day: LocalDate;
  /** The newest published version when absent. */
  readonly version?: number;
}

/**
 * The calendar by which a unit reckons; without a unit, the province's. Throws `calendarMissing`
 * where no version is published and `InvalidWorkingCalendar` where the rows contradict each other.
 */
export async function loadWorkingCalendar(
  sql: Sql,
  { unitId, day, version }: CalendarQuestion,
): Promise<WorkingCalendar> {
  const [row] = await sql.query<{ facts: CalendarFacts }>(calendarFacts, [
    unitId,
    day,
    version ?? null,
  ]);
  if (!row) throw new ProblemError('calendarMissing', 'No calendar version is published.');
  const { facts } = row;
  return workingCalendar({
    version: facts.version,
    coveredYears: yearsBetween(facts.coveredFrom, facts.coveredTo),
    days: daysWithClosures(facts),
    week: weekOf(facts.sessions),
    ...(facts.sameDayCutOff === null ? {} : { sameDayCutOff: localTime(facts.sameDayCutOff) }),
    ...(facts.returnTime === null ? {} : { returnHour: localTime(facts.returnTime) }),
    ...(facts.dueSoonMinutes === null ? {} : { dueSoonMinutes: facts.dueSoonMinutes }),
  });
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A closed unit does not work a swapped-in day either; on a holiday the holiday keeps its name. */
function daysWithClosures({ days, closures }: CalendarFacts): CalendarDay[] {
  const byDay = new Map(days.map((each) => [each.day, each]));
  for (const { day, name } of closures) {
    const known = byDay.get(day);
    if (!known || known.kind === 'swapWork') byDay.set(day, { day, kind: 'closure', name });
  }
  return [...byDay.values()];
}

function weekOf(
  sessions: CalendarFacts['sessions'],
): Partial<Record<IsoWeekday, WorkingSession[]>> {
  const week: Partial<Record<IsoWeekday, WorkingSession[]>> = {};
  for (const { weekday, from, to } of sessions)
    (week[weekday] ??= []).push({ from: localTime(from), to: localTime(to) });
  return week;
}
