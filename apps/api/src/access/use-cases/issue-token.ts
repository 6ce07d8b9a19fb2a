import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { type Clock, officeDay } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { PasswordCheck } from '../password-check';

export const tokenPolicy = { minutes: 15, audience: 'motcua-api', issuer: 'motcua' } as const;

interface Candidate {
  readonly id: string;
  readonly passwordHash: string;
}

@Injectable()
export class IssueToken {
  constructor(
    private readonly sql: PoolSql,
    private readonly passwordCheck: PasswordCheck,
    private readonly jwt: JwtService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Client credentials (RFC 6749 section 4.4) for a short-lived bearer token. */
  async run(
    clientId: string,
    secret: string,
    address: string,
  ): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number }> {
    const shown = { kind: 'client', username: clientId, password: secret, address } as const;
    const client = await this.passwordCheck.run(shown, (_, now) => this.find(clientId, now));
    const now = this.clock.now();
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

  private async find(clientId: string, now: Date): Promise<Candidate | undefined> {
    const [client] = await this.sql.query<Candidate & Record<string, unknown>>(
      `select id, secret_hash as "passwordHash" from api_client
        where client_id = $1 and revoked_at is null and valid_from <= $2 and valid_to >= $2`,
      [clientId, officeDay(now)],
    );
    return client;
  }
}
