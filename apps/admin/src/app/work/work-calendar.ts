import {
  workingCalendar,
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

interface WorkTime {
  calendar: WorkingCalendar;
  supplementRules: CalendarFacts['supplementRules'];
}

/** Calendars change a few times a year. */
const freshForMs = 10 * 60_000;

/** What my unit counts working time by; undefined until it is known. */
export function useWorkTime(): WorkTime | undefined {
  const mayRead = useMay()('dossier.read');
  return useQuery({
    queryKey: ['workCalendar'],
    queryFn: async () => workTimeOf(await read(api.GET('/api/v1/work-calendar', {}))),
    staleTime: freshForMs,
    enabled: mayRead,
  }).data;
}

function workTimeOf(facts: CalendarFacts): WorkTime {
  const { version, coveredYears, days, sessions, sameDayCutOff, supplementRules } = facts;
  const week: Partial<Record<IsoWeekday, WorkingSession[]>> = {};
  for (const { weekday, from, to } of sessions)
    (week[weekday as IsoWeekday] ??= []).push({ from: from as LocalTime, to: to as LocalTime });
  const calendar = workingCalendar({
    version,
    coveredYears,
    days: days.map(({ day, kind }) => ({
      day: day as LocalDate,
      kind: kind as CalendarDayKind,
      name: '',
    })),
    week,
    sameDayCutOff: sameDayCutOff as LocalTime,
  });
  return { calendar, supplementRules };
}
