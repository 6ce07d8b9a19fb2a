import type { Appointment } from './appointment';
import { officeDay } from './office-time';
import { countsCalendarDays } from './pause';
import { skippedDays } from './skipped-days';
import type { WorkingCalendar } from './working-calendar';

/** The appointment after an apology: the limit it was counted from stays, the date is a new promise. */
export function postponedWithApology(
  appointment: Appointment,
  dueAt: Date,
  calendar: WorkingCalendar,
): Appointment {
  const dueOn = officeDay(dueAt);
  return {
    ...appointment,
    dueAt,
    dueOn,
    calendarVersion: calendar.version,
    skipped: countsCalendarDays(appointment)
      ? appointment.skipped
      : skippedDays(officeDay(appointment.receivedAt), dueOn, calendar),
    apology: { oldDueAt: appointment.dueAt, newDueAt: dueAt },
  };
}
