import { appointmentFor, type Appointment, type PauseCause } from './appointment';
import { addDays, daysBetween } from './local-date';
import { instantOf, officeDay, officeMoment, type OfficeMoment } from './office-time';
import { skippedDays, type SkippedDay } from './skipped-days';
import type { WorkingCalendar } from './working-calendar';
import { addWorkingMinutes, nextWorkingMoment, workingMinutesBetween } from './working-time';

/**
 * What becomes of the appointment when a pause ends: counted again from zero after the full
 * supplement (Decree 61/2018/NĐ-CP, Art. 19.4), or moved by the time paused.
 */
export type ResumptionPolicy = 'restart' | 'resume';

export const resumptionPolicies = [
  'restart',
  'resume',
] as const satisfies readonly ResumptionPolicy[];

/** The appointment after a pause, by the policy of the procedure. */
export function resumeAppointment(
  appointment: Appointment,
  pause: { readonly from: Date; readonly to: Date; readonly policy: ResumptionPolicy },
  calendar: WorkingCalendar,
): Appointment {
  return pause.policy === 'restart'
    ? appointmentFor(pause.to, appointment.limit, calendar)
    : extendByPause(appointment, pause.from, pause.to, calendar);
}

/** Moves the appointment by the working time paused; calendar limits by the days paused. */
export function extendByPause(
  appointment: Appointment,
  pausedFrom: Date,
  pausedTo: Date,
  calendar: WorkingCalendar,
  cause?: PauseCause,
): Appointment {
  const workingMinutes = workingMinutesBetween(pausedFrom, pausedTo, calendar);
  const calendarDays = Math.max(0, daysBetween(officeDay(pausedFrom), officeDay(pausedTo)));
  const { due, skipped } = countsCalendarDays(appointment)
    ? movedByDays(appointment, calendarDays, calendar)
    : movedByMinutes(appointment, workingMinutes, calendar);
  const { causes } = appointment.paused;
  return {
    ...appointment,
    dueAt: instantOf(due),
    dueOn: due.day,
    calendarVersion: calendar.version,
    skipped,
    paused: {
      workingMinutes: appointment.paused.workingMinutes + workingMinutes,
      calendarDays: appointment.paused.calendarDays + calendarDays,
      ...(cause ? { causes: [...new Set([...(causes ?? []), cause])] } : causes ? { causes } : {}),
    },
  };
}

export function countsCalendarDays({ limit }: Pick<Appointment, 'limit'>): boolean {
  return limit.unit === 'calendarDay' || limit.unit === 'month';
}

interface Moved {
  readonly due: OfficeMoment;
  readonly skipped: readonly SkippedDay[];
}

function movedByMinutes(
  appointment: Appointment,
  minutes: number,
  calendar: WorkingCalendar,
): Moved {
  const due = addWorkingMinutes(officeMoment(appointment.dueAt), minutes, calendar);
  return { due, skipped: skippedDays(officeDay(appointment.receivedAt), due.day, calendar) };
}

function movedByDays(appointment: Appointment, days: number, calendar: WorkingCalendar): Moved {
  const { day, minute } = officeMoment(appointment.dueAt);
  const landing = addDays(day, days);
  const due = nextWorkingMoment({ day: landing, minute }, calendar);
  const before = appointment.skipped.filter((each) => each.day < landing);
  return { due, skipped: [...before, ...skippedDays(landing, due.day, calendar)] };
}
