import { type DossierClock, NewDateNotLater, reappointed } from '@motcua/dossier-domain';
import { isWorkingDay, officeDay, type WorkingCalendar } from '@motcua/shared-time';
import { refusedField } from '../../platform/problem/problem-error';

/** The clock after an apology; the new date is a working day after the promised one. */
export function withNewPromise(
  clock: DossierClock,
  newDueAt: string,
  at: Date,
  calendar: WorkingCalendar,
): DossierClock {
  const dueAt = new Date(newDueAt);
  if (!isWorkingDay(officeDay(dueAt), calendar)) throw refusedField(['newDueAt'], 'notAllowedHere');
  try {
    return reappointed(clock, dueAt, at);
  } catch (error) {
    if (error instanceof NewDateNotLater) throw refusedField(['newDueAt'], 'dateOrder');
    throw error;
  }
}
