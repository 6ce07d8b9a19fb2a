import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { TakeUpload } from '../../documents/use-cases/take-upload';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { findReply, Replay } from '../../platform/idempotency/idempotency';
import { AddScanFile, enterScan } from './add-scan-file';

@Injectable()
export class AddUploadedScan {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly uploads: TakeUpload,
    private readonly addScanFile: AddScanFile,
  ) {}

  /** Brings a scan that was sent in parts into its batch, once it is whole. */
  async run(batchId: string, uploadId: string, actor: Actor, act: Act): Promise<JsonDocument> {
    // The upload of an answered request is gone: a repetition must not look for it.
    const answered = await findReply(this.sql, act);
    if (answered) throw new Replay(answered);
    const upload = await this.uploads.run(
      uploadId,
      (content) => this.addScanFile.keep(batchId, content, actor),
      actor,
    );
    const reply = await this.transaction.run(act, async (scope) => {
      await this.uploads.settle(scope, uploadId);
      return enterScan(scope, batchId, upload, actor);
    });
    await this.uploads.clear(uploadId);
    return reply;
  }
}
