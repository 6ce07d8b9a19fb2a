import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { findDossier, lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound } from '../../platform/problem/problem-error';
import { DocumentRepository } from '../data/document.repository';
import { documentOf } from '../queries/document.query';
import { refuseClosed, refuseForbidden, refuseNotHandedOver } from './document-rules';

export interface Removal {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly no: number;
  /** The version of the dossier that was seen. */
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class RemoveDocument {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Takes a document out of the dossier's papers; its row and its file stay as evidence. Its pages can
   * be filed anew from the batch they lie in.
   */
  run({ key, no, version, reason }: Removal, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const documents = new DocumentRepository(sql);
      await documents.lockBatchesOf((await findDossier(sql, key, actor)).id, no);
      const dossier = await lockDossier(sql, key, actor);
      const purpose = await documents.purposeOf(dossier.id, no);
      if (!purpose) throw notFound('the document');
      refuseForbidden(actor, purpose, dossier);
      await refuseNotHandedOver(sql, actor, dossier, officeDay(at));
      await refuseStale(sql, 'dossier', dossier, version);
      refuseClosed(dossier, purpose);
      await documents.remove(dossier.id, no, actor.id, at);
      await documents.raiseVersion(dossier.id, version);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.documentRemoved',
        unitId: dossier.receivedUnitId,
        data: { no, purpose, reason },
      });
      for (const { batchId, unitId, pages } of await documents.unfilePages(dossier.id, no))
        journal.append({
          subjectType: 'scanBatch',
          subjectId: batchId,
          type: 'scanBatch.pagesUnfiled',
          unitId,
          data: { pages, dossierId: dossier.id, documentNo: no },
        });
      return documentOf(sql, dossier.id, no);
    });
  }
}
