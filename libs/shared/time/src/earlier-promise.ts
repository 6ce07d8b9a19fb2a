import type { Appointment } from './appointment';
import { officeDay } from './office-time';
import { countsCalendarDays } from './pause';
import { skippedDays } from './skipped-days';
import type { WorkingCalendar } from './working-calendar';

/** An earlier promise than the limit leads to: the limit stays, both dates and the reason are kept. */
export function promisedEarlier(
  appointment: Appointment,
  { dueAt, reason }: { readonly dueAt: Date; readonly reason: string },
  calendar: WorkingCalendar,
): Appointment {
  const dueOn = officeDay(dueAt);
  return {
    ...appointment,
    dueAt,
    dueOn,
    calendarVersion: calendar.version,
    skipped: countsCalendarDays(appointment)
      ? appointment.skipped.filter(({ day }) => day <= dueOn)
      : skippedDays(officeDay(appointment.receivedAt), dueOn, calendar),
    earlier: { computedDueAt: appointment.dueAt, promisedDueAt: dueAt, reason },
  };
}
