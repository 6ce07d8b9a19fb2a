import { addMonths, localDate, type LocalDate } from '@motcua/shared-time';

/** Nobody on record lived longer than 122 years and some months. */
const mostYears = 130;

/** The earliest day on which somebody who lives today can have been born. */
export function earliestBirth(today: LocalDate): LocalDate {
  return addMonths(today, -12 * mostYears);
}

/** No paper that a citizen hands in is older than 1900; an earlier day is a slip of the keys. */
export const earliestPaper: LocalDate = localDate('1900-01-01');
