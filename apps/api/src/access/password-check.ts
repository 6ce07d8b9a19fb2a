import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { ProblemError } from '../platform/problem/problem-error';
import { type AttemptLimit, SignInThrottleRepository } from './data/sign-in-throttle.repository';
import { Passwords } from './passwords';
import { signInPolicy } from './session-policy';

export interface NameAndPassword {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  /** Whose names these are: people's, unless it is said. */
  readonly kind?: 'staff' | 'client';
}

const windowMs = signInPolicy.windowMinutes * 60_000;
const perName: AttemptLimit = { attempts: signInPolicy.failuresPerName, windowMs };
const perAddress: AttemptLimit = { attempts: signInPolicy.failuresPerAddress, windowMs };

/**
 * Name and password at a sign-in, at a signature and for a token. Every attempt is counted per name
 * and per address before the slow comparison, and taken back when it was right.
 */
@Injectable()
export class PasswordCheck {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly sql: PoolSql,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who it is; a wrong name and a wrong password are indistinguishable in words and time. */
  run<Person extends { readonly passwordHash: string }>(
    shown: NameAndPassword,
    find: (username: string, now: Date) => Promise<Person | undefined>,
  ): Promise<Person> {
    const { kind = 'staff', username, address } = shown;
    const nameKey = `${kind}:${username}|${address}`;
    return this.inTurn(nameKey, () => this.compare(shown, nameKey, find));
  }

  private async compare<Person extends { readonly passwordHash: string }>(
    { username, password, address }: NameAndPassword,
    nameKey: string,
    find: (username: string, now: Date) => Promise<Person | undefined>,
  ): Promise<Person> {
    const now = this.clock.now();
    const throttle = new SignInThrottleRepository(this.sql);
    await admit(throttle, nameKey, perName, now);
    await admit(throttle, address, perAddress, now).catch(async (refusal: unknown) => {
      // What was never compared says nothing about this name.
      await throttle.giveBack(nameKey, perName);
      throw refusal;
    });
    const person = await find(username, now);
    if (!(await this.passwords.matches(person?.passwordHash, password)) || !person)
      throw new ProblemError('signInRefused', 'The name or the password is not right.');
    await throttle.forget(nameKey);
    await throttle.giveBack(address, perAddress);
    return person;
  }

  /** One after the other for one name: right passwords that come together must not block it. */
  private inTurn<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const mine = (this.turns.get(key) ?? Promise.resolve()).then(work);
    const done = mine
      .catch(() => undefined)
      .then(() => {
        if (this.turns.get(key) === done) this.turns.delete(key);
      });
    this.turns.set(key, done);
    return mine;
  }
}

async function admit(
  throttle: SignInThrottleRepository,
  key: string,
  limit: AttemptLimit,
  now: Date,
): Promise<void> {
  const until = await throttle.attempt(key, limit, now);
  if (!until) return;
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  throw new ProblemError('tooManyAttempts', 'Too many wrong names or passwords.', { retryAfter });
}
