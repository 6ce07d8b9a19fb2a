import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { type FileOfDocument, fileOfDocument } from '../../documents/queries/document.query';
import { findDossier, lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { findReply, Replay } from '../../platform/idempotency/idempotency';
import {
  SigningRequestRepository,
  type SigningRequestRow,
} from '../data/signing-request.repository';
import { signingRequest } from '../queries/signing-requests.query';
import { SigningDesk } from '../signing-desk';
import { signablePdf } from './signable-pdf';
import { refuseSettled, refuseUnauthorised } from './signing-request-rules';

interface SignedPaper {
  readonly source: FileOfDocument;
  readonly file: StoredFile;
}

/** Room for a signature with its chain and timestamp on top of the signed bytes. */
const signatureBytes = 1_048_576;

@Injectable()
export class SignPaper {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    private readonly desk: SigningDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Files a signed copy of a digitised paper in its place; the unsigned one stays as evidence. */
  async run(id: string, reason: string, actor: Actor, act: Act): Promise<JsonDocument> {
    // The paper of an answered request is signed: a repetition must not sign it again.
    const answered = await findReply(this.sql, act);
    if (answered) throw new Replay(answered);
    const request = await new SigningRequestRepository(this.sql).find(id);
    refuseUnauthorised(await findDossier(this.sql, request.dossierId, actor), actor);
    refuseSettled(request);
    const signed = await this.sign(request, reason);
    return this.transaction.run(act, (scope) => enter(scope, request, signed, actor));
  }

  private async sign(
    { dossierId, documentNo }: SigningRequestRow,
    reason: string,
  ): Promise<SignedPaper> {
    const source = await fileOfDocument(this.sql, dossierId, documentNo);
    const pdf = await signablePdf(this.files, source);
    const bytes = await this.desk.sign(pdf, { reason, location: '', at: this.clock.now() });
    const limits = { maxBytes: pdf.length * 2 + signatureBytes, maxPages: 1_000 };
    return { source, file: await this.files.put(Readable.from([bytes]), limits) };
  }
}

async function enter(
  { sql, journal, at }: TransactionScope,
  { id, dossierId, documentNo }: SigningRequestRow,
  { source, file }: SignedPaper,
  actor: Actor,
): Promise<JsonDocument> {
  const dossier = await lockDossier(sql, dossierId, actor);
  const requests = new SigningRequestRepository(sql);
  refuseSettled(await requests.find(id));
  refuseUnauthorised(dossier, actor);
  const documents = new DocumentRepository(sql);
  const no = await documents.insert({
    dossierId,
    purpose: 'component',
    componentNo: await requests.componentOf(dossierId, documentNo),
    fileName: source.fileName,
    sha256: await documents.keepFile(
      file,
      at,
      source.scanState === 'clean' ? 'clean' : 'unscanned',
    ),
    uploadedBy: actor.id,
    uploadedAt: at,
  });
  await requests.copyFacts(dossierId, documentNo, no);
  await documents.remove(dossierId, documentNo, actor.id, at);
  await requests.markSigned({ id, by: actor, at }, no);
  await documents.raiseVersion(dossierId, dossier.version);
  journal.append({
    subjectType: 'dossier',
    subjectId: dossierId,
    type: 'dossier.paperSigned',
    unitId: dossier.receivedUnitId,
    data: { no, replacedNo: documentNo, requestId: id, sha256: file.sha256 },
  });
  return signingRequest(sql, id);
}
