import { type LocalDate, localDate, officeDay } from '@motcua/shared-time';
import { chosenDeadline, deadlineAfter } from '../../organisation/deadline-day';
import { Settings } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';
import type { LetterCommand } from './letter-command';

/**
 * Until when the applicant may supplement: the chosen day, else as many days as the settings say, by
 * the opening days of the desk where the papers are brought.
 */
export async function supplementDeadline(
  sql: Sql,
  chosen: string | undefined,
  deskId: string,
  at: Date,
): Promise<LocalDate> {
  const where = { unitId: deskId, at };
  if (chosen !== undefined)
    return chosenDeadline(sql, localDate(chosen), { ...where, field: 'deadline' });
  const days = await Settings.value(sql, 'supplement.deadlineDays', officeDay(at));
  return deadlineAfter(sql, days, where);
}

/** What a letter that asks for papers would name; none of the others has such a day. */
export async function letterDeadline(
  sql: Sql,
  { action, deadline }: LetterCommand,
  deskId: string,
  at: Date,
): Promise<LocalDate | null> {
  return action === 'requestSupplement' ? supplementDeadline(sql, deadline, deskId, at) : null;
}
