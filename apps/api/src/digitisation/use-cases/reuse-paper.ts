import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { addedDocumentOf } from '../../documents/queries/added-document.query';
import {
  refuseFinal,
  refuseForbidden,
  refuseNotHandedOver,
} from '../../documents/use-cases/document-rules';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { notScanned, takePapers } from '../../paper-reuse/use-cases/take-papers';
import { takingDossier } from '../../paper-reuse/use-cases/taking-dossier';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';

/** A paper of the store that stands for one that lies on the desk. */
export interface ReuseCommand {
  /** Id or code of the dossier that gets it. */
  readonly key: string;
  readonly componentNo: number;
  /** The dossier and document that keep it. */
  readonly dossierId: string;
  readonly documentNo: number;
}

@Injectable()
export class ReusePaper {
  constructor(private readonly transaction: Transaction) {}

  /** Files what is kept already for the same person, so that the paper is not scanned once more. */
  run(command: ReuseCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    const { key, componentNo, dossierId, documentNo } = command;
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const dossier = await lockDossier(sql, key, actor);
      refuseForbidden(actor, 'component', dossier);
      await refuseNotHandedOver(sql, actor, dossier, officeDay(at));
      refuseFinal(dossier);
      if (dossierId === dossier.id) throw refusedField(['dossierId'], 'notAllowedHere');
      const documents = new DocumentRepository(sql);
      const state = await documents.componentState(dossier.id, componentNo);
      if (!state) throw refusedField(['componentNo'], 'unknownReference');
      // Nothing stands for a paper that nobody handed in: that is said when it is ticked.
      if (state !== 'present') throw refusedField(['componentNo'], 'notAllowedHere');
      const [no] = await takePapers(
        scope,
        await takingDossier(sql, dossier.id),
        [{ no: componentNo, state, reuse: { dossierId, documentNo } }],
        actor,
        notScanned,
      );
      if (no === undefined) throw refusedField(['documentNo'], 'unknownReference');
      await documents.raiseVersion(dossier.id, dossier.version);
      return addedDocumentOf(sql, dossier.id, no, actor);
    });
  }
}
