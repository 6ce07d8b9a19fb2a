import { addDays, type LocalDate } from './local-date';
import { instantOf, officeDay, officeMoment } from './office-time';
import { isWorkingDay, whileKnown, type WorkingCalendar } from './working-calendar';
import { startOfWork, subtractWorkingMinutes, workingMinutesBetween } from './working-time';

export type FinishedTimeliness = 'early' | 'onTime' | 'late';
export type OpenTimeliness = 'inTerm' | 'dueSoon' | 'overdue';

export const finishedTimelinesses = [
  'early',
  'onTime',
  'late',
] as const satisfies readonly FinishedTimeliness[];
export const openTimelinesses = [
  'inTerm',
  'dueSoon',
  'overdue',
] as const satisfies readonly OpenTimeliness[];

/** The last fifth of a term is its end, where that is less than the usual warning. */
const termParts = 5;

/** What a warning is reckoned from: a promise, or the deadline of one stage. */
export interface Term {
  readonly startsAt: Date;
  readonly dueAt: Date;
  readonly paused?: { readonly workingMinutes: number };
}

/**
 * Working minutes before the appointment from which it is due soon: what the province sets, or a
 * fifth of the dossier's own term where that is less.
 */
export function dueSoonMinutesOf(
  { startsAt, dueAt, paused }: Term,
  calendar: WorkingCalendar,
): number {
  const term = workingMinutesBetween(startsAt, dueAt, calendar) - (paused?.workingMinutes ?? 0);
  return Math.min(calendar.dueSoonMinutes, Math.floor(Math.max(0, term) / termParts));
}

/** The instant, inside opening hours, from which an appointment is due soon. */
export function dueSoonAt(term: Term, calendar: WorkingCalendar): Date {
  const minutes = dueSoonMinutesOf(term, calendar);
  return instantOf(subtractWorkingMinutes(officeMoment(term.dueAt), minutes, calendar));
}

/**
 * Now inside opening hours, else the next opening: a warning that begins then is shown already. Now
 * itself where nobody has entered the holidays yet: work is looked at all the same.
 */
export function warningMoment(now: Date, calendar: WorkingCalendar): Date {
  return whileKnown(() => instantOf(startOfWork(officeMoment(now), calendar))) ?? now;
}

/** Compares calendar days, as the reports do; the end is the result, not its collection. */
export function timelinessOfFinished(endedOn: LocalDate, dueOn: LocalDate): FinishedTimeliness {
  if (endedOn < dueOn) return 'early';
  return endedOn === dueOn ? 'onTime' : 'late';
}

/** Overdue by calendar days; due soon from its own instant on. */
export function timelinessOfOpen(
  now: Date,
  due: { readonly dueOn: LocalDate; readonly dueSoonAt: Date },
  calendar: WorkingCalendar,
): OpenTimeliness {
  if (officeDay(now) > due.dueOn) return 'overdue';
  return warningMoment(now, calendar) >= due.dueSoonAt ? 'dueSoon' : 'inTerm';
}

/**
 * Working days after the appointment's day up to and including `today`. Throws
 * `CalendarYearMissing`.
 */
export function workingDaysOverdue(
  dueOn: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): number {
  let count = 0;
  for (let day = addDays(dueOn, 1); day <= today; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * Working minutes until the appointment; past its day, those gone by since then, negative. On the
 * day itself nothing is overdue yet, so nothing is left after the hour. Throws
 * `CalendarYearMissing`.
 */
export function workingMinutesLeft(
  now: Date,
  { dueAt, dueOn }: { readonly dueAt: Date; readonly dueOn: LocalDate },
  calendar: WorkingCalendar,
): number {
  if (officeDay(now) <= dueOn) return workingMinutesBetween(now, dueAt, calendar);
  return 0 - workingMinutesBetween(dueAt, now, calendar);
}
