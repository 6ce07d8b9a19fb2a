import {
  type Bilingual,
  type FieldErrorCode,
  type FieldMessageParams,
  type ProblemMembers,
  type ProblemType,
} from '@motcua/shared-problem';

/** One refused field, before it is put into words. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly code: FieldErrorCode;
  readonly params?: FieldMessageParams;
}

export interface ProblemDetails extends ProblemMembers {
  readonly faults?: readonly FieldFault[];
  /** What happened in this very case, where that says more than the type's next step. */
  readonly sentence?: Bilingual;
}

/** A refusal of the closed vocabulary; the filter puts it into the reader's language. */
export class ProblemError extends Error {
  constructor(
    readonly type: ProblemType,
    message: string,
    readonly details: ProblemDetails = {},
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}

export function notFound(what: string): ProblemError {
  return new ProblemError('notFound', `${what} is absent or not visible to the actor`);
}

/** One field with a value that no rule on its class could judge (an unknown id, a foreign unit). */
export function refusedField(
  path: readonly (string | number)[],
  code: FieldErrorCode,
  params?: FieldMessageParams,
): ProblemError {
  return new ProblemError('validation', `${path.join('.')}: ${code}`, {
    faults: [params ? { path, code, params } : { path, code }],
  });
}
