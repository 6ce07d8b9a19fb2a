import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { Act, IdempotencyRequest } from '../../platform/http/act';
import { publicAct } from '../../platform/http/act';
import type { Actor } from '../actor';

export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}

/** JSON with sorted keys: the same request in another key order is the same request. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function idempotencyOf(request: FastifyRequest, status: number): IdempotencyRequest {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length === 0)
    throw new ProblemError('idempotencyKeyMissing', 'The header Idempotency-Key is missing.');
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw refusedField(['headers', 'idempotency-key'], 'pattern', { example: '0193a3c0-6f0e' });
  const path = request.url.split('?')[0] ?? '';
  const requestHash = createHash('sha256')
    .update(request.method)
    .update(path)
    .update(String(request.headers['if-match'] ?? ''))
    .update(canonical(request.body ?? null))
    .digest();
  return { key, route: `${request.method} ${path}`, requestHash, status };
}

function actOf(request: ActorRequest): Act {
  return { journalActor: request.actor?.journalActor ?? publicAct.journalActor };
}

/** The act of a request that creates or acts: its Idempotency-Key is required. */
export const CreatingAct = createParamDecorator(
  (status: number | undefined, context: ExecutionContext) => {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    return { ...actOf(request), idempotency: idempotencyOf(request, status ?? 200) } satisfies Act;
  },
);

/** The act of a request that is harmless to repeat (PUT, PATCH, DELETE, sign-in). */
export const RepeatableAct = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actOf(context.switchToHttp().getRequest<ActorRequest>()),
);

/** The version the client saw; missing is 428, unreadable is 400. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined)
    throw new ProblemError('preconditionMissing', 'The header If-Match is missing.');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw refusedField(['headers', 'if-match'], 'pattern', { example: '"3"' });
  return Number(version);
});

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new ProblemError('unauthenticated', 'Sign in first.');
  return actor;
});
