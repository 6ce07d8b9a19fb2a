import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { refuseForbidden } from '../../documents/use-cases/document-rules';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { RecognitionRepository } from '../data/recognition.repository';
import { recognisedText } from '../queries/paper-record.query';

@Injectable()
export class ReadTextAgain {
  constructor(private readonly transaction: Transaction) {}

  /** Puts a document whose letters could not be read back into the queue. */
  run(key: string, no: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal }) => {
      const dossier = await lockDossier(sql, key, actor);
      refuseForbidden(actor, 'component', dossier);
      if (!(await new RecognitionRepository(sql).readAgain(dossier.id, no)))
        throw notFound('the document whose letters were given up');
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.documentTextRequeued',
        unitId: dossier.receivedUnitId,
        data: { no },
      });
      return recognisedText(sql, dossier.id, no);
    });
  }
}
