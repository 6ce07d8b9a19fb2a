import { addDays, type LocalDate, localDate, officeDay } from '@motcua/shared-time';
import { Settings } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';

/** Until when the applicant may supplement: the chosen day, else as many days as the settings say. */
export async function supplementDeadline(
  sql: Sql,
  chosen: string | undefined,
  at: Date,
): Promise<LocalDate> {
  refusePastDeadline(chosen, at);
  if (chosen !== undefined) return localDate(chosen);
  const today = officeDay(at);
  return addDays(today, await Settings.value(sql, 'supplement.deadlineDays', today));
}

/** Nobody can bring anything by today. */
export function refusePastDeadline(chosen: string | undefined, at: Date): void {
  if (chosen !== undefined && chosen <= officeDay(at))
    throw refusedField(['deadline'], 'dateInPast');
}
