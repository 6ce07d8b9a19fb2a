import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { reductionOf, sumsOfUnpaid } from '../data/charged-sums';
import { withGrounds } from '../data/charge-choice';
import { openingCharges } from '../data/opening-charges';
import { factsAsIfActed } from '../printing/unsent-letter';
import type { PrintedFacts } from '../queries/form-facts.query';
import { type IntakeScene, intakeScene } from '../queries/letter-scene.query';
import type { IntakeCommand } from './intake-command';
import { type IntakeFacts, IntakeRules } from './intake-facts';
import { refuseUnlikelyPeople } from './people-checks';
import type { Letter, LetterCommand } from './letter-command';
import { receivingUnit } from './receiving-unit';
import { letterDeadline } from './supplement-deadline';
import { refuseUnaskedLines } from './unasked-lines';

type UnopenedIntake = Omit<IntakeCommand, 'firstAct'>;

@Injectable()
export class IntakeLetters {
  constructor(
    private readonly sql: PoolSql,
    private readonly rules: IntakeRules,
  ) {}

  /** What a letter would tell of before there is a dossier: no code yet, and no number. */
  async letterOf(
    intake: UnopenedIntake,
    letter: LetterCommand,
    actor: Actor,
    at: Date,
  ): Promise<Letter> {
    const { action } = letter;
    if (action !== 'requestSupplement' && action !== 'proposeRefusal')
      throw refusedField(['action'], 'notAllowedHere');
    const { facts, scene, deskId } = await this.lookUp(
      { ...intake, firstAct: action },
      actor,
      at,
    ).catch(insideIntake);
    const papers = facts.requirements;
    refuseUnaskedLines(letter.lines, papers);
    const charges = await withGrounds(this.sql, intake.charges, officeDay(at)).catch(insideIntake);
    const printed = printedFacts({ ...intake, charges }, facts, scene, at);
    const deadline = await letterDeadline(this.sql, letter, deskId, at);
    const nothing = { proposal: null, supplementAskedBy: null, round: 1, deadline };
    const { writer } = scene;
    return {
      facts: factsAsIfActed(printed, letter, { ...nothing, writer, papers, at }),
      clock: facts.clock,
    };
  }

  private async lookUp(
    command: IntakeCommand,
    actor: Actor,
    at: Date,
  ): Promise<{ facts: IntakeFacts; scene: IntakeScene; deskId: string }> {
    const { sql, rules } = this;
    const day = officeDay(at);
    refuseUnlikelyPeople(command, at);
    const facts = await rules.factsOf(sql, command, at);
    await rules.refuseWhatIsNotHandedOver(sql, actor, actor.unitId, command.procedureCode, day);
    const { id } = await receivingUnit(sql, actor, day);
    const competentUnitId = await rules.competentUnit(sql, command, facts.version, id, day);
    const scene = await intakeScene(sql, id, competentUnitId, actor.id, day);
    return { facts, scene, deskId: id };
  }
}

/** Fields of an intake lie one step deeper here than where a dossier is opened. */
function insideIntake(error: unknown): never {
  if (!(error instanceof ProblemError) || !error.details.faults) throw error;
  const faults = error.details.faults.map(({ path, ...rest }) => ({
    ...rest,
    path: ['intake', ...path],
  }));
  throw new ProblemError(error.type, error.message, { ...error.details, faults });
}

function printedFacts(
  { applicant, submitter, returnMethod, returnAddress, caseNo, charges }: UnopenedIntake,
  { version, fees }: IntakeFacts,
  { unit, competentUnit, unitIds }: IntakeScene,
  at: Date,
): PrintedFacts {
  const { procedureCode, name, field, content } = version;
  const opening = openingCharges(fees, charges);
  const charged = sumsOfUnpaid(opening);
  return {
    code: '',
    status: 'registered',
    procedure: { code: procedureCode, name, field },
    caseName: content.cases.find(({ no }) => no === caseNo)?.name ?? null,
    unit,
    competentUnit,
    unitIds,
    registeredAt: at.toISOString(),
    receivedAt: null,
    endedAt: null,
    receiverName: null,
    applicant: {
      name: applicant.fullName,
      idNumber: applicant.taxNumber ?? applicant.personalId ?? null,
      address: applicant.address ?? null,
      phone: applicant.phone ?? null,
      email: applicant.email ?? null,
    },
    submitterName: submitter?.fullName ?? null,
    papers: [],
    sets: 1,
    returnMethod,
    returnAddress: returnAddress?.address ?? null,
    feeTotal: charged.total,
    feesNotSet: charged.notSet,
    feeExemptions: opening.flatMap(({ exemptGround }) => exemptGround ?? []),
    feeReductions: opening.flatMap(reductionOf),
    feesPaid: 0,
    feeNotes: fees.flatMap(({ note }) => (note === null ? [] : [note])),
    trackingSecret: '',
    supplement: null,
    refusal: null,
    reappointed: null,
    withdrawalRequested: null,
    stopped: null,
    transferred: null,
    hops: [],
  };
}
