import { Injectable } from '@nestjs/common';

/** How long a change made by another process may go unnoticed, in milliseconds. */
const freshForMs = 2_000;
const mostKept = 5_000;

/** What is remembered, and the journal's subjects whose change makes it forgotten. */
export interface Remembered {
  readonly about: readonly string[];
  readonly key: string;
}

interface Kept {
  readonly about: readonly string[];
  readonly value: unknown;
  readonly until: number;
}

/**
 * Rules that every counter asks for again and again, and answers that take long to find, kept for two
 * seconds. A change committed in this process is noticed at once, one of another process after that
 * time.
 */
@Injectable()
export class ShortMemory {
  private readonly kept = new Map<string, Kept>();
  private readonly subjects = new Set<string>();
  /** Counts changes, so that what was read before one is not kept after it. */
  private changes = 0;

  /** The remembered value, or what `load` finds; nothing found is not remembered. */
  async recall<Value>({ about, key }: Remembered, load: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    if (known && known.until > performance.now()) return known.value as Value;
    for (const subject of about) this.subjects.add(subject);
    const before = this.changes;
    const value = await load();
    if (this.kept.size >= mostKept) this.kept.clear();
    if (value !== undefined && this.changes === before) this.keep(key, about, value);
    return value;
  }

  /** The oldest stand first; those whose time is over go, so that what nobody repeats does not pile up. */
  private keep(key: string, about: readonly string[], value: unknown): void {
    const now = performance.now();
    for (const [old, { until }] of this.kept) {
      if (until > now) break;
      this.kept.delete(old);
    }
    this.kept.delete(key);
    this.kept.set(key, { about, value, until: now + freshForMs });
  }

  /** Forgets what depends on these subjects, or everything. */
  forget(subjects?: ReadonlySet<string>): void {
    if (subjects && ![...subjects].some((subject) => this.subjects.has(subject))) return;
    this.changes += 1;
    for (const [key, { about }] of this.kept)
      if (subjects === undefined || about.some((each) => subjects.has(each))) this.kept.delete(key);
  }
}
