import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { systemAct } from '../../platform/http/act';
import { ScanBatchRepository } from '../data/scan-batch.repository';
import { ScanKeepingRepository } from '../data/scan-keeping.repository';

const dayMs = 86_400_000;
/** Locks are held for a moment only; what is left over waits for the next hour. */
const mostAtOnce = 200;

@Injectable()
export class KeepScans {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Closes batches whose pages are all filed, and lets go of scans that nobody needs any more. */
  async run(): Promise<{ readonly closed: number; readonly destroyed: number }> {
    const now = this.clock.now();
    const rule = await Settings.value(this.sql, 'documents.scans', officeDay(now));
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * dayMs);
    const closed = await this.close(daysAgo(rule.closeAfterDays));
    return { closed, destroyed: await this.destroy(daysAgo(rule.keepGivenUpDays)) };
  }

  private close(before: Date): Promise<number> {
    return this.transaction.run(systemAct, async ({ sql, journal, at }) => {
      const done = await new ScanKeepingRepository(sql).lockDone(before, mostAtOnce);
      for (const { id, unitId, version } of done) {
        await new ScanBatchRepository(sql).close(id, version, null, at);
        journal.append({
          subjectType: 'scanBatch',
          subjectId: id,
          type: 'scanBatch.closed',
          unitId,
          data: { pagesGivenUp: [] },
        });
      }
      return done.length;
    });
  }

  private destroy(closedBefore: Date): Promise<number> {
    return this.transaction.run(systemAct, async ({ sql, journal, at }) => {
      const scans = new ScanKeepingRepository(sql);
      const spent = await scans.destroySpent(closedBefore, at, mostAtOnce);
      for (const { batchId, unitId, files } of spent)
        journal.append({
          subjectType: 'scanBatch',
          subjectId: batchId,
          type: 'scanBatch.scansDestroyed',
          unitId,
          data: { files },
        });
      return spent.reduce((sum, { files }) => sum + files.length, 0);
    });
  }
}
