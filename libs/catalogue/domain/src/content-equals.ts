import type { ProcedureContent } from './procedure-content';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
}

/** Whether two documents say the same, so that importing a file again makes no new version. */
export function contentEquals(one: ProcedureContent, other: ProcedureContent): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}
