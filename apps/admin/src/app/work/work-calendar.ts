import {
  workingCalendar,
  type CalendarDay,
  type CalendarDayKind,
  type IsoWeekday,
  type LocalDate,
  type LocalTime,
  type WorkingCalendar,
  type WorkingSession,
} from '@motcua/shared-time';
import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api';
import { useMay } from '../session';

type CalendarFacts = components['schemas']['WorkCalendarResponse'];
type Sessions = CalendarFacts['sessions'];

/** The unit whose calendar a term runs by: a row of a list tells its short name only. */
export type CompetentUnit = string | { readonly id: string } | null;

export interface WorkTime {
  /** Undefined where a name alone does not say which unit is meant. */
  calendarOf: (unit: CompetentUnit) => WorkingCalendar | undefined;
  supplementRules: CalendarFacts['supplementRules'];
  deadlineDays: number;
}

/** Calendars change a few times a year. */
const freshForMs = 10 * 60_000;

/** What working time is counted by, the same for whoever looks; undefined until it is known. */
export function useWorkTime(): WorkTime | undefined {
  const mayRead = useMay()('dossier.read');
  return useQuery({
    queryKey: ['workCalendar'],
    queryFn: async () => workTimeOf(await read(api.GET('/api/v1/work-calendar', {}))),
    staleTime: freshForMs,
    enabled: mayRead,
  }).data;
}

export function workTimeOf(facts: CalendarFacts): WorkTime {
  const ofProvince = calendarWith(facts, facts.sessions, []);
  const own = facts.units.map(({ id, shortName, isOnlyName, closures, sessions }) => ({
    id,
    shortName,
    isOnlyName,
    calendar: calendarWith(facts, sessions.length > 0 ? sessions : facts.sessions, closures),
  }));
  const calendarOf = (unit: CompetentUnit): WorkingCalendar | undefined => {
    if (unit === null) return undefined;
    const found = own.find(({ id, shortName }) =>
      typeof unit === 'string' ? shortName === unit : id === unit.id,
    );
    if (!found) return ofProvince;
    return found.isOnlyName || typeof unit !== 'string' ? found.calendar : undefined;
  };
  const { supplementRules, deadlineDays } = facts;
  return { calendarOf, supplementRules, deadlineDays };
}

function calendarWith(
  { version, coveredYears, days, sameDayCutOff }: CalendarFacts,
  sessions: Sessions,
  closures: readonly string[],
): WorkingCalendar {
  const week: Partial<Record<IsoWeekday, WorkingSession[]>> = {};
  for (const { weekday, from, to } of sessions)
    (week[weekday as IsoWeekday] ??= []).push({ from: from as LocalTime, to: to as LocalTime });
  return workingCalendar({
    version,
    coveredYears,
    days: daysWith(days, closures),
    week,
    sameDayCutOff: sameDayCutOff as LocalTime,
  });
}

/** A closed unit does not work a swapped-in day either; a day that is off already stays so. */
function daysWith(days: CalendarFacts['days'], closures: readonly string[]): CalendarDay[] {
  const known = new Map(
    days.map(({ day, kind }) => [
      day,
      { day: day as LocalDate, kind: kind as CalendarDayKind, name: '' },
    ]),
  );
  for (const day of closures) {
    const isOff = known.has(day) && known.get(day)?.kind !== 'swapWork';
    if (!isOff) known.set(day, { day: day as LocalDate, kind: 'closure', name: '' });
  }
  return [...known.values()];
}
