import { setTimeout as pause } from 'node:timers/promises';

/** Just below the time a test has: a slow machine gets all of it, and a hang says what it was. */
const patienceMs = 100_000;
const betweenLooksMs = 20;

/** Waits for something behind the requests; how long it takes proves nothing. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const givenUpAt = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > givenUpAt) throw new Error(`Waited in vain until ${what}.`);
    await pause(betweenLooksMs);
  }
}
