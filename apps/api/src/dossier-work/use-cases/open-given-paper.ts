import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { type FileOfDocument, fileOfDocument } from '../../documents/queries/document.query';
import { OpenDocument } from '../../documents/use-cases/open-document';
import { PoolSql } from '../../platform/database/pool-sql';
import { dossierOfGivenPaper } from '../queries/opinion.query';
import { answerers } from './ask-opinion';

export interface GivenPaper {
  /** Id or code of the dossier. */
  readonly key: string;
  /** Number of the request. */
  readonly no: number;
  readonly documentNo: number;
}

@Injectable()
export class OpenGivenPaper {
  constructor(
    private readonly sql: PoolSql,
    private readonly openDocument: OpenDocument,
  ) {}

  /** A paper that was given with a request for an opinion, or filed with its answer. */
  async run(paper: GivenPaper, actor: Actor): Promise<FileOfDocument> {
    const units = [...new Set(answerers.flatMap((permission) => actor.unitsFor(permission)))];
    const dossierId = await dossierOfGivenPaper(this.sql, paper, units);
    return this.openDocument.safe(await fileOfDocument(this.sql, dossierId, paper.documentNo));
  }
}
