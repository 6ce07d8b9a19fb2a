import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { findDossier, lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { refuseRepeated } from '../../dossier-reach/repeated-file';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { cleanFileName } from '../../platform/files/file-name';
import { type Act, actWithContent } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import { DocumentRepository } from '../data/document.repository';
import type { DocumentPurpose } from '../document-purpose';
import { addedDocumentOf } from '../queries/added-document.query';
import { refuseClosed, refuseForbidden, refuseNotHandedOver } from './document-rules';
import { type JudgedFile, KeepContent } from './keep-content';

/** What a file is in its dossier. */
export interface DocumentPlace {
  readonly purpose: DocumentPurpose;
  readonly componentNo?: number;
}

interface Upload {
  readonly fields: DocumentPlace;
  readonly fileName: string;
  readonly kept: JudgedFile;
}

type Keep = (fields: DocumentPlace, content: Readable) => Promise<JudgedFile>;

@Injectable()
export class AddDocument {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly keepContent: KeepContent,
  ) {}

  /** Takes a file in while it arrives and enters it only when the whole form has arrived. */
  async run(
    key: string,
    receive: (keep: Keep) => Promise<Upload>,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    const upload = await receive((fields, content) => this.keep(key, fields, content, actor));
    const { purpose, componentNo = null } = upload.fields;
    const told = [purpose, componentNo, upload.fileName, upload.kept.sha256];
    return this.transaction.run(actWithContent(act, told), (scope) =>
      enterDocument(scope, key, upload, actor),
    );
  }

  /** Nothing is stored for those who may not add it. */
  async keep(
    key: string,
    fields: DocumentPlace,
    content: Readable,
    actor: Actor,
  ): Promise<JudgedFile> {
    const dossier = await findDossier(this.sql, key, actor);
    refuseForbidden(actor, fields.purpose, dossier);
    await refuseNotHandedOver(this.sql, actor, dossier, officeDay(this.clock.now()));
    refuseClosed(dossier, fields.purpose);
    await refuseMisplaced(new DocumentRepository(this.sql), dossier.id, fields);
    return this.keepContent.run(content);
  }
}

async function refuseMisplaced(
  documents: DocumentRepository,
  dossierId: string,
  { purpose, componentNo }: DocumentPlace,
): Promise<void> {
  if (purpose !== 'component') {
    if (componentNo !== undefined) throw refusedField(['componentNo'], 'notAllowedHere');
    return;
  }
  if (componentNo === undefined) throw refusedField(['componentNo'], 'required');
  if (!(await documents.hasComponent(dossierId, componentNo)))
    throw refusedField(['componentNo'], 'unknownReference');
}

/** Enters a kept file under the lock of its dossier. */
export async function enterDocument(
  { sql, journal, at }: TransactionScope,
  key: string,
  { fields, fileName, kept }: Upload,
  actor: Actor,
): Promise<JsonDocument> {
  const dossier = await lockDossier(sql, key, actor);
  refuseForbidden(actor, fields.purpose, dossier);
  refuseClosed(dossier, fields.purpose);
  const documents = new DocumentRepository(sql);
  const { purpose, componentNo = null } = fields;
  const place = { dossierId: dossier.id, purpose, componentNo };
  refuseRepeated(await documents.noOfSame(place, kept.sha256));
  const no = await documents.insert({
    ...place,
    fileName: cleanFileName(fileName),
    sha256: await documents.keepFile(kept, at, kept.scanState),
    uploadedBy: actor.id,
    uploadedAt: at,
  });
  await documents.raiseVersion(dossier.id, dossier.version);
  const { sha256, size, mediaType } = kept;
  journal.append({
    subjectType: 'dossier',
    subjectId: dossier.id,
    type: 'dossier.documentAdded',
    unitId: dossier.receivedUnitId,
    data: { no, purpose, componentNo, sha256, size, mediaType },
  });
  return addedDocumentOf(sql, dossier.id, no, actor);
}
