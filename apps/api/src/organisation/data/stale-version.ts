import type { Sql } from '../../platform/database/sql';
import { ProblemError } from '../../platform/problem/problem-error';

export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

/** Refuses a change made against another version than the locked row's, naming who changed it. */
export async function refuseStaleVersion(sql: Sql, subject: Subject, seen: number): Promise<void> {
  if (subject.version === seen) return;
  const [change] = await sql.query<{ name: string; at: Date }>(
    `select actor ->> 'name' as name, at from journal
      where subject_type = $1 and subject_id = $2 order by sequence desc limit 1`,
    [subject.type, subject.id],
  );
  throw new ProblemError('staleVersion', `version ${subject.version}, seen ${seen}`, {
    currentVersion: subject.version,
    ...(change ? { changedBy: change.name, changedAt: change.at.toISOString() } : {}),
  });
}
