import { type LocalDate, localDate, officeDay } from '@motcua/shared-time';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';

/** The first day of a change; the past is told as it was. */
export function firstDay(validFrom: string, at: Date): LocalDate {
  const day = localDate(validFrom);
  if (day < officeDay(at)) throw refusedField(['validFrom'], 'dateInPast');
  return day;
}

export function refuseStale(seen: number, current: number): void {
  if (seen === current) return;
  throw new ProblemError('staleVersion', `version ${seen} was seen`, { currentVersion: current });
}
