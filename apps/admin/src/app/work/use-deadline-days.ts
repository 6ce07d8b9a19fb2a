import {
  addDays,
  isWorkingDay,
  officeDay,
  sameOrNextWorkingDay,
  whileKnown,
  type LocalDate,
} from '@motcua/shared-time';
import { officeClock } from '../../ui/office-clock';
import { useWorkTime } from './work-calendar';

/** Days until which something can be asked for; the server judges the same. */
export interface DeadlineDays {
  min: LocalDate;
  max?: LocalDate;
  isOpen: (day: LocalDate) => boolean;
}

interface ChosenUnit {
  readonly id: string;
}

/** By the opening days of the unit where something is brought or answered. */
export function useDeadlineDays(unit: ChosenUnit | null): DeadlineDays & {
  /** The day itself, or the next one on which the unit works. */
  sameOrNextOpen: (day: LocalDate) => LocalDate;
} {
  const time = useWorkTime();
  const calendar = time?.calendarOf(unit);
  const today = officeDay(officeClock.now());
  return {
    min: addDays(today, 1),
    max: time && addDays(today, time.deadlineDays),
    // A year whose holidays are not known yet is taken as it is.
    isOpen: (day) => !calendar || (whileKnown(() => isWorkingDay(day, calendar)) ?? true),
    sameOrNextOpen: (day) =>
      (calendar && whileKnown(() => sameOrNextWorkingDay(day, calendar))) ?? day,
  };
}
