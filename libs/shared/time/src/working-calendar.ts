import { addDays, dayOfWeek, yearOf, type IsoWeekday, type LocalDate } from './local-date';
import { localTime, minuteOfDay, type LocalTime } from './local-time';
import { minutesPerWorkingDay } from './time-limit';

/**
 * Kinds of days that differ from the ordinary week: public holiday, day off in lieu of a holiday
 * on a weekly day of rest (Labour Code 2019, Art. 111.3), the two ends of an announced swap, and a
 * local closure such as a storm.
 */
export type CalendarDayKind = 'holiday' | 'compensatory' | 'swapOff' | 'swapWork' | 'closure';

export const calendarDayKinds = [
  'holiday',
  'compensatory',
  'swapOff',
  'swapWork',
  'closure',
] as const satisfies readonly CalendarDayKind[];

export interface CalendarDay {
  readonly day: LocalDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
}

/** Opening hours without a break, from `from` to `to` of the same day. */
export interface WorkingSession {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Public holidays, swaps and opening hours change by decree, so they are data, not code. */
export interface WorkingCalendar {
  readonly version: number;
  /** Years for which the holidays are known; reckoning beyond them is refused. */
  readonly coveredYears: ReadonlySet<number>;
  readonly days: ReadonlyMap<LocalDate, CalendarDay>;
  readonly week: Readonly<Record<IsoWeekday, readonly WorkingSession[]>>;
  /** From this time on, a same-day result is due on the next working day. */
  readonly sameDayCutOff: LocalTime;
  /** When same-day results are handed out; the end of the day's last session when absent. */
  readonly returnHour?: LocalTime;
  /** Working minutes before an appointment from which it is due soon, at most. */
  readonly dueSoonMinutes: number;
}

export interface WorkingCalendarFacts {
  readonly version: number;
  readonly coveredYears: Iterable<number>;
  readonly days: Iterable<CalendarDay>;
  readonly week: Readonly<Partial<Record<IsoWeekday, readonly WorkingSession[]>>>;
  readonly sameDayCutOff?: LocalTime;
  readonly returnHour?: LocalTime;
  readonly dueSoonMinutes?: number;
}

/** The reckoning ran into a year whose holidays are not known yet. */
export class CalendarYearMissing extends Error {
  constructor(readonly year: number) {
    super(`The working calendar holds no data for ${year}`);
    this.name = 'CalendarYearMissing';
  }
}

/** What is reckoned; null where it runs into a year whose holidays are not known yet. */
export function whileKnown<Answer>(reckon: () => Answer): Answer | null {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}

/** Facts that contradict each other, such as overlapping sessions. */
export class InvalidWorkingCalendar extends Error {
  constructor(reason: string) {
    super(`Working calendar: ${reason}`);
    this.name = 'InvalidWorkingCalendar';
  }
}

const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The hours most offices keep; a unit's own hours replace them. */
export const usualSessions: readonly WorkingSession[] = [
  { from: localTime('07:30'), to: localTime('11:30') },
  { from: localTime('13:30'), to: localTime('17:00') },
];

/** Received before 15:00, same-day procedures are answered that day. */
export const usualSameDayCutOff = localTime('15:00');

/** Due soon begins one working day before the appointment, unless the province sets another time. */
export const usualDueSoonMinutes = minutesPerWorkingDay;

/** The same sessions on Monday to Friday and none at the week-end. */
export function mondayToFriday(
  sessions: readonly WorkingSession[],
): Record<IsoWeekday, readonly WorkingSession[]> {
  return { 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions, 6: [], 7: [] };
}

/** Makes a calendar of checked facts; throws `InvalidWorkingCalendar`. */
export function workingCalendar(facts: WorkingCalendarFacts): WorkingCalendar {
  const days = new Map<LocalDate, CalendarDay>();
  for (const each of facts.days) {
    if (days.has(each.day)) throw new InvalidWorkingCalendar(`${each.day} is given twice`);
    days.set(each.day, each);
  }
  const week = { ...mondayToFriday([]), ...facts.week };
  for (const weekday of weekdays) refuseOverlap(weekday, week[weekday]);
  if (weekdays.every((weekday) => week[weekday].length === 0)) {
    throw new InvalidWorkingCalendar('no weekday has a session');
  }
  return {
    version: facts.version,
    coveredYears: new Set(facts.coveredYears),
    days,
    week,
    sameDayCutOff: facts.sameDayCutOff ?? usualSameDayCutOff,
    returnHour: facts.returnHour,
    dueSoonMinutes: facts.dueSoonMinutes ?? usualDueSoonMinutes,
  };
}

/**
 * The calendar, and for the years it knows nothing of the days of a newer one: what was reckoned by
 * it stays as it was, and goes on where a later year has been published since.
 */
export function withLaterYears(calendar: WorkingCalendar, newer: WorkingCalendar): WorkingCalendar {
  const { coveredYears } = calendar;
  const later = new Set([...newer.coveredYears].filter((year) => !coveredYears.has(year)));
  if (later.size === 0) return calendar;
  const days = [...newer.days].filter(([day]) => later.has(yearOf(day)));
  return {
    ...calendar,
    coveredYears: new Set([...coveredYears, ...later]),
    days: new Map([...calendar.days, ...days]),
  };
}

/** Opening hours on a day, none when it is not worked; throws `CalendarYearMissing`. */
export function sessionsOn(day: LocalDate, calendar: WorkingCalendar): readonly WorkingSession[] {
  const year = yearOf(day);
  if (!calendar.coveredYears.has(year)) throw new CalendarYearMissing(year);
  const weekly = calendar.week[dayOfWeek(day)];
  const special = calendar.days.get(day);
  if (!special) return weekly;
  return special.kind === 'swapWork' ? sessionsOfSwappedWeekday(calendar) : [];
}

export function isWorkingDay(day: LocalDate, calendar: WorkingCalendar): boolean {
  return sessionsOn(day, calendar).length > 0;
}

/** The first working day after `day`; throws `CalendarYearMissing`. */
export function nextWorkingDay(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let next = addDays(day, 1);
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}

/** `day` itself when it is worked, else the first working day after it. */
export function sameOrNextWorkingDay(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  return isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar);
}

/** The day on which `count` working days have passed, not counting `start` itself. */
export function addWorkingDays(
  start: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate {
  let day = start;
  for (let remaining = count; remaining > 0; remaining -= 1) day = nextWorkingDay(day, calendar);
  return day;
}

/** A swapped-in day of rest is worked with the hours of an ordinary full weekday. */
function sessionsOfSwappedWeekday(calendar: WorkingCalendar): readonly WorkingSession[] {
  const weekday = weekdays.find((each) => calendar.week[each].length > 0);
  return weekday === undefined ? [] : calendar.week[weekday];
}

function refuseOverlap(weekday: IsoWeekday, sessions: readonly WorkingSession[]): void {
  let closed = -1;
  for (const { from, to } of sessions) {
    if (minuteOfDay(from) <= closed || minuteOfDay(to) <= minuteOfDay(from)) {
      throw new InvalidWorkingCalendar(`sessions of weekday ${weekday} overlap or run backwards`);
    }
    closed = minuteOfDay(to);
  }
}
