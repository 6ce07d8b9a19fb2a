import type { Sql } from '../database/sql';
import { ProblemError } from '../problem/problem-error';
import { whoChanged } from './who-changed.query';

interface StoredSubject {
  readonly id: string;
  readonly version: number;
  readonly status?: string;
}

/**
 * Refuses a change made against another version than the locked row's, naming who changed it by
 * which act, and where a dossier stands since.
 */
export async function refuseStale(
  sql: Sql,
  subjectType: string,
  { id, version, status }: StoredSubject,
  seen: number,
): Promise<void> {
  if (version === seen) return;
  throw new ProblemError('staleVersion', `version ${seen} was seen, ${version} is stored`, {
    currentVersion: version,
    ...(subjectType === 'dossier' && status ? { dossierStatus: status } : {}),
    ...(await whoChanged(sql, subjectType, id)),
  });
}
