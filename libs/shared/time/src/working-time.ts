import { addDays, type LocalDate } from './local-date';
import { minuteOfDay } from './local-time';
import { officeMoment, type OfficeMoment } from './office-time';
import {
  nextWorkingDay,
  sameOrNextWorkingDay,
  sessionsOn,
  type WorkingCalendar,
} from './working-calendar';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The moment itself inside a session, its ends included, else the start of the next session. */
export function startOfWork(moment: OfficeMoment, calendar: WorkingCalendar): OfficeMoment {
  return (
    withinSessions(moment, calendar) ?? openingOf(nextWorkingDay(moment.day, calendar), calendar)
  );
}

/** The moment at which `minutes` of opening hours have passed; an end of session belongs to it. */
export function addWorkingMinutes(
  moment: OfficeMoment,
  minutes: number,
  calendar: WorkingCalendar,
): OfficeMoment {
  let { day, minute } = startOfWork(moment, calendar);
  let remaining = minutes;
  for (;;) {
    for (const { from, to } of spansOn(day, calendar)) {
      const begin = Math.max(from, minute);
      if (to < begin) continue;
      if (begin + remaining <= to) return { day, minute: begin + remaining };
      remaining -= to - begin;
    }
    day = nextWorkingDay(day, calendar);
    minute = 0;
  }
}

/** The last moment from which `minutes` of opening hours are left until `moment`. */
export function subtractWorkingMinutes(
  moment: OfficeMoment,
  minutes: number,
  calendar: WorkingCalendar,
): OfficeMoment {
  let { day, minute } = moment;
  let remaining = minutes;
  for (;;) {
    for (const { from, to } of spansOn(day, calendar).reverse()) {
      const end = Math.min(to, minute);
      if (end < from || (end === from && remaining > 0)) continue;
      if (end - remaining >= from) return { day, minute: end - remaining };
      remaining -= end - from;
    }
    day = addDays(day, -1);
    minute = 1_440;
  }
}

/** Opening minutes from `from` to `to`, whole minutes; 0 when `to` is not after `from`. */
export function workingMinutesBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  if (to.getTime() <= from.getTime()) return 0;
  const [begin, end] = [officeMoment(from), officeMoment(to)];
  let minutes = 0;
  for (let day = begin.day; day <= end.day; day = addDays(day, 1)) {
    const opened = day === begin.day ? begin.minute : 0;
    const closed = day === end.day ? end.minute : 1_440;
    for (const span of spansOn(day, calendar)) {
      minutes += Math.max(0, Math.min(span.to, closed) - Math.max(span.from, opened));
    }
  }
  return minutes;
}

/**
 * The same time of day inside the sessions of a working day: before opening its opening, in a
 * break the end of the break, after closing its closing.
 */
export function clippedInto(moment: OfficeMoment, calendar: WorkingCalendar): OfficeMoment {
  return withinSessions(moment, calendar) ?? closingOf(moment.day, calendar);
}

/** The moment clipped into its day's sessions, or the opening of the next working day. */
export function nextWorkingMoment(moment: OfficeMoment, calendar: WorkingCalendar): OfficeMoment {
  const day = sameOrNextWorkingDay(moment.day, calendar);
  return day === moment.day ? clippedInto(moment, calendar) : openingOf(day, calendar);
}

export function openingOf(day: LocalDate, calendar: WorkingCalendar): OfficeMoment {
  return { day, minute: spansOn(day, calendar)[0]?.from ?? 0 };
}

export function closingOf(day: LocalDate, calendar: WorkingCalendar): OfficeMoment {
  return { day, minute: spansOn(day, calendar).at(-1)?.to ?? 0 };
}

function withinSessions(
  { day, minute }: OfficeMoment,
  calendar: WorkingCalendar,
): OfficeMoment | undefined {
  const span = spansOn(day, calendar).find(({ to }) => minute <= to);
  return span && { day, minute: Math.max(span.from, minute) };
}

function spansOn(day: LocalDate, calendar: WorkingCalendar): Span[] {
  return sessionsOn(day, calendar).map(({ from, to }) => ({
    from: minuteOfDay(from),
    to: minuteOfDay(to),
  }));
}
