import {
  addDays,
  formatDate,
  type LocalDate,
  officeDay,
  sameOrNextWorkingDay,
  whileKnown,
} from '@motcua/shared-time';
import type { Sql } from '../platform/database/sql';
import { refusedField } from '../platform/problem/problem-error';
import { loadWorkingCalendar } from './queries/working-calendar.query';
import { Settings } from './settings';

export interface DeadlineQuestion {
  /** Where something is to be brought or answered: its opening days count. */
  readonly unitId: string;
  readonly at: Date;
  /** The member that holds the chosen day. */
  readonly field: string;
}

/**
 * The chosen day, refused where nobody can keep it: past, further off than the province allows, or a
 * day of rest of the unit. A year whose holidays are not known yet is taken as it is.
 */
export async function chosenDeadline(
  sql: Sql,
  chosen: LocalDate,
  { unitId, at, field }: DeadlineQuestion,
): Promise<LocalDate> {
  const today = officeDay(at);
  if (chosen <= today) throw refusedField([field], 'dateInPast');
  const latest = addDays(today, await Settings.value(sql, 'deadlines.mostDays', today));
  if (chosen > latest) throw refusedField([field], 'dateTooLate', { max: formatDate(latest) });
  const calendar = await loadWorkingCalendar(sql, { unitId, day: today });
  const open = whileKnown(() => sameOrNextWorkingDay(chosen, calendar));
  if (open !== null && open !== chosen)
    throw refusedField([field], 'dayOfRest', { next: formatDate(open) });
  return chosen;
}

/** So many calendar days from today on, or the first working day after that. */
export async function deadlineAfter(
  sql: Sql,
  days: number,
  { unitId, at }: Omit<DeadlineQuestion, 'field'>,
): Promise<LocalDate> {
  const today = officeDay(at);
  const last = addDays(today, days);
  const calendar = await loadWorkingCalendar(sql, { unitId, day: today });
  return whileKnown(() => sameOrNextWorkingDay(last, calendar)) ?? last;
}
