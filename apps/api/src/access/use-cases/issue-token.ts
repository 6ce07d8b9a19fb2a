import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { type Clock, officeDay } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError } from '../../platform/problem/problem-error';
import { SignInThrottleRepository } from '../data/sign-in-throttle.repository';
import { Passwords } from '../passwords';
import { signInPolicy } from '../session-policy';

export const tokenPolicy = { minutes: 15, audience: 'motcua-api', issuer: 'motcua' } as const;

@Injectable()
export class IssueToken {
  constructor(
    private readonly sql: PoolSql,
    private readonly passwords: Passwords,
    private readonly jwt: JwtService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Client credentials (RFC 6749 section 4.4) for a short-lived bearer token. */
  async run(
    clientId: string,
    secret: string,
    address: string,
  ): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number }> {
    const now = this.clock.now();
    const throttle = new SignInThrottleRepository(this.sql);
    const key = `client:${clientId}|${address}`;
    if (await throttle.blockedUntil([key], now))
      throw new ProblemError('tooManyAttempts', 'Too many attempts.', {
        retryAfter: signInPolicy.windowMinutes * 60,
      });
    const [client] = await this.sql.query<{ id: string; secret_hash: string }>(
      `select id, secret_hash from api_client where client_id = $1 and revoked_at is null
         and valid_from <= $2 and valid_to >= $2`,
      [clientId, officeDay(now)],
    );
    if (!(await this.passwords.matches(client?.secret_hash, secret)) || !client) {
      const windowMs = signInPolicy.windowMinutes * 60_000;
      await throttle.addFailure(
        key,
        signInPolicy.failuresPerName,
        now,
        new Date(now.getTime() - windowMs),
        new Date(now.getTime() + windowMs),
      );
      throw new ProblemError('signInRefused', 'The client or its secret is not right.');
    }
    await this.sql.execute(`update api_client set last_used_at = $2 where id = $1`, [
      client.id,
      now,
    ]);
    const issuedAt = Math.floor(now.getTime() / 1000);
    const accessToken = await this.jwt.signAsync(
      { sub: clientId, iat: issuedAt, exp: issuedAt + tokenPolicy.minutes * 60 },
      { audience: tokenPolicy.audience, issuer: tokenPolicy.issuer },
    );
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: tokenPolicy.minutes * 60,
    };
  }
}
