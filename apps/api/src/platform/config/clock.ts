import { type Clock, clockStartedAt, systemClock } from '@motcua/shared-time';

export const CLOCK = Symbol('Clock');

/** The real clock, or one that starts at a given instant and runs on (tests, demonstrations). */
export function clockFrom(start: string | undefined): Clock {
  if (start === undefined) return systemClock;
  const instant = new Date(start);
  if (Number.isNaN(instant.getTime())) throw new Error(`MOTCUA_CLOCK is not an instant: ${start}`);
  return clockStartedAt(instant, () => systemClock.now());
}
