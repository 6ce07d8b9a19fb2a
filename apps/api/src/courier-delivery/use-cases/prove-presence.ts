import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { SignInThrottleRepository } from '../../access/data/sign-in-throttle.repository';
import { Passwords } from '../../access/passwords';
import { signInPolicy } from '../../access/session-policy';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError } from '../../platform/problem/problem-error';
import { findSigner } from '../queries/signer.query';

export interface Signer {
  readonly id: string;
  readonly name: string;
  readonly provedBy: 'session' | 'password';
}

/** The second person at the same screen proves being there with name and password. */
@Injectable()
export class ProvePresence {
  constructor(
    private readonly sql: PoolSql,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As careful as a sign-in: counted per name and address, the same answer for unknown names. */
  async run(username: string, password: string, address: string): Promise<Signer> {
    const now = this.clock.now();
    const throttle = new SignInThrottleRepository(this.sql);
    const nameKey = `${username}|${address}`;
    const until = await throttle.blockedUntil([nameKey, address], now);
    if (until) {
      const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
      throw new ProblemError('tooManyAttempts', 'Too many attempts to sign.', { retryAfter });
    }
    const person = await findSigner(this.sql, username, officeDay(now));
    if (!(await this.passwords.matches(person?.passwordHash, password)) || !person) {
      await this.countFailure(throttle, nameKey, address, now);
      throw new ProblemError('signInRefused', 'The name or the password is not right.');
    }
    await throttle.forget(nameKey);
    return { id: person.id, name: person.fullName, provedBy: 'password' };
  }

  private async countFailure(
    throttle: SignInThrottleRepository,
    nameKey: string,
    address: string,
    now: Date,
  ): Promise<void> {
    const windowMs = signInPolicy.windowMinutes * 60_000;
    const start = new Date(now.getTime() - windowMs);
    const until = new Date(now.getTime() + windowMs);
    await throttle.addFailure(nameKey, signInPolicy.failuresPerName, now, start, until);
    await throttle.addFailure(address, signInPolicy.failuresPerAddress, now, start, until);
  }
}
