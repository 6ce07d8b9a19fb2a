import {
  addDays,
  instantAt,
  isWorkingDay,
  localTime,
  officeDay,
  officeTime,
  type WorkingCalendar,
} from '@motcua/shared-time';
import type { DemoDossier } from './demo-dossiers';

const hourMs = 3_600_000;

/** The counter's hour on a working day so many days back, and never ahead of now. */
export function startOf(
  { daysAgo, hour }: DemoDossier,
  now: Date,
  calendar: WorkingCalendar,
): Date {
  let day = addDays(officeDay(now), -daysAgo);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  const at = instantAt(day, localTime(`${String(hour).padStart(2, '0')}:05`));
  return at < now ? at : new Date(now.getTime() - 5 * 60_000);
}

/** So many hours later, carried to the next working morning when the office has closed. */
export function later(at: Date, hours: number, calendar: WorkingCalendar): Date {
  const next = new Date(at.getTime() + hours * hourMs + 60_000);
  const time = officeTime(next);
  if (isWorkingDay(officeDay(next), calendar) && time < '16:45' && time >= '07:30') return next;
  let day = addDays(officeDay(at), 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return instantAt(day, localTime('08:15'));
}
