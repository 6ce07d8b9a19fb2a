import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiResponse,
} from '@nestjs/swagger';
import { type ProblemType, problemTypes } from '@motcua/shared-problem';
import { ProblemResponse } from '../problem/problem.response';

/** Who may call: nobody need sign in, anybody signed in, or holders of one of the permissions. */
export type Access = 'anonymous' | 'signedIn' | readonly string[];

export const ACCESS = Symbol('access');
export const BEFORE_PASSWORD_CHANGE = Symbol('beforePasswordChange');

export interface OperationOptions {
  /** The use case's name; becomes the operationId. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** Open even to those who have first to change a password that somebody else gave them. */
  readonly beforePasswordChange?: boolean;
  /** Class of the reply, or a media type such as application/pdf; absent means no body. */
  readonly answers?: Type | readonly [Type] | `application/${string}` | `image/${string}`;
  readonly status?: number;
  /** The request needs an Idempotency-Key. */
  readonly idempotent?: boolean;
  /** The request needs If-Match. */
  readonly conditional?: boolean;
  readonly problems?: readonly ProblemType[];
}

/** Everything an operation promises, in one place: access, reply, headers, errors, document. */
export function Operation(options: OperationOptions): MethodDecorator {
  const status = options.status ?? 200;
  const decorators = [
    SetMetadata(ACCESS, options.access),
    SetMetadata(BEFORE_PASSWORD_CHANGE, options.beforePasswordChange ?? false),
    HttpCode(status),
    ApiOperation({
      operationId: options.id,
      summary: options.summary,
      description: `${options.description ?? ''}${options.description ? '\n\n' : ''}${accessSentence(options.access)}`,
    }),
    ApiExtension('x-access', options.access),
    replyOf(options, status),
    ...problemReplies(problemsOf(options)),
  ];
  if (options.access !== 'anonymous')
    decorators.push(ApiCookieAuth('session'), ApiBearerAuth('token'));
  if (options.idempotent)
    decorators.push(
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        description: 'One key per intent; a repetition answers the stored reply. Kept 7 days.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
        example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11',
      }),
    );
  if (options.conditional)
    decorators.push(
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The ETag of the version you saw.',
        schema: { type: 'string', pattern: '^"\\d{1,9}"$', maxLength: 11 },
        example: '"3"',
      }),
    );
  return applyDecorators(...decorators) as MethodDecorator;
}

function accessSentence(access: Access): string {
  if (access === 'anonymous') return 'Needs no sign-in.';
  if (access === 'signedIn') return 'Needs a session or a token, no particular permission.';
  return `Needs the permission ${access.map((name) => `\`${name}\``).join(' or ')}.`;
}

function replyOf(options: OperationOptions, status: number): MethodDecorator {
  const description = status === 201 ? 'Created' : status === 204 ? 'Done' : 'The reply';
  const { answers } = options;
  if (answers === undefined) return ApiResponse({ status, description });
  if (typeof answers === 'string')
    return ApiResponse({
      status,
      description,
      content: { [answers]: { schema: { type: 'string', format: 'binary' } } },
    });
  if (Array.isArray(answers))
    return ApiResponse({ status, description, type: answers[0] as Type, isArray: true });
  return ApiResponse({ status, description, type: answers as Type });
}

function problemsOf(options: OperationOptions): ProblemType[] {
  const all = new Set<ProblemType>(['validation', 'internal', 'serviceUnavailable']);
  if (options.access !== 'anonymous') all.add('unauthenticated').add('forbidden');
  if (options.idempotent)
    all
      .add('idempotencyKeyMissing')
      .add('idempotencyKeyReused')
      .add('malformedRequest')
      .add('inFlight');
  if (options.conditional) all.add('preconditionMissing').add('staleVersion');
  for (const each of options.problems ?? []) all.add(each);
  return [...all];
}

/** One reply per status, with an example of each problem type that shares it. */
function problemReplies(types: readonly ProblemType[]): MethodDecorator[] {
  const statuses = [...new Set(types.map((type) => problemTypes[type].status))];
  return statuses.map((status) => {
    const sharing = types
      .map((type) => problemTypes[type])
      .filter((each) => each.status === status);
    return ApiResponse({
      status,
      description: sharing.map(({ title }) => title.en).join(' / '),
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/ProblemResponse' },
          examples: Object.fromEntries(
            sharing.map(({ slug }) => [slug, { $ref: `#/components/examples/${slug}` }]),
          ),
        },
      },
    });
  });
}

export const documentedModels = [ProblemResponse];
