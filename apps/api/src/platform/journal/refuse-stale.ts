import type { Sql } from '../database/sql';
import { ProblemError } from '../problem/problem-error';
import { whoChanged } from './who-changed.query';

/** Refuses a change made against another version than the locked row's, naming who changed it. */
export async function refuseStale(
  sql: Sql,
  subjectType: string,
  { id, version }: { readonly id: string; readonly version: number },
  seen: number,
): Promise<void> {
  if (version === seen) return;
  throw new ProblemError('staleVersion', `version ${seen} was seen, ${version} is stored`, {
    currentVersion: version,
    ...(await whoChanged(sql, subjectType, id)),
  });
}
