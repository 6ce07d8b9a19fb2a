import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { findReply, Replay } from '../../platform/idempotency/idempotency';
import { AddDocument, type DocumentPlace, enterDocument } from './add-document';
import { TakeUpload } from './take-upload';

export interface UploadedDocument extends DocumentPlace {
  readonly uploadId: string;
}

@Injectable()
export class AddUploadedDocument {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly uploads: TakeUpload,
    private readonly addDocument: AddDocument,
  ) {}

  /** Files what was sent in parts, once it is whole. */
  async run(
    key: string,
    { uploadId, ...fields }: UploadedDocument,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    // The upload of an answered request is gone: a repetition must not look for it.
    const answered = await findReply(this.sql, act);
    if (answered) throw new Replay(answered);
    const { fileName, kept } = await this.uploads.run(
      uploadId,
      (content) => this.addDocument.keep(key, fields, content, actor),
      actor,
    );
    const reply = await this.transaction.run(act, async (scope) => {
      await this.uploads.settle(scope, uploadId);
      return enterDocument(scope, key, { fields, fileName, kept }, actor);
    });
    await this.uploads.clear(uploadId);
    return reply;
  }
}
