import { clockStartedAt, systemClock, type Clock } from '@motcua/shared-time';

let serverClock: Clock = systemClock;

/** The server's time: a counter PC may be wrong, a demonstration may run on another day. */
export const officeClock: Clock = { now: () => serverClock.now() };

export function followServer(now: string): void {
  serverClock = clockStartedAt(new Date(now));
}
