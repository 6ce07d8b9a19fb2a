export type LockCause = 'idle' | 'expired' | 'person';

/** Whether the screen is locked: the work stays where it is, behind the lock. */
class SessionLock {
  private cause: LockCause | undefined;
  private isSignedIn = false;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): LockCause | undefined => this.cause;

  /** Only a signed-in screen can be locked; before that the sign-in page is shown instead. */
  begin(): void {
    this.isSignedIn = true;
  }

  lock(cause: LockCause): void {
    if (!this.isSignedIn || this.cause) return;
    this.change(cause);
  }

  unlock(): void {
    this.change(undefined);
  }

  end(): void {
    this.isSignedIn = false;
    this.change(undefined);
  }

  private change(cause: LockCause | undefined): void {
    this.cause = cause;
    this.listeners.forEach((listener) => listener());
  }
}

export const sessionLock = new SessionLock();
