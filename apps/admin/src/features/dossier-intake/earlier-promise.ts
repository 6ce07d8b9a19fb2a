import { instantAt, isLocalTime, localTime, type LocalDate } from '@motcua/shared-time';
import { shortestReason } from '../../ui/shortest-reason';
import type { IntakeFault } from './intake-fault';

/** A promise before the moment the limit leads to. */
export interface EarlierValue {
  day: LocalDate | undefined;
  /** `HH:MM`. */
  hour: string;
  reason: string;
}

export const usualHour = '16:30';

/** The moment promised; undefined while no day has been chosen. */
export function promisedMoment(earlier: EarlierValue | undefined): Date | undefined {
  if (!earlier?.day || !isLocalTime(earlier.hour)) return undefined;
  return instantAt(earlier.day, localTime(earlier.hour));
}

export function earlierOf(earlier: EarlierValue | undefined) {
  const dueAt = promisedMoment(earlier);
  if (!earlier || !dueAt) return undefined;
  return { dueAt: dueAt.toISOString(), reason: earlier.reason.normalize('NFC').trim() };
}

/** An earlier promise is whole or not there at all, and never a later one. */
export function earlierFaults(
  earlier: EarlierValue | undefined,
  computedDueAt: string | undefined,
): IntakeFault[] {
  if (!earlier) return [];
  const faults: IntakeFault[] = [];
  const dueAt = promisedMoment(earlier);
  const path = 'earlierAppointment.dueAt';
  if (!dueAt) faults.push({ path, code: 'earlierDay' });
  else if (computedDueAt && dueAt >= new Date(computedDueAt))
    faults.push({ path, code: 'notEarlier' });
  if (earlier.reason.trim().length < shortestReason)
    faults.push({ path: 'earlierAppointment.reason', code: 'earlierReason' });
  return faults;
}
