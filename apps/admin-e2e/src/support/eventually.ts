import type { Locator } from 'playwright-core';

const patienceMs = 60_000;
const betweenLooksMs = 200;

/** Looks until it sees what is wanted, or time is up; answers what it saw last. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  isWanted: (seen: Seen) => boolean,
): Promise<Seen> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (isWanted(seen) || Date.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
}

/** What stands in a field once it holds the wanted text, or when time is up. */
export function fieldText(field: Locator, wanted: string | RegExp): Promise<string> {
  return eventually(
    () => field.inputValue(),
    (text) => (typeof wanted === 'string' ? text === wanted : wanted.test(text)),
  );
}
