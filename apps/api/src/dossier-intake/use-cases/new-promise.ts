import { type DossierClock, NewDateNotLater, reappointed } from '@motcua/dossier-domain';
import {
  minuteOfDay,
  officeDay,
  officeMoment,
  sessionsOn,
  type WorkingCalendar,
} from '@motcua/shared-time';
import { refusedField } from '../../platform/problem/problem-error';

/** The clock after an apology: a new moment in opening hours, still to come, after the promised one. */
export function withNewPromise(
  clock: DossierClock,
  newDueAt: string,
  at: Date,
  calendar: WorkingCalendar,
): DossierClock {
  const dueAt = new Date(newDueAt);
  if (dueAt <= at) throw refusedField(['newDueAt'], 'dateInPast');
  if (!isInOpeningHours(dueAt, calendar)) throw refusedField(['newDueAt'], 'notAllowedHere');
  try {
    return reappointed(clock, dueAt, at, calendar);
  } catch (error) {
    if (error instanceof NewDateNotLater)
      throw refusedField(['newDueAt'], 'dateOrder', { from: officeDay(error.promised) });
    throw error;
  }
}

/** Nobody collects at night: a promise falls into a session, its ends included. */
export function isInOpeningHours(instant: Date, calendar: WorkingCalendar): boolean {
  const { day, minute } = officeMoment(instant);
  return sessionsOn(day, calendar).some(
    ({ from, to }) => minuteOfDay(from) <= minute && minute <= minuteOfDay(to),
  );
}
