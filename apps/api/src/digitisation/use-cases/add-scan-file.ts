import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { type JudgedFile, KeepContent } from '../../documents/use-cases/keep-content';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { cleanFileName } from '../../platform/files/file-name';
import { FileRefused } from '../../platform/files/file-refused';
import type { StoredFile } from '../../platform/files/file-store';
import { type Act, actWithContent } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { ScanBatchRepository } from '../data/scan-batch.repository';
import { findBatch, scanBatch } from '../queries/scan-batch.query';
import { batchLimits, refuseClosed } from '../scan-batch-rules';

export interface ScanUpload {
  readonly fileName: string;
  readonly kept: JudgedFile;
}

type Keep = (fields: object, content: Readable) => Promise<JudgedFile>;

@Injectable()
export class AddScanFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly keepContent: KeepContent,
  ) {}

  /** Takes a scan in while it arrives; its pages are read later, by nobody's request. */
  async run(
    batchId: string,
    receive: (keep: Keep) => Promise<ScanUpload>,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    const upload = await receive((_, content) => this.keep(batchId, content, actor));
    const told = [upload.fileName, upload.kept.sha256];
    return this.transaction.run(actWithContent(act, told), (scope) =>
      enterScan(scope, batchId, upload, actor),
    );
  }

  /** Nothing is stored for those who may not add it. */
  async keep(batchId: string, content: Readable, actor: Actor): Promise<JudgedFile> {
    refuseClosed((await findBatch(this.sql, batchId, actor)).closedAt);
    return this.keepContent.run(content, refuseLocked);
  }
}

function refuseLocked({ isEncrypted }: StoredFile): void {
  if (isEncrypted) throw new FileRefused('notAllowedType', 'a locked PDF cannot be taken apart');
}

/** Enters a kept scan under the lock of its batch. */
export async function enterScan(
  { sql, journal, at }: TransactionScope,
  batchId: string,
  { fileName, kept }: ScanUpload,
  actor: Actor,
): Promise<JsonDocument> {
  const batches = new ScanBatchRepository(sql);
  const batch = await batches.lock(batchId, actor);
  refuseClosed(batch.closedAt);
  if (batch.files >= batchLimits.files)
    throw refusedField(['file'], 'tooManyItems', { max: batchLimits.files });
  const sha256 = await new DocumentRepository(sql).keepFile(kept, at, kept.scanState);
  refuseRepeated(await batches.fileWith(batchId, sha256));
  const no = batch.files + 1;
  await batches.addFile(batchId, {
    no,
    fileName: cleanFileName(fileName),
    sha256,
    by: actor.id,
    at,
  });
  await batches.raiseVersion(batchId, batch.version);
  const { size, mediaType } = kept;
  journal.append({
    subjectType: 'scanBatch',
    subjectId: batchId,
    type: 'scanBatch.fileAdded',
    unitId: batch.unitId,
    data: { no, sha256: kept.sha256, size, mediaType },
  });
  return scanBatch(sql, batchId, actor);
}

function refuseRepeated(no: number | undefined): void {
  if (no === undefined) return;
  throw new ProblemError('conflict', `the batch has this content as file ${no}`, {
    existing: String(no),
    sentence: {
      vi: `Tệp này đã có trong xấp, là tệp số ${no}. Không cần tải lại.`,
      en: `The batch already has this file as number ${no}. There is no need to send it again.`,
    },
  });
}
