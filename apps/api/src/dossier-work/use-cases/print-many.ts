import { Inject, Injectable } from '@nestjs/common';
import type { DossierForm } from '@motcua/dossier-domain';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { PrintForm } from '../../dossier-intake/use-cases/print-form';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { PageLayout } from '../../platform/printing/print-document';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { PrintingFailed } from '../../platform/printing/render-thread';
import { knownProblem } from '../../platform/problem/problem.filter';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { formTitles } from '../../statutory-forms/fill-template';
import { JoinedPdf } from '../printing/joined-pdf';
import { leftOut, leftOutPage } from '../printing/left-out-page';
import { codesOf, dossiersOfBatch } from '../queries/batch.query';

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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One file with a form of each dossier; every print is counted and journalled as if it were
   * printed alone. What is refused is named with its reason on the last page, and the others are
   * printed; when all are refused, the first refusal is the answer. One form is held at a time
   * beside the file that grows.
   */
  async run(command: PrintManyCommand, actor: Actor, act: Act): Promise<Buffer> {
    const { form, layout } = command;
    const file = await JoinedPdf.begin({ title: formTitles[form], at: this.clock.now() });
    const printed = new Set<string>();
    const refused: { key: string; problem: ProblemError }[] = [];
    for (const key of await this.keysOf(command, actor)) {
      try {
        const { fileName, content } = await this.printForm.run({ key, form, layout }, actor, act);
        // Asked for by its id and by its code: one dossier has one form in the file.
        if (!printed.has(fileName)) await file.add(content);
        printed.add(fileName);
      } catch (error) {
        refused.push({ key, problem: refusalOf(error) });
      }
    }
    const [first] = refused;
    if (first && printed.size === 0) throw first.problem;
    if (refused.length > 0) {
      const codes = await codesOf(
        this.sql,
        refused.map(({ key }) => key),
        actor,
      );
      const rows = refused.map(({ key, problem }) => leftOut(codes.get(key) ?? key, problem));
      await file.add(await this.renderer.render(leftOutPage(rows)));
    }
    return file.end();
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

/** What ends one row and not the others; anything nobody foresaw ends the request. */
function refusalOf(error: unknown): ProblemError {
  if (error instanceof PrintingFailed)
    return new ProblemError('serviceUnavailable', error.message, { retryAfter: 5 });
  const problem = knownProblem(error);
  if (!problem) throw error;
  return problem;
}
