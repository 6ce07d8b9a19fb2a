import { isOpen } from '@motcua/dossier-domain';
import {
  type Appointment,
  explainAppointment,
  type FinishedTimeliness,
  officeDay,
  type OpenTimeliness,
  timelinessOfFinished,
  timelinessOfOpen,
  whileKnown,
  type WorkingCalendar,
  workingDaysOverdue,
} from '@motcua/shared-time';
import type { DetailRow } from './dossier-detail.query';

type Timeliness = OpenTimeliness | FinishedTimeliness | 'supplementExpired';

/** How a dossier stands that nobody has promised a date yet. */
export function timeWithoutAppointment(row: DetailRow): object {
  return { appointment: null, timeliness: expiry(row), workingDaysOverdue: 0 };
}

/** How a dossier stands against the date that was promised, by the days of the competent unit. */
export function timeAgainst(
  appointment: Appointment,
  row: DetailRow,
  now: Date,
  calendar: WorkingCalendar,
): object {
  const { dueAt, dueOn, calendarVersion, skipped } = appointment;
  const timeliness = timelinessOf(appointment, row, now, calendar);
  return {
    appointment: {
      dueAt,
      dueOn,
      calendarVersion,
      skipped,
      sentence: {
        vi: explainAppointment(appointment, 'vi'),
        en: explainAppointment(appointment, 'en'),
      },
    },
    timeliness,
    workingDaysOverdue:
      timeliness === 'overdue'
        ? whileKnown(() => workingDaysOverdue(dueOn, officeDay(now), calendar))
        : 0,
  };
}

function timelinessOf(
  { dueAt, dueOn }: Appointment,
  row: DetailRow,
  now: Date,
  calendar: WorkingCalendar,
): Timeliness | null {
  const { document, facts } = row;
  const { resultAt } = document;
  if (resultAt) return timelinessOfFinished(officeDay(new Date(resultAt)), dueOn);
  if (!isOpen(document.status)) return null;
  const dueSoonAt = facts.dueSoonAt === null ? dueAt : new Date(facts.dueSoonAt);
  return expiry(row) ?? timelinessOfOpen(now, { dueOn, dueSoonAt }, calendar);
}

/** The applicant let the deadline of the open request pass. */
const expiry = ({ document, facts }: DetailRow): 'supplementExpired' | null =>
  document.status === 'awaitingSupplement' && facts.supplementDeadlinePassed
    ? 'supplementExpired'
    : null;
