import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import { localDate } from '@motcua/shared-time';
import type { Client } from 'pg';
import { sqlOf } from '../data/province-of';
import {
  type Actor,
  findSessionActor,
  type ListMoment,
  listMoment,
  loadWorkingCalendar,
  tokenHash,
} from '../data/product';
import { password } from '../data/provincial-units';
import { type Stage, stageClock } from '../data/stage';
import { send } from './http-load';

/** A session at the counter: the cookie for requests, the actor for statements. */
export interface SignedIn {
  readonly cookie: string;
  readonly actor: Actor;
}

/** The running product with everything the comparisons need of it. */
export class Office {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    readonly stage: Stage,
    readonly database: Client,
  ) {}

  get processes(): { node: number; postmaster: number } {
    return { node: this.stage.apiPid, postmaster: this.stage.postgres.pid };
  }

  url(path: string): string {
    return `${this.stage.url}/api/v1${path}`;
  }

  async signIn(username: string): Promise<SignedIn> {
    const { status, text, headers } = await send(this.agent, {
      method: 'POST',
      url: this.url('/session'),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (status !== 200) throw new Error(`sign-in of ${username}: ${status} ${text}`);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, actor: await this.actorOf(cookie.slice(cookie.indexOf('=') + 1)) };
  }

  async moment(): Promise<ListMoment> {
    const now = new Date(stageClock);
    const day = localDate('2026-11-19');
    const calendar = await loadWorkingCalendar(sqlOf(this.database), { unitId: null, day });
    return listMoment(now, calendar);
  }

  close(): void {
    this.agent.destroy();
  }

  private async actorOf(token: string): Promise<Actor> {
    const now = new Date(stageClock);
    const longAgo = new Date(now.getTime() - 86_400_000);
    const day = localDate('2026-11-19');
    const sql = sqlOf(this.database);
    const found = await findSessionActor(sql, tokenHash(token), day, now, longAgo);
    if (!found) throw new Error('The session is not in the database.');
    return found.actor;
  }
}

/** Spreads an index over a range in the same scattered way every time. */
export function scattered(no: number, limit: number): number {
  return createHash('sha256').update(String(no)).digest().readUInt32BE(0) % limit;
}
