import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { ScanBatchRepository } from '../data/scan-batch.repository';
import { scanBatch } from '../queries/scan-batch.query';

@Injectable()
export class OpenScanBatch {
  constructor(private readonly transaction: Transaction) {}

  /** Opens an empty batch of scans at the unit where the actor works. */
  run(actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      if (!actor.mayAt('dossier.digitise', actor.unitId))
        throw new ProblemError('forbidden', 'digitises elsewhere', {
          permission: 'dossier.digitise',
        });
      const id = uuidv7();
      await new ScanBatchRepository(sql).insert(id, actor.unitId, actor.id, at);
      journal.append({
        subjectType: 'scanBatch',
        subjectId: id,
        type: 'scanBatch.opened',
        unitId: actor.unitId,
        data: {},
      });
      return scanBatch(sql, id, actor);
    });
  }
}
