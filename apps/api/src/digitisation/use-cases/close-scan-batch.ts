import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { ScanBatchRepository } from '../data/scan-batch.repository';
import { scanBatch } from '../queries/scan-batch.query';
import { refuseClosed } from '../scan-batch-rules';

@Injectable()
export class CloseScanBatch {
  constructor(private readonly transaction: Transaction) {}

  /** Ends a batch: what was filed stays in its dossiers, the other pages are given up. */
  run(batchId: string, version: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const batches = new ScanBatchRepository(sql);
      const batch = await batches.lock(batchId, actor);
      refuseClosed(batch.closedAt);
      await refuseStale(sql, 'scanBatch', batch, version);
      const left = (await batches.pages(batchId)).filter(
        ({ documentNo, isSheet, isDropped }) => documentNo === null && !isSheet && !isDropped,
      );
      await batches.close(batchId, version, actor.id, at);
      journal.append({
        subjectType: 'scanBatch',
        subjectId: batchId,
        type: 'scanBatch.closed',
        unitId: batch.unitId,
        data: { pagesGivenUp: left.map(({ no }) => no) },
      });
      return scanBatch(sql, batchId, actor);
    });
  }
}
