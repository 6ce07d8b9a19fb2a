import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import { ActionNotAllowed } from '@motcua/dossier-domain';
import {
  fieldError,
  type Language,
  type Problem,
  PROBLEM_MEDIA_TYPE,
  type ProblemContext,
  problemOf,
  problemTypes,
  type ProblemType,
} from '@motcua/shared-problem';
import { CalendarYearMissing } from '@motcua/shared-time';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RowCountMismatch } from '../database/sql';
import { entityTag } from '../http/json-document';
import { methodsAt } from '../http/known-routes';
import { takenBy } from '../http/takes';
import { IdempotencyKeyReused, Replay } from '../idempotency/idempotency';
import { PrintingFailed } from '../printing/render-thread';
import { isRowRefused, problemOfDatabaseError } from './database-problem';
import { ProblemError } from './problem-error';

const typeOfStatus: Readonly<Record<number, ProblemType>> = {
  400: 'malformedRequest',
  404: 'notFound',
  405: 'methodNotAllowed',
  406: 'notAcceptable',
  413: 'payloadTooLarge',
  414: 'uriTooLong',
  415: 'unsupportedMediaType',
  431: 'malformedRequest',
  503: 'serviceUnavailable',
};

/** The one place where a failure becomes an answer; what nobody foresaw is 500 without its text. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof Replay) answerAgain(reply, error);
    else sendProblem(error, http.getRequest<FastifyRequest>(), reply);
  }
}

const logger = new Logger('Problem');

/** Also for what is refused before any operation is looked for, such as an address with `%zz`. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemFor(error, request);
  const { status } = problemTypes[problem.type];
  if (problem.details.retryAfter !== undefined)
    void reply.header('retry-after', String(problem.details.retryAfter));
  if (problem.type === 'methodNotAllowed')
    void reply.header('allow', (problem.details.allowed ?? []).join(', '));
  if (problem.type === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
  void reply
    .status(status)
    .header('content-type', `${PROBLEM_MEDIA_TYPE}; charset=utf-8`)
    .send(
      JSON.stringify(
        problemBody(problem, {
          language: languageOf(request),
          instance: request.url.split('?')[0] ?? '',
          traceId: request.id,
        }),
      ),
    );
}

function problemFor(error: unknown, request: FastifyRequest): ProblemError {
  const known = knownProblem(error);
  if (isRowRefused(error))
    logger.error({ err: error, traceId: request.id }, 'a row no rule had refused');
  if (known) return known;
  const status = statusOf(error);
  const type = status === undefined ? undefined : typeOfStatus[status];
  const allowed = type === 'notFound' ? methodsAt(request) : [];
  if (allowed.length > 0 && !allowed.includes(request.method))
    return new ProblemError('methodNotAllowed', String(error), { allowed });
  if (type === 'unsupportedMediaType')
    return new ProblemError(type, String(error), { allowed: takenBy(request) });
  if (type) return new ProblemError(type, String(error));
  logger.error({ err: error, traceId: request.id }, 'unforeseen failure');
  return new ProblemError('internal', 'unforeseen failure');
}

/** A refusal in words: for the whole answer, or for one row of many. */
export function problemBody(problem: ProblemError, context: ProblemContext): Problem {
  const { faults, sentence, ...members } = problem.details;
  const { language } = context;
  const errors = faults?.map(({ path, code, params }) => fieldError(path, code, language, params));
  return problemOf(
    problem.type,
    { ...context, ...(sentence ? { detail: sentence[language] } : {}) },
    errors ? { ...members, errors } : members,
  );
}

/** What the office's rules refused; undefined for what nobody foresaw. */
export function knownProblem(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof ActionNotAllowed)
    return new ProblemError('actionNotAllowed', error.message, {
      action: error.action,
      dossierStatus: error.status,
      availableActions: error.possible,
    });
  if (error instanceof IdempotencyKeyReused)
    return new ProblemError('idempotencyKeyReused', error.message);
  if (error instanceof RowCountMismatch) return new ProblemError('staleVersion', error.message);
  if (error instanceof CalendarYearMissing)
    return new ProblemError('calendarMissing', error.message, { year: error.year });
  // A full queue of prints is over in a moment; what cannot be drawn at all is a fault of ours.
  if (error instanceof PrintingFailed && error.code !== 'notDrawn')
    return new ProblemError('serviceUnavailable', error.message, { retryAfter: 5 });
  return problemOfDatabaseError(error);
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

function answerAgain(reply: FastifyReply, { reply: stored }: Replay): void {
  const version = (JSON.parse(stored.body) as { version?: unknown } | null)?.version;
  if (typeof version === 'number') void reply.header('etag', entityTag(version));
  void reply
    .status(stored.status)
    .header('idempotency-replayed', 'true')
    .header('content-type', 'application/json; charset=utf-8')
    .send(stored.body);
}
