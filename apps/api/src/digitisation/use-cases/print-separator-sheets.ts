import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { findDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { PoolSql } from '../../platform/database/pool-sql';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { refusedField } from '../../platform/problem/problem-error';
import { sheetFacts } from '../queries/sheet-facts.query';
import { separatorSheets } from '../separator-sheets/separator-sheets.print';

export interface PrintedSheets {
  readonly fileName: string;
  readonly content: Buffer;
}

@Injectable()
export class PrintSeparatorSheets {
  constructor(
    private readonly sql: PoolSql,
    private readonly renderer: PdfRenderer,
  ) {}

  /** A sheet for the asked papers of a dossier, or for all that lie on the desk. */
  async run(key: string, componentNo: number | undefined, actor: Actor): Promise<PrintedSheets> {
    const dossier = await findDossier(this.sql, key, actor);
    const facts = await sheetFacts(this.sql, dossier.id);
    const papers = facts.papers.filter(({ no }) => componentNo === undefined || no === componentNo);
    if (papers.length === 0) throw refusedField(['componentNo'], 'unknownReference');
    const content = await this.renderer.render(separatorSheets(facts, papers));
    return { fileName: `to-phan-cach-${dossier.code}.pdf`, content };
  }
}
