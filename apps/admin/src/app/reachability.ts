import { systemClock } from '@motcua/shared-time';

/**
 * Since when no request has reached the server. The browser calls itself online as long as its own
 * cable is in, whatever happens to the lines and machines beyond it.
 */
class Reachability {
  private lostAt: Date | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): Date | undefined => this.lostAt;

  lost(): void {
    if (!this.lostAt) this.change(systemClock.now());
  }

  answered(): void {
    if (this.lostAt) this.change(undefined);
  }

  private change(lostAt: Date | undefined): void {
    this.lostAt = lostAt;
    this.listeners.forEach((listener) => listener());
  }
}

export const reachability = new Reachability();
