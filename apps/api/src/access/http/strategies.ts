import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Actor } from '../actor';
import { SessionRepository } from '../data/session.repository';
import { findClientActor, findSessionActor } from '../queries/actor.query';
import { RememberedActors } from '../remembered-actors';
import { sessionPolicy, tokenHash } from '../session-policy';
import { TokenKey } from '../token-key';
import { tokenPolicy } from '../use-cases/issue-token';

@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  constructor(
    private readonly sql: PoolSql,
    private readonly remembered: RememberedActors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor | null> {
    const token = request.cookies[sessionPolicy.cookieName];
    if (!token || token.length > 100) return null;
    const now = this.clock.now();
    this.remembered.drop(token);
    const idleSince = new Date(now.getTime() - sessionPolicy.idleMinutes * 60_000);
    const found = await findSessionActor(
      this.sql,
      tokenHash(token),
      officeDay(now),
      now,
      idleSince,
    );
    if (!found) return null;
    const { actor, lastSeenAt } = found;
    if (now.getTime() - lastSeenAt.getTime() > sessionPolicy.lastSeenPrecisionSeconds * 1000)
      await new SessionRepository(this.sql).touch(actor.sessionId ?? '', now);
    this.remembered.keep(token, actor, now);
    return actor;
  }
}

@Injectable()
export class ClientTokenStrategy extends PassportStrategy(JwtStrategy, 'client-token') {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
    key: TokenKey,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: key.secret,
      algorithms: ['HS256'],
      audience: tokenPolicy.audience,
      issuer: tokenPolicy.issuer,
      // Times are compared below with the injected clock.
      ignoreExpiration: true,
    });
  }

  async validate(claims: { sub?: unknown; exp?: unknown }): Promise<Actor | null> {
    const now = this.clock.now();
    if (typeof claims.sub !== 'string' || typeof claims.exp !== 'number') return null;
    if (claims.exp * 1000 <= now.getTime()) return null;
    return (await findClientActor(this.sql, claims.sub, officeDay(now))) ?? null;
  }
}
