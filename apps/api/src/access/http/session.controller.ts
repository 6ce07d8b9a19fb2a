import { Body, Controller, Delete, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Actor } from '../actor';
import { findSessionActor, type SessionActor } from '../queries/actor.query';
import { findWorkplace, listSessions } from '../queries/me.query';
import { RememberedActors } from '../remembered-actors';
import { sessionPolicy, tokenHash } from '../session-policy';
import { EndSession } from '../use-cases/end-session';
import { SignIn } from '../use-cases/sign-in';
import { CurrentActor, RepeatableAct } from './command';
import { SessionIdParameter, SignInRequest } from './session.requests';
import { MeResponse, SessionListResponse } from './session.responses';

/** A span and not an instant: the clock of a counter's PC may be wrong. */
const sessionSeconds = sessionPolicy.hours * 3600;

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly remembered: RememberedActors,
    private readonly sql: PoolSql,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('session')
  @Operation({
    id: 'signIn',
    summary: 'Sign in with name and password; sets the session cookie',
    access: 'anonymous',
    answers: MeResponse,
    problems: ['signInRefused', 'tooManyAttempts', 'malformedRequest'],
  })
  async open(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonDocument> {
    const opened = await this.signIn.run({
      username: body.username,
      password: body.password,
      counterId: body.counterId,
      address: request.ip,
      device: request.headers['user-agent'] ?? null,
    });
    void reply.setCookie(sessionPolicy.cookieName, opened.token, this.cookie(sessionSeconds));
    const { actor } = await this.actorOf(opened.token);
    return this.describe(actor);
  }

  @Delete('session')
  @Operation({
    id: 'signOut',
    summary: 'End the session of this request',
    access: 'signedIn',
    beforePasswordChange: true,
    status: 204,
  })
  async close(
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!actor.sessionId) throw new ProblemError('forbidden', 'a token is not a session');
    await this.endSession.run(actor.sessionId, actor, act);
    this.remembered.forget(actor.sessionId);
    void reply.clearCookie(sessionPolicy.cookieName, this.cookie());
  }

  @Get('sessions')
  @Operation({
    id: 'listSessions',
    summary: 'My open sessions',
    access: 'signedIn',
    answers: SessionListResponse,
  })
  async sessions(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - sessionPolicy.idleMinutes * 60_000);
    return new JsonDocument(await listSessions(this.sql, actor, now, idleSince));
  }

  @Delete('sessions/:id')
  @Operation({
    id: 'revokeSession',
    summary: 'End one of my sessions, for example on a PC I left',
    access: 'signedIn',
    status: 204,
    problems: ['notFound'],
  })
  async revoke(
    @Param() { id }: SessionIdParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    await this.endSession.run(id, actor, act);
    this.remembered.forget(id);
  }

  @Get('me')
  @Operation({
    id: 'getMe',
    summary: 'Who I am here: unit, counter, roles, permissions',
    access: 'signedIn',
    beforePasswordChange: true,
    answers: MeResponse,
  })
  me(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return this.describe(actor);
  }

  private async describe(actor: Actor): Promise<JsonDocument> {
    const now = this.clock.now();
    const { unit, counters } = await findWorkplace(this.sql, actor, officeDay(now));
    return JsonDocument.of({
      staff: { id: actor.id, fullName: actor.name, employer: actor.employer },
      unit,
      counter: counters.find((counter) => counter.id === actor.counterId) ?? null,
      counters,
      roles: [...new Set(actor.grants.map((grant) => grant.role))],
      permissions: actor.permissions(),
      idleLockMinutes: sessionPolicy.idleLockMinutes,
      mustChangePassword: actor.mustChangePassword,
      demo: this.environment.demo,
      now: now.toISOString(),
    });
  }

  private async actorOf(token: string): Promise<SessionActor> {
    const now = this.clock.now();
    const found = await findSessionActor(
      this.sql,
      tokenHash(token),
      officeDay(now),
      now,
      new Date(0),
    );
    if (!found) throw new ProblemError('signInRefused', 'no assignment is in force today');
    return found;
  }

  private cookie(maxAge?: number): Record<string, unknown> {
    return {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.environment.publicUrl.startsWith('https:'),
      ...(maxAge ? { maxAge } : {}),
    };
  }
}
