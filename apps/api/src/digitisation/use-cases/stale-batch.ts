import type { Sql } from '../../platform/database/sql';
import { whoChanged } from '../../platform/journal/who-changed.query';
import { ProblemError } from '../../platform/problem/problem-error';
import type { LockedBatch } from '../data/scan-batch.repository';

/** Somebody else arranged the batch meanwhile: says who, so that the two can talk. */
export async function refuseStale(sql: Sql, batch: LockedBatch, seen: number): Promise<void> {
  if (batch.version === seen) return;
  throw new ProblemError('staleVersion', `${seen} seen, ${batch.version} stored`, {
    currentVersion: batch.version,
    ...(await whoChanged(sql, 'scanBatch', batch.id)),
  });
}
