import { Inject, Injectable } from '@nestjs/common';
import { letterOf } from '@motcua/dossier-domain';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { FormTemplateRepository } from '../../statutory-forms/data/form-template.repository';
import { filledForm } from '../../statutory-forms/fill-template';
import { LetterPictures } from '../../statutory-forms/letter-pictures';
import { dossierFormMakers } from '../printing/dossier-forms';
import { misplacedMembers } from './command-members';
import { DossierLetters } from './dossier-letters';
import { withReasonSoFar } from './given-reason';
import { IntakeLetters } from './intake-letters';
import type { Letter, LetterCommand } from './letter-command';

const mark = 'BẢN XEM TRƯỚC';

@Injectable()
export class PreviewLetter {
  constructor(
    private readonly dossiers: DossierLetters,
    private readonly intakes: IntakeLetters,
    private readonly pictures: LetterPictures,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The letter of an act as it would be printed, with what is written so far. It is refused where
   * the act would be; what is not written yet is left open. Nothing is kept or counted.
   */
  async png(command: LetterCommand, actor: Actor): Promise<Buffer> {
    const at = this.clock.now();
    refuseMisplaced(command);
    const worded = await withReasonSoFar({ sql: this.sql, at }, command.action, command);
    const letter = await this.letterOf(worded, actor, at);
    const form = letterOf[command.action];
    const print = dossierFormMakers[form]({ ...letter, trackingUrl: '' });
    if (!print) throw new Error(`The act ${command.action} leaves no letter.`);
    const { blocks } = await new FormTemplateRepository(this.sql).inForce(form, officeDay(at));
    const filled = { form, template: blocks, values: withoutDate(print.values, command) };
    return this.pictures.png(filledForm(filled, { layout: 'a5', printNumber: 1, mark }));
  }

  private letterOf(command: LetterCommand, actor: Actor, at: Date): Promise<Letter> {
    const { dossierId, intake } = command;
    if (intake) return this.intakes.letterOf(intake, command, actor, at);
    if (dossierId === undefined) throw refusedField(['dossierId'], 'required');
    return this.dossiers.letterOf(dossierId, command, actor, at);
  }
}

function refuseMisplaced({ dossierId, intake, ...command }: LetterCommand): void {
  if (dossierId !== undefined && intake) throw refusedField(['intake'], 'notAllowedHere');
  const faults = misplacedMembers(command);
  if (faults.length > 0)
    throw new ProblemError('validation', `${command.action} takes other members`, { faults });
}

type Values = NonNullable<ReturnType<(typeof dossierFormMakers)['apology']>>['values'];

/** An apology whose new date is not chosen yet leaves its place open. */
function withoutDate(values: Values, { action, newDueAt }: LetterCommand): Values {
  if (action !== 'reappoint' || newDueAt !== undefined) return values;
  return { ...values, texts: { ...values.texts, newAppointmentMoment: undefined } };
}
