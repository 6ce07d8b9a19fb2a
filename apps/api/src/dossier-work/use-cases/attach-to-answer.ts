import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { fileProblem } from '../../documents/file-problem';
import { judge, type JudgedFile } from '../../documents/use-cases/judge-content';
import { findDossier } from '../../dossier-intake/queries/dossier-reach.query';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { cleanFileName } from '../../platform/files/file-name';
import { FileStore } from '../../platform/files/file-store';
import { VIRUS_SCANNER, type VirusScanner } from '../../platform/files/virus-scanner';
import type { Act } from '../../platform/http/act';
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
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | undefined,
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
    const upload = await receive((_, content) => this.keep(content));
    return this.transaction.run(actWithContent(act, upload), (scope) =>
      enter(scope, key, no, upload, actor),
    );
  }

  private async keep(content: Readable): Promise<JudgedFile> {
    const limits = await Settings.value(this.sql, 'documents.limits', officeDay(this.clock.now()));
    try {
      const kept = await this.files.put(content, limits);
      return { ...kept, scanState: await judge(this.files, kept.sha256, this.scanner) };
    } catch (error) {
      throw fileProblem(error, limits);
    }
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

/** The same key with another file is another request. */
function actWithContent(act: Act, { fileName, kept }: AnswerUpload): Act {
  if (!act.idempotency) return act;
  const requestHash = createHash('sha256')
    .update(act.idempotency.requestHash)
    .update(JSON.stringify([fileName, kept.sha256]))
    .digest();
  return { ...act, idempotency: { ...act.idempotency, requestHash } };
}
