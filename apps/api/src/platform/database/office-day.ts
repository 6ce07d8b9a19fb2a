import { OFFICE_ZONE } from '@motcua/shared-time';

/** The office's day of an instant in SQL. */
export const officeDayOf = (instant: string): string =>
  `(${instant} at time zone '${OFFICE_ZONE}')::date`;

/** The instant at which a day of the office begins, in SQL. */
export const officeMidnight = (day: string): string =>
  `((${day})::timestamp at time zone '${OFFICE_ZONE}')`;
