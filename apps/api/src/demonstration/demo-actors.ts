import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor';
import { SessionRepository } from '../access/data/session.repository';
import { findSessionActor } from '../access/queries/actor.query';
import { newToken, tokenHash } from '../access/session-policy';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { demoStaff } from './organisation';

const hourMs = 3_600_000;

/** The people of the demonstration as sessions of theirs would make them. */
@Injectable()
export class DemoActors {
  private readonly known = new Map<string, Actor>();

  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session and ends it at once: what it may is what the person's assignments say. */
  async of(username: string): Promise<Actor> {
    const known = this.known.get(username);
    if (known) return known;
    const staff = demoStaff.find((each) => each.username === username);
    if (!staff) throw new Error(`The demonstration knows no ${username}.`);
    const now = this.clock.now();
    const sessions = new SessionRepository(this.sql);
    const session = {
      id: uuidv7(),
      tokenHash: tokenHash(newToken()),
      staffId: staff.id,
      counterId: null,
      createdAt: now,
      endsAt: new Date(now.getTime() + hourMs),
      device: null,
    };
    await sessions.insert(session);
    const found = await findSessionActor(
      this.sql,
      session.tokenHash,
      officeDay(now),
      now,
      new Date(0),
    );
    await sessions.end(session.id, staff.id, staff.id, now);
    if (!found) throw new Error(`${username} has no assignment in force today.`);
    this.known.set(username, found.actor);
    return found.actor;
  }
}
