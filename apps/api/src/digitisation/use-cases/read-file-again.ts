import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { ScanBatchRepository } from '../data/scan-batch.repository';
import { scanBatch } from '../queries/scan-batch.query';
import { refuseClosed } from '../scan-batch-rules';

@Injectable()
export class ReadFileAgain {
  constructor(private readonly transaction: Transaction) {}

  /** Puts a parked file back into the queue, from the page where it stopped. */
  run(batchId: string, no: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal }) => {
      const batches = new ScanBatchRepository(sql);
      const batch = await batches.lock(batchId, actor);
      refuseClosed(batch.closedAt);
      if (!(await batches.readAgain(batchId, no))) throw notFound('the parked file');
      journal.append({
        subjectType: 'scanBatch',
        subjectId: batchId,
        type: 'scanBatch.fileRequeued',
        unitId: batch.unitId,
        data: { no },
      });
      return scanBatch(sql, batchId, actor);
    });
  }
}
