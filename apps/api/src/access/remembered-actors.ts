import { Injectable } from '@nestjs/common';
import type { Actor } from './actor';

/** Long enough to spare a burst of requests, short enough that a revocation bites at once. */
const rememberMs = 2_000;
const maxRemembered = 5_000;

interface Remembered {
  readonly actor: Actor;
  readonly until: number;
}

/** The actors of the last two seconds by session token; other processes notice by the time-out. */
@Injectable()
export class RememberedActors {
  private readonly remembered = new Map<string, Remembered>();

  find(token: string, now: Date): Actor | undefined {
    const known = this.remembered.get(token);
    return known && known.until > now.getTime() ? known.actor : undefined;
  }

  keep(token: string, actor: Actor, now: Date): void {
    if (this.remembered.size >= maxRemembered) this.remembered.clear();
    this.remembered.set(token, { actor, until: now.getTime() + rememberMs });
  }

  drop(token: string): void {
    this.remembered.delete(token);
  }

  /** Forgets a session at once where it ends in this process. */
  forget(sessionId: string): void {
    for (const [token, { actor }] of this.remembered)
      if (actor.sessionId === sessionId) this.remembered.delete(token);
  }

  /** Forgets everything one person's sessions were remembered with. */
  forgetPerson(staffId: string): void {
    for (const [token, { actor }] of this.remembered)
      if (actor.id === staffId) this.remembered.delete(token);
  }
}
