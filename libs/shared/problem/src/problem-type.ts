import { officeProblems } from './office-problems';
import { requestProblems } from './request-problems';

/** Every kind of refusal the API knows (RFC 9457); nothing else leaves it. */
export const problemTypes = { ...requestProblems, ...officeProblems } as const;

export type ProblemType = keyof typeof problemTypes;
export type ProblemSlug = (typeof problemTypes)[ProblemType]['slug'];

const typesBySlug = new Map<string, ProblemType>(
  (Object.keys(problemTypes) as ProblemType[]).map((type) => [problemTypes[type].slug, type]),
);

/** The `type` member: an absolute URI when the public address is given, else a path. */
export function problemTypeUri(type: ProblemType, publicUrl = ''): string {
  return `${publicUrl.replace(/\/+$/, '')}/problems/${problemTypes[type].slug}`;
}

/** The type behind a `type` URI of a received problem, whatever its host. */
export function problemTypeOf(uri: string): ProblemType | undefined {
  return typesBySlug.get(/\/problems\/([a-z-]+)$/.exec(uri)?.[1] ?? '');
}
