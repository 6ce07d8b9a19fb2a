import { promisedEarlier, type WorkingCalendar } from '@motcua/shared-time';
import type { DossierClock } from './clock';

/** A promise that is to be earlier does not lie before what the limit leads to. */
export class NewDateNotEarlier extends Error {
  override readonly name = 'NewDateNotEarlier';

  constructor(
    readonly computed: Date,
    readonly proposed: Date,
  ) {
    super(`${proposed.toISOString()} is not before ${computed.toISOString()}`);
  }
}

/**
 * The clock of a reception that promises the result before the limit runs out: the receipt carries
 * the earlier date, the term by law stays. Throws `NewDateNotEarlier`.
 */
export function withEarlierPromise(
  clock: DossierClock,
  promise: { readonly dueAt: Date; readonly reason: string },
  calendar: WorkingCalendar,
): DossierClock {
  const { current } = clock;
  if (current === null) return clock;
  if (promise.dueAt >= current.dueAt) throw new NewDateNotEarlier(current.dueAt, promise.dueAt);
  const earlier = promisedEarlier(current, promise, calendar);
  return { ...clock, first: earlier, current: earlier, withoutApology: current };
}
