import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { filedAt } from '../../documents/queries/document.query';
import { type DocumentQuestion, OpenDocument } from '../../documents/use-cases/open-document';
import { findDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { PoolSql } from '../../platform/database/pool-sql';
import { FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { SignatureJudge } from '../signature-judge';
import { SigningDesk } from '../signing-desk';
import { fileBytes } from './file-bytes';

@Injectable()
export class ReadSignatures {
  constructor(
    private readonly openDocument: OpenDocument,
    private readonly files: FileStore,
    private readonly sql: PoolSql,
    private readonly judge: SignatureJudge,
    private readonly desk: SigningDesk,
  ) {}

  /** Who signed a document, and whether what is kept is what they signed; pictures have no signer. */
  async run(question: DocumentQuestion, actor: Actor, act: Act): Promise<JsonDocument> {
    const file = await this.openDocument.run(question, actor, act);
    const { key, no, reason } = question;
    const { id } = await findDossier(this.sql, key, actor, { reason });
    const isPdf = file.mediaType === 'application/pdf';
    const knownBy = await filedAt(this.sql, id, no);
    const signatures = isPdf
      ? await this.judge.judge(await fileBytes(this.files, file.sha256), knownBy)
      : [];
    return JsonDocument.of({
      dossierId: id,
      no,
      sha256: file.sha256,
      signatures,
      trustedAuthorities: this.judge.authorities,
      signing: this.desk.means,
    });
  }
}
