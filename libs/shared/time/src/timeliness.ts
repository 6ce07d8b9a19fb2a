import { addDays, type LocalDate } from './local-date';
import { officeDay } from './office-time';
import { minutesPerWorkingDay } from './time-limit';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';
import { workingMinutesBetween } from './working-time';

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

/** Due soon begins one working day before the appointment. */
export const usualDueSoonMinutes = minutesPerWorkingDay;

/** Compares calendar days, as the reports do; the end is the result, not its collection. */
export function timelinessOfFinished(endedOn: LocalDate, dueOn: LocalDate): FinishedTimeliness {
  if (endedOn < dueOn) return 'early';
  return endedOn === dueOn ? 'onTime' : 'late';
}

/** Overdue by calendar days; due soon by the working minutes left until the appointment. */
export function timelinessOfOpen(
  now: Date,
  due: { readonly dueAt: Date; readonly dueOn: LocalDate },
  dueSoonMinutes: number,
  calendar: WorkingCalendar,
): OpenTimeliness {
  if (officeDay(now) > due.dueOn) return 'overdue';
  const left = workingMinutesBetween(now, due.dueAt, calendar);
  return left <= dueSoonMinutes ? 'dueSoon' : 'inTerm';
}

/** Working days after the appointment's day up to and including `today`. */
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
