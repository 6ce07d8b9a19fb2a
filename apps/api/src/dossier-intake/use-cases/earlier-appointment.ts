import { type DossierClock, NewDateNotEarlier, withEarlierPromise } from '@motcua/dossier-domain';
import type { WorkingCalendar } from '@motcua/shared-time';
import { refusedField } from '../../platform/problem/problem-error';
import type { IntakeCommand } from './intake-command';
import { isInOpeningHours } from './new-promise';

/** The clock with the promise the counter gave: in opening hours, still to come, never a later one. */
export function withEarlierAppointment(
  clock: DossierClock,
  { firstAct, earlierAppointment }: IntakeCommand,
  at: Date,
  calendar: WorkingCalendar,
): DossierClock {
  if (!earlierAppointment) return clock;
  const path = ['earlierAppointment', 'dueAt'];
  if (firstAct !== 'receive') throw refusedField(['earlierAppointment'], 'notAllowedHere');
  const dueAt = new Date(earlierAppointment.dueAt);
  if (dueAt <= at) throw refusedField(path, 'dateInPast');
  try {
    const earlier = withEarlierPromise(
      clock,
      { dueAt, reason: earlierAppointment.reason },
      calendar,
    );
    if (!isInOpeningHours(dueAt, calendar)) throw refusedField(path, 'notAllowedHere');
    return earlier;
  } catch (error) {
    if (error instanceof NewDateNotEarlier) throw refusedField(path, 'notEarlier');
    throw error;
  }
}
