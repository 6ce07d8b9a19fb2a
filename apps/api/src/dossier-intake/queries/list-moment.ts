import { appointmentFor, officeDay, type WorkingCalendar } from '@motcua/shared-time';
import type { ListMoment } from './dossier-list.query';

/** Due soon is one working day ahead, in the working time of the unit that looks. */
export function listMoment(now: Date, calendar: WorkingCalendar): ListMoment {
  const oneDay = appointmentFor(now, { value: 1, unit: 'workingDay' }, calendar);
  return { now, today: officeDay(now), dueSoonBefore: oneDay.dueAt };
}
