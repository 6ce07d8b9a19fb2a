import type { LocalDate } from '@motcua/shared-time';
import { refusedField } from '../../platform/problem/problem-error';

/** Rows of the past are history and prove what was done then. */
export function refusePastDay(field: string, day: LocalDate, today: LocalDate): void {
  if (day < today) throw refusedField([field], 'dateInPast');
}

/** A last day of today at the earliest: what was done within the dates stays within them. */
export function refuseEnd(validTo: LocalDate, validFrom: LocalDate, today: LocalDate): void {
  refusePastDay('validTo', validTo, today);
  if (validTo < validFrom) throw refusedField(['validTo'], 'dateOrder', { from: validFrom });
}
