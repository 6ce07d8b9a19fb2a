import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { fileOfDocument } from '../../documents/queries/document.query';
import { refuseFinal } from '../../documents/use-cases/document-rules';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { SigningRequestRepository } from '../data/signing-request.repository';
import { signingRequest } from '../queries/signing-requests.query';

export interface HandOver {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly no: number;
  readonly note?: string | undefined;
}

@Injectable()
export class HandToSigning {
  constructor(private readonly transaction: Transaction) {}

  /** Hands a digitised paper to those who sign for the competent unit (Decree 45/2020 Art. 25). */
  run({ key, no, note }: HandOver, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      if (actor.employer !== 'state' || !actor.mayAtAny('dossier.attest', dossier.places))
        throw new ProblemError('forbidden', 'asks for a signature without the right', {
          permission: 'dossier.attest',
        });
      refuseFinal(dossier);
      await refuseOther(sql, dossier.id, no);
      const requests = new SigningRequestRepository(sql);
      if (await requests.isWaiting(dossier.id, no)) throw waitsAlready(no);
      const id = uuidv7();
      const unitId = dossier.competentUnitId;
      await requests.insert({
        ...{ id, dossierId: dossier.id, documentNo: no, unitId },
        ...{ by: actor.id, at, note: note ?? null },
      });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.paperHandedToSigning',
        unitId: dossier.receivedUnitId,
        data: { no, requestId: id, unitId },
      });
      return signingRequest(sql, id);
    });
  }
}

/** Scans of papers are handed over from here; a result goes to its signer through the decision. */
async function refuseOther(sql: Sql, dossierId: string, no: number): Promise<void> {
  const { mediaType } = await fileOfDocument(sql, dossierId, no);
  if ((await new DocumentRepository(sql).purposeOf(dossierId, no)) !== 'component')
    throw notFound('the paper');
  if (mediaType === 'application/pdf') return;
  throw new ProblemError('actionNotAllowed', 'only a PDF can be signed', {
    sentence: {
      vi: 'Chỉ ký số được giấy tờ là tệp PDF. Số hóa lại ở màn hình Số hóa.',
      en: 'Only a paper that is a PDF can be signed. Digitise it at the digitisation desk.',
    },
  });
}

function waitsAlready(no: number): ProblemError {
  return new ProblemError('conflict', `document ${no} waits for a signature`, {
    existing: String(no),
    sentence: {
      vi: 'Giấy tờ này đang chờ ký số rồi. Không cần chuyển lại.',
      en: 'This paper waits for a signature already.',
    },
  });
}
