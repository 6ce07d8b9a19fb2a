/** An instant column lies on one of the office's days from the first to the last, both included. */
export function officeDaysBetween(column: string, from: string, to: string): string {
  return `${column} >= ${midnight(`${from}::date`)} and ${column} < ${midnight(`${to}::date + 1`)}`;
}

function midnight(day: string): string {
  return `((${day})::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
}
