import { Injectable } from '@nestjs/common';
import type { DossierForm } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { PrintForm } from '../../dossier-intake/use-cases/print-form';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { PageLayout } from '../../platform/printing/print-document';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { joinedPdf } from '../printing/joined-pdf';
import { leftOutPage, type LeftOut } from '../printing/left-out-page';
import { dossiersOfBatch } from '../queries/batch.query';

export interface PrintManyCommand {
  readonly form: DossierForm;
  readonly layout: PageLayout;
  /** Ids or codes. */
  readonly dossiers?: readonly string[];
  readonly batchId?: string;
}

export const mostPrinted = 100;

@Injectable()
export class PrintMany {
  constructor(
    private readonly sql: PoolSql,
    private readonly printForm: PrintForm,
    private readonly renderer: PdfRenderer,
  ) {}

  /**
   * One file with a form of each dossier; every print is counted and journalled as if it were
   * printed alone. What has no such form is named on the last page; when none has it, it is a 404.
   */
  async run(command: PrintManyCommand, actor: Actor, act: Act): Promise<Buffer> {
    const { form, layout } = command;
    const keys = await this.keysOf(command, actor);
    const files: Buffer[] = [];
    const leftOut: LeftOut[] = [];
    for (const key of keys) {
      try {
        files.push((await this.printForm.run({ key, form, layout }, actor, act)).content);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.type !== 'notFound') throw error;
        const sentence = error.details.sentence?.vi ?? 'Không tìm thấy trong phạm vi được xem.';
        leftOut.push({ name: key, sentence });
      }
    }
    if (files.length === 0) throw notFound('the form of any of the dossiers');
    if (leftOut.length > 0) files.push(await this.renderer.render(leftOutPage(leftOut)));
    return joinedPdf(files, form);
  }

  private async keysOf(
    { dossiers, batchId }: PrintManyCommand,
    actor: Actor,
  ): Promise<readonly string[]> {
    if (batchId === undefined) {
      if (dossiers === undefined) throw refusedField(['dossiers'], 'required');
      return [...new Set(dossiers)];
    }
    if (dossiers !== undefined) throw refusedField(['dossiers'], 'notAllowedHere');
    const found = await dossiersOfBatch(this.sql, batchId, actor.unitsFor('dossier.receive'));
    if (found.length === 0) throw notFound('the batch');
    return found;
  }
}
