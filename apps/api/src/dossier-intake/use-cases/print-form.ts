import { Inject, Injectable } from '@nestjs/common';
import type { DossierForm } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { askingReason } from '../../access/asking-reason';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import type { PageLayout } from '../../platform/printing/print-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { FormTemplateRepository } from '../../statutory-forms/data/form-template.repository';
import { type FilledForm, filledForm } from '../../statutory-forms/fill-template';
import type { BookNumber } from '../../statutory-forms/register-book';
import { numberInRegister } from '../../statutory-forms/use-cases/number-in-register';
import { readClock } from '../data/dossier-clock';
import {
  countPrint,
  type PrintedPaper,
  type PrintNumber,
  printNumberOf,
} from '../data/printed-form.repository';
import { dossierFormMakers } from '../printing/dossier-forms';
import { type FormFacts, formFactsOf } from '../queries/form-facts.query';
import { slipStagesOf } from '../queries/slip-stages.query';

export interface PrintCommand {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly form: DossierForm;
  readonly layout: PageLayout;
  readonly reason?: string | undefined;
  /** The how manieth of its kind; the last when left out. */
  readonly round?: number | undefined;
}

/** A paper that is laid out and filled, and the number its print will have. */
interface Sheet {
  readonly paper: PrintedPaper;
  readonly filled: FilledForm;
  readonly templateNo: number;
  readonly number: PrintNumber;
  readonly fileName: string;
}

/** So often a paper is drawn anew because somebody else's copy was counted meanwhile. */
const mostTurns = 5;

export interface PrintedForm {
  readonly fileName: string;
  readonly content: Buffer;
}

@Injectable()
export class PrintForm {
  constructor(
    private readonly transaction: Transaction,
    private readonly renderer: PdfRenderer,
    private readonly calendars: WorkingCalendars,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * Draws the form with the number the print will have, then counts and journals it: what could not
   * be drawn is no print. Whoever asks for the same paper again within minutes gets the same copy.
   */
  async run(command: PrintCommand, actor: Actor, act: Act): Promise<PrintedForm> {
    const sheet = await this.prepare(command, actor, act);
    let { number } = sheet;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const content = await this.renderer.render(
        filledForm(sheet.filled, { layout: command.layout, printNumber: number.no }),
      );
      const now = await this.count({ ...sheet, number }, command, actor, act);
      if (now.no === number.no) return { fileName: sheet.fileName, content };
      number = now;
    }
    throw new ProblemError('serviceUnavailable', 'others print the same form', { retryAfter: 5 });
  }

  private prepare(command: PrintCommand, actor: Actor, act: Act): Promise<Sheet> {
    const { key, form, layout, reason, round: asked } = command;
    return this.transaction.run(act, async ({ sql, at }) => {
      const asking = askingReason(actor, reason);
      const dossier = await lockDossier(sql, key, actor, { reason }).catch(asking);
      const facts = await formFactsOf(sql, dossier.id, { form, round: asked }, actor);
      const print = dossierFormMakers[form]({
        facts,
        clock: readClock(facts.clock),
        trackingUrl: this.urlOf(facts),
        round: asked,
        ...(form === 'control-slip'
          ? { stages: await slipStagesOf(sql, dossier.id, this.calendars, at) }
          : {}),
        ...(form === 'receipt' ? { book: await bookNumber(sql, dossier, facts, at) } : {}),
      });
      if (!print || (asked !== undefined && print.round !== asked)) throw noSuchForm(form);
      const { blocks, no } = await new FormTemplateRepository(sql).inForce(
        form,
        officeDay(print.actAt),
      );
      const paper = { dossierId: dossier.id, form, round: print.round, layout };
      return {
        paper,
        filled: { form, template: blocks, values: print.values, version: no },
        templateNo: no,
        number: await printNumberOf(sql, paper, copyOf(actor, reason), at),
        fileName: `${form}-${dossier.code}.pdf`,
      };
    });
  }

  /** The number the print has now; where that is not the one it was drawn with, nothing is counted. */
  private count(
    { paper, number, templateNo }: Sheet,
    { key, reason }: PrintCommand,
    actor: Actor,
    act: Act,
  ): Promise<PrintNumber> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor, { reason });
      const now = await printNumberOf(sql, paper, copyOf(actor, reason), at);
      if (now.isCounted || now.no !== number.no) return now;
      await countPrint(sql, paper, now.no, actor.id, at);
      const { form, round, layout } = paper;
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.formPrinted',
        unitId: dossier.receivedUnitId,
        data: { form, round, no: now.no, layout, templateNo, ...(reason ? { reason } : {}) },
      });
      return now;
    });
  }

  private urlOf({ code, trackingSecret }: { code: string; trackingSecret: string }): string {
    return `${this.environment.publicUrl}/track/${code}/${trackingSecret}`;
  }
}

/** A look with a reason is journalled each time, so it is nobody's same copy. */
const copyOf = (actor: Actor, reason: string | undefined): string | null =>
  reason === undefined ? actor.id : null;

/** Only what was received has a line in the register. */
async function bookNumber(
  sql: Sql,
  { id, receivedUnitId }: ReachedDossier,
  { receivedAt }: FormFacts,
  at: Date,
): Promise<BookNumber | undefined> {
  if (receivedAt === null) return undefined;
  const received = { id, unitId: receivedUnitId, receivedAt: new Date(receivedAt) };
  return numberInRegister(sql, received, at);
}

function noSuchForm(form: DossierForm): ProblemError {
  return new ProblemError('notFound', `the act of the form ${form} has not happened`, {
    sentence: {
      vi: 'Chưa có phiếu này: việc lập phiếu chưa diễn ra với hồ sơ.',
      en: 'This form does not exist yet: its act has not happened.',
    },
  });
}
