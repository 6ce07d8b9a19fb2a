import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { type JudgedFile, KeepContent } from '../../documents/use-cases/keep-content';
import { findDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { cleanFileName } from '../../platform/files/file-name';
import { type Act, actWithContent } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { opinionOf } from '../queries/opinion.query';
import { lockAsked } from './ask-opinion';

interface AnswerUpload {
  readonly fileName: string;
  readonly kept: JudgedFile;
}

type Keep = (fields: object, content: Readable) => Promise<JudgedFile>;

@Injectable()
export class AttachToAnswer {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly keepContent: KeepContent,
  ) {}

  /** The paper that goes with an answer; it becomes an attachment of the dossier that asked. */
  async run(
    { key, no }: { key: string; no: number },
    receive: (keep: Keep) => Promise<AnswerUpload>,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    // Strangers learn nothing, not even that their form is wrong.
    await findDossier(this.sql, key, actor, { whileAsked: true });
    const upload = await receive((_, content) => this.keepContent.run(content));
    const told = [upload.fileName, upload.kept.sha256];
    return this.transaction.run(actWithContent(act, told), (scope) =>
      enter(scope, key, no, upload, actor),
    );
  }
}

async function enter(
  { sql, journal, at }: TransactionScope,
  key: string,
  no: number,
  { fileName, kept }: AnswerUpload,
  actor: Actor,
): Promise<JsonDocument> {
  const { dossier, request, opinions } = await lockAsked(sql, key, no, actor);
  const documents = new DocumentRepository(sql);
  // One paper goes with an answer; a second one takes the place of the first, which stays as evidence.
  if (request.answerDocumentNo !== null)
    await documents.remove(dossier.id, request.answerDocumentNo, actor.id, at);
  const documentNo = await documents.insert({
    dossierId: dossier.id,
    purpose: 'attachment',
    componentNo: null,
    fileName: cleanFileName(fileName),
    sha256: await documents.keepFile(kept, at, kept.scanState),
    uploadedBy: actor.id,
    uploadedAt: at,
  });
  await opinions.attach(dossier.id, no, documentNo);
  await documents.raiseVersion(dossier.id, dossier.version);
  const { sha256, size, mediaType } = kept;
  journal.append({
    subjectType: 'dossier',
    subjectId: dossier.id,
    type: 'dossier.documentAdded',
    unitId: dossier.receivedUnitId,
    data: { no: documentNo, purpose: 'attachment', opinionNo: no, sha256, size, mediaType },
  });
  return new JsonDocument(await opinionOf(sql, dossier.id, no, officeDay(at)));
}
