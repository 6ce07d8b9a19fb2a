import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import {
  refuseFinal,
  refuseForbidden,
  refuseNotHandedOver,
} from '../../documents/use-cases/document-rules';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound } from '../../platform/problem/problem-error';
import {
  type PaperFacts,
  PaperRecordRepository,
  type StoredFacts,
} from '../data/paper-record.repository';
import { refuseUnattested, refuseWrongDates } from '../paper-facts-rules';
import { paperRecord } from '../queries/paper-record.query';

export interface Recording {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly no: number;
  /** The version of the dossier that was seen. */
  readonly version: number;
  readonly facts: PaperFacts;
}

@Injectable()
export class RecordPaper {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Enters what somebody read off a paper that has its file, or puts it right. Whoever does it answers
   * for all of it; what a civil servant vouched for is put right by one who may vouch for it.
   */
  run({ key, no, version, facts }: Recording, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      refuseWrongDates(facts, officeDay(at));
      const dossier = await lockDossier(sql, key, actor);
      const documents = new DocumentRepository(sql);
      if ((await documents.purposeOf(dossier.id, no)) !== 'component') throw notFound('the paper');
      refuseForbidden(actor, 'component', dossier);
      await refuseNotHandedOver(sql, actor, dossier, officeDay(at));
      await refuseStale(sql, 'dossier', dossier, version);
      refuseFinal(dossier);
      const records = new PaperRecordRepository(sql);
      const before = await records.find(dossier.id, no);
      refuseUnattested([facts.attestation, before?.attestation], actor, dossier);
      const recording = { dossierId: dossier.id, documentNo: no, facts, by: actor, at };
      await (before
        ? records.update(recording)
        : records.insert({ ...recording, standard: null, scanDpi: null }));
      await documents.raiseVersion(dossier.id, version);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.paperRecorded',
        unitId: dossier.receivedUnitId,
        data: {
          no,
          kind: facts.kind,
          attestation: facts.attestation ?? null,
          ...told(before, facts),
        },
      });
      return paperRecord(sql, dossier.id, no);
    });
  }
}

/** Names and numbers of people stay out of the journal: of those it says only that they changed. */
function told(before: StoredFacts | undefined, facts: PaperFacts): object {
  if (!before) return {};
  const { kind, attestation, issuedOn, expiresOn } = before;
  const changed = (Object.keys(before) as (keyof StoredFacts)[]).filter(
    (field) => before[field] !== (facts[field] ?? null),
  );
  return { changed, before: { kind, attestation, issuedOn, expiresOn } };
}
