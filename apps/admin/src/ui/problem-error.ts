import { problemTypeOf, type Problem, type ProblemType } from '@motcua/shared-problem';

/** The server answered no; everything the screen needs to explain it is in `problem`. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds the server asks to wait. */
    readonly retryAfterSeconds: number | undefined = problem.retryAfter,
  ) {
    super(problem.title);
    this.name = 'ProblemError';
  }

  get kind(): ProblemType | undefined {
    return problemTypeOf(this.problem.type);
  }

  get status(): number {
    return this.problem.status;
  }
}

export function isProblemOf(error: unknown, ...kinds: ProblemType[]): error is ProblemError {
  return error instanceof ProblemError && error.kind !== undefined && kinds.includes(error.kind);
}

/** Messages by the name of the form field a pointer leads to, ready for a form's `setErrors`. */
export function fieldMessages(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  const fields = error.problem.errors ?? [];
  return Object.fromEntries(fields.map(({ pointer, detail }) => [fieldPath(pointer), detail]));
}

/** `applicant.fullName` of `#/applicant/fullName`, the path that forms use. */
export function fieldPath(pointer: string): string {
  const tokens = pointer.replace(/^#?\/?/, '').split('/');
  return tokens
    .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
