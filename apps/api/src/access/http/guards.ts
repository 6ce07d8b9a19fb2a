import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Permission } from '@motcua/dossier-domain';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { ProblemError } from '../../platform/problem/problem-error';
import { type Access, ACCESS, BEFORE_PASSWORD_CHANGE } from '../../platform/http/operation';
import { RememberedActors } from '../remembered-actors';
import { sessionPolicy } from '../session-policy';
import type { ActorRequest } from './command';

const Authentication = AuthGuard(['session', 'client-token']);

/** Who asks: a session cookie or a bearer token; anonymous operations may come without either. */
@Injectable()
export class AuthenticationGuard extends Authentication {
  constructor(
    private readonly reflector: Reflector,
    private readonly remembered: RememberedActors,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super({ property: 'actor', session: false });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    refuseForeignOrigin(request, this.environment.publicUrl);
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === 'anonymous') return true;
    const token = request.cookies[sessionPolicy.cookieName];
    const known = token === undefined ? undefined : this.remembered.find(token, this.clock.now());
    if (known) request.actor = known;
    else await super.canActivate(context);
    return true;
  }

  override handleRequest<Found>(error: unknown, found: Found | false): Found {
    if (error) throw error;
    if (!found) throw new ProblemError('unauthenticated', 'Sign in, or send a valid token.');
    return found;
  }
}

/** A cookie travels with requests from foreign pages; a foreign Origin may change nothing. */
function refuseForeignOrigin(request: ActorRequest, publicUrl: string): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
  if (origin === new URL(publicUrl).origin) return;
  if (origin === `http://${host}` || origin === `https://${host}`) return;
  throw new ProblemError('originRefused', 'The request comes from a foreign page.');
}

/** May: the operation's permission must be held somewhere; where exactly is the use case's check. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const access = this.reflector.get<Access | undefined>(ACCESS, handler);
    if (access === 'anonymous') return true;
    const { actor } = context.switchToHttp().getRequest<ActorRequest>();
    if (actor?.mustChangePassword && !this.reflector.get<boolean>(BEFORE_PASSWORD_CHANGE, handler))
      throw new ProblemError('passwordChangeRequired', 'The password was given by somebody else.');
    if (access === 'signedIn') return true;
    const needed = (access ?? []) as readonly Permission[];
    if (actor && needed.some((permission) => actor.may(permission))) return true;
    throw new ProblemError('forbidden', 'Your roles do not include this.', {
      permission: needed.join(', '),
    });
  }
}
