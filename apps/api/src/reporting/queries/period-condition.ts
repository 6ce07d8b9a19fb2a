import { officeMidnight } from '../../platform/database/office-day';

/** An instant column lies on one of the office's days from the first to the last, both included. */
export function officeDaysBetween(column: string, from: string, to: string): string {
  return `${column} >= ${officeMidnight(`${from}::date`)} and ${column} < ${officeMidnight(`${to}::date + 1`)}`;
}
