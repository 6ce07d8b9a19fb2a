import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { ProblemError } from '../platform/problem/problem-error';
import { SignInThrottleRepository } from './data/sign-in-throttle.repository';
import { Passwords } from './passwords';
import { signInPolicy } from './session-policy';

export interface NameAndPassword {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

/** Name and password at a sign-in and at a signature: counted per name and per address. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly sql: PoolSql,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who it is; a wrong name and a wrong password are indistinguishable in words and time. */
  async run<Person extends { readonly passwordHash: string }>(
    shown: NameAndPassword,
    find: (username: string, now: Date) => Promise<Person | undefined>,
  ): Promise<Person> {
    const { username, password, address } = shown;
    const now = this.clock.now();
    const throttle = new SignInThrottleRepository(this.sql);
    const nameKey = `${username}|${address}`;
    const until = await throttle.blockedUntil([nameKey, address], now);
    if (until) throw tooManyAttempts(until, now);

    const person = await find(username, now);
    if (!(await this.passwords.matches(person?.passwordHash, password)) || !person) {
      await countFailure(throttle, nameKey, address, now);
      throw new ProblemError('signInRefused', 'The name or the password is not right.');
    }
    await throttle.forget(nameKey);
    return person;
  }
}

async function countFailure(
  throttle: SignInThrottleRepository,
  nameKey: string,
  address: string,
  now: Date,
): Promise<void> {
  const windowMs = signInPolicy.windowMinutes * 60_000;
  const windowStart = new Date(now.getTime() - windowMs);
  const until = new Date(now.getTime() + windowMs);
  await throttle.addFailure(nameKey, signInPolicy.failuresPerName, now, windowStart, until);
  await throttle.addFailure(address, signInPolicy.failuresPerAddress, now, windowStart, until);
}

function tooManyAttempts(until: Date, now: Date): ProblemError {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new ProblemError('tooManyAttempts', 'Too many wrong names or passwords.', { retryAfter });
}
