import { isPassingFault } from '../problem/database-problem';

const triesBeforeParking = 5;
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

interface Failures {
  /** How often the row itself failed; a database that is away proves nothing against it. */
  readonly tries: number;
  readonly waitMs: number;
  readonly dueAt: number;
}

/** How long a reader waits after a failure, and when a row has failed often enough to be parked. */
export class ReaderPatience {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  hasFailed(reader: string): boolean {
    return this.failures.has(reader);
  }

  isDue(reader: string): boolean {
    return this.now() >= (this.failures.get(reader)?.dueAt ?? 0);
  }

  /** Answers whether the row has to be parked now, after how many tries. */
  failed(reader: string, error: unknown): { readonly isSpent: boolean; readonly tries: number } {
    const before = this.failures.get(reader);
    const tries = (before?.tries ?? 0) + (isPassingFault(error) ? 0 : 1);
    const waitMs = before ? Math.min(before.waitMs * 2, longestWaitMs) : firstWaitMs;
    this.failures.set(reader, { tries, waitMs, dueAt: this.now() + waitMs });
    return { isSpent: tries >= triesBeforeParking, tries };
  }

  succeeded(reader: string): void {
    this.failures.delete(reader);
  }
}
