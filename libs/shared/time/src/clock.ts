/** Where the present instant comes from; rules never ask the machine themselves. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that shows `start` at this moment and runs on at the pace of `systemNow`. */
export function clockStartedAt(
  start: Date,
  systemNow: () => Date = () => systemClock.now(),
): Clock {
  const lead = start.getTime() - systemNow().getTime();
  return { now: () => new Date(systemNow().getTime() + lead) };
}

/** A clock that stands still. */
export function fixedClock(instant: Date): Clock {
  const time = instant.getTime();
  return { now: () => new Date(time) };
}
