import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { SigningRequestRepository } from '../data/signing-request.repository';
import { signingRequest } from '../queries/signing-requests.query';
import { refuseSettled, refuseUnauthorised } from './signing-request-rules';

@Injectable()
export class SendPaperBack {
  constructor(private readonly transaction: Transaction) {}

  /** Gives a paper back unsigned, with the reason for whoever digitised it. */
  run(id: string, reason: string, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const requests = new SigningRequestRepository(sql);
      const { dossierId, documentNo } = await requests.find(id);
      const dossier = await lockDossier(sql, dossierId, actor);
      refuseUnauthorised(dossier, actor);
      refuseSettled(await requests.find(id));
      await requests.sendBack({ id, by: actor, at }, reason);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossierId,
        type: 'dossier.paperSentBack',
        unitId: dossier.receivedUnitId,
        data: { no: documentNo, requestId: id },
      });
      return signingRequest(sql, id);
    });
  }
}
