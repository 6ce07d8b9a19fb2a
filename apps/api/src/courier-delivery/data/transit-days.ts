import type { ConsignmentKind } from '@motcua/delivery-domain';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  type LocalDate,
  whileKnown,
  type WorkingCalendar,
} from '@motcua/shared-time';
import { Settings } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';

/**
 * J+n: the day by which what the Post took over on day J is carried, in working days (Circular
 * 17/2017, Art. 7). Null where the calendar of that year is not known: nobody waits at a door for it.
 */
export async function dueOnOf(
  sql: Sql,
  kind: ConsignmentKind,
  day: LocalDate,
  calendar: WorkingCalendar,
): Promise<LocalDate | null> {
  const limits = await Settings.value(sql, 'delivery.transitDays', day);
  return whileKnown(() => addWorkingDays(day, limits[kind], calendar));
}

/** Working days that are left until a day; less than zero once it has passed. */
export function workingDaysLeft(
  today: LocalDate,
  dueOn: LocalDate,
  calendar: WorkingCalendar,
): number | null {
  const [from, to, sign] = dueOn < today ? [dueOn, today, -1] : [today, dueOn, 1];
  return whileKnown(() => {
    let days = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
      if (isWorkingDay(day, calendar)) days += 1;
    return sign * days;
  });
}
