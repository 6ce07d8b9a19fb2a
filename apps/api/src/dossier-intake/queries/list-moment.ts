import { addDays, officeDay, warningMoment, type WorkingCalendar } from '@motcua/shared-time';
import type { ListMoment } from './dossier-queues';

/** Between two working days lie at most a week-end and Tết. */
const restDays = 14;
const minutesOfShortestDay = 240;

/** The moment of a list, in the working time of the unit that looks. */
export function listMoment(now: Date, calendar: WorkingCalendar): ListMoment {
  const today = officeDay(now);
  const workingDays = Math.ceil(calendar.dueSoonMinutes / minutesOfShortestDay);
  return {
    now,
    today,
    dueSoonBefore: warningMoment(now, calendar),
    lastDueSoonDay: addDays(today, 2 * workingDays + restDays),
  };
}
