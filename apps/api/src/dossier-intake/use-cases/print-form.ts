import { Inject, Injectable } from '@nestjs/common';
import type { DossierForm } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import type { PageLayout, PrintDocument } from '../../platform/printing/print-document';
import { PrintingFailed } from '../../platform/printing/render-thread';
import { ProblemError } from '../../platform/problem/problem-error';
import { readClock } from '../data/dossier-clock';
import { countPrint } from '../data/printed-form.repository';
import { dossierFormMakers } from '../printing/dossier-forms';
import { lockDossier, type ReachedDossier } from '../queries/dossier-reach.query';
import { type FormFacts, formFactsOf } from '../queries/form-facts.query';
import { FormTemplateRepository } from '../../statutory-forms/data/form-template.repository';
import { filledForm } from '../../statutory-forms/fill-template';
import type { BookNumber } from '../../statutory-forms/register-book';
import { numberInRegister } from '../../statutory-forms/use-cases/number-in-register';

export interface PrintCommand {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly form: DossierForm;
  readonly layout: PageLayout;
  readonly reason?: string | undefined;
}

export interface PrintedForm {
  readonly fileName: string;
  readonly content: Buffer;
}

@Injectable()
export class PrintForm {
  constructor(
    private readonly transaction: Transaction,
    private readonly renderer: PdfRenderer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Counts and journals the print, then draws it: every copy after the first says it is one. */
  async run(command: PrintCommand, actor: Actor, act: Act): Promise<PrintedForm> {
    const { document, fileName } = await this.enter(command, actor, act);
    try {
      return { fileName, content: await this.renderer.render(document) };
    } catch (error) {
      throw isBusy(error)
        ? new ProblemError('serviceUnavailable', error.message, { retryAfter: 5 })
        : error;
    }
  }

  private enter(
    { key, form, layout, reason }: PrintCommand,
    actor: Actor,
    act: Act,
  ): Promise<{ document: PrintDocument; fileName: string }> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor, { reason });
      const facts = await formFactsOf(sql, dossier.id, actor);
      const print = dossierFormMakers[form]({
        facts,
        clock: readClock(facts.clock),
        trackingUrl: this.urlOf(facts),
        ...(form === 'receipt' ? { book: await bookNumber(sql, dossier, facts, at) } : {}),
      });
      if (!print) throw noSuchForm(form);
      const template = await new FormTemplateRepository(sql).inForce(form, officeDay(print.actAt));
      const printNumber = await countPrint(sql, dossier.id, form, actor.id, at);
      const filled = { form, template: template.blocks, values: print.values };
      const document = filledForm(filled, { layout, printNumber });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.formPrinted',
        unitId: dossier.receivedUnitId,
        data: {
          form,
          no: printNumber,
          layout,
          templateNo: template.no,
          ...(reason ? { reason } : {}),
        },
      });
      return { document, fileName: `${form}-${dossier.code}.pdf` };
    });
  }

  private urlOf({ code, trackingSecret }: { code: string; trackingSecret: string }): string {
    return `${this.environment.publicUrl}/track/${code}/${trackingSecret}`;
  }
}

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

function isBusy(error: unknown): error is PrintingFailed {
  return error instanceof PrintingFailed && error.code !== 'notDrawn';
}

function noSuchForm(form: DossierForm): ProblemError {
  return new ProblemError('notFound', `the act of the form ${form} has not happened`, {
    sentence: {
      vi: 'Chưa có phiếu này: việc lập phiếu chưa diễn ra với hồ sơ.',
      en: 'This form does not exist yet: its act has not happened.',
    },
  });
}
