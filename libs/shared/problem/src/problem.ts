import type { FieldError } from './field-error';
import type { Language } from './language';
import { problemTypes, problemTypeUri, type ProblemType } from './problem-type';

/** What a problem of a type tells beyond RFC 9457; every member may be absent elsewhere. */
export interface ProblemMembers {
  /** validation: one entry per field. */
  readonly errors?: readonly FieldError[];
  /** actionNotAllowed: what was tried, and what is possible now. */
  readonly action?: string;
  readonly dossierStatus?: string;
  readonly consignmentStatus?: string;
  readonly availableActions?: readonly string[];
  /** staleVersion: who changed what since the reader's version. */
  readonly changedBy?: string;
  /** ISO 8601 instant. */
  readonly changedAt?: string;
  /** What was done last, as the journal names it. */
  readonly change?: string;
  readonly changedFields?: readonly string[];
  readonly currentVersion?: number;
  /** conflict: where the existing one is. */
  readonly existing?: string;
  /** forbidden: the permission that is not granted. */
  readonly permission?: string;
  /** gateRefused: reason code of the hand-over table, and where the citizen can go. */
  readonly reason?: string;
  readonly alternative?: string;
  /** calendarMissing: the year without holidays. */
  readonly year?: number;
  /** duplicateUndecided: codes of the dossiers that nobody has compared yet. */
  readonly duplicates?: readonly string[];
  /** papersMissing: short names of the papers. */
  readonly missingPapers?: readonly string[];
  /** fileRefused: the page that cannot be read, counted from 1. */
  readonly page?: number;
  /** tooManyAttempts, tooManyRequests, inFlight, serviceUnavailable: seconds to wait. */
  readonly retryAfter?: number;
  /** methodNotAllowed, unsupportedMediaType: what is taken instead. */
  readonly allowed?: readonly string[];
}

/** An answer of `application/problem+json` (RFC 9457). */
export interface Problem extends ProblemMembers {
  /** URI ending in `/problems/<slug>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened in this case and what to do next. */
  readonly detail: string;
  /** The address that was asked. */
  readonly instance?: string;
  /** The reference to read out to the administrator. */
  readonly traceId?: string;
}

export interface ProblemContext {
  readonly language: Language;
  readonly publicUrl?: string;
  readonly instance?: string;
  readonly traceId?: string;
  /** Replaces the next step of the type where the case can say more. */
  readonly detail?: string;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** A complete problem document in the reader's language. */
export function problemOf(
  type: ProblemType,
  context: ProblemContext,
  members: ProblemMembers = {},
): Problem {
  const { status, title, nextStep } = problemTypes[type];
  return {
    type: problemTypeUri(type, context.publicUrl),
    title: title[context.language],
    status,
    detail: context.detail ?? nextStep[context.language],
    ...(context.instance === undefined ? {} : { instance: context.instance }),
    ...(context.traceId === undefined ? {} : { traceId: context.traceId }),
    ...members,
  };
}

/** True for a body that has the members every problem of this API has. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { type, title, status, detail } = value as Partial<Record<keyof Problem, unknown>>;
  return (
    typeof type === 'string' &&
    typeof title === 'string' &&
    typeof status === 'number' &&
    typeof detail === 'string'
  );
}
