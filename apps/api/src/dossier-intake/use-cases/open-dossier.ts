import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { clockAfter, isGroundedRefusal, statusAfter } from '@motcua/dossier-domain';
import {
  DossierCodeRefused,
  formatDossierCode,
  makeTrackingSecret,
} from '@motcua/shared-identifiers';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { insertCharges, openingCharges } from '../data/opening-charges';
import { findUnit, type UnitOfDay } from '../../organisation/queries/unit.query';
import { Settings } from '../../organisation/settings';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { ShortMemory } from '../../platform/database/short-memory';
import { reusable } from '../../paper-reuse/use-cases/find-reusable-papers';
import { takePapers } from '../../paper-reuse/use-cases/take-papers';
import type { Sql } from '../../platform/database/sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { nextNumber } from '../../platform/numbering/next-number';
import { type DossierState, warningOf } from '../data/dossier';
import { DossierRepository, type NewDossier } from '../data/dossier.repository';
import { DossierDetail } from '../queries/dossier-detail';
import { beginCustody } from './begin-custody';
import { DuplicateCheck } from './duplicate-check';
import { FirstActRecords } from './first-act-records';
import { withGivenReason } from './given-reason';
import type { IntakeCommand } from './intake-command';
import { type IntakeFacts, IntakeRules } from './intake-facts';
import { namesOfMissing } from './missing-papers';
import { openedDossier } from './opened-dossier';
import { refuseUnlikelyPeople } from './people-checks';
import { refuseUnaskedLines } from './unasked-lines';

interface Opening {
  readonly command: IntakeCommand;
  readonly facts: IntakeFacts;
  readonly unit: UnitOfDay;
  readonly competentUnitId: string;
  readonly code: string;
  readonly filedAt: Date;
}

@Injectable()
export class OpenDossier {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: IntakeRules,
    private readonly calendars: WorkingCalendars,
    private readonly detail: DossierDetail,
    private readonly memory: ShortMemory,
  ) {}

  /** The first official act on a dossier: it is numbered, and received, registered or sent back. */
  run(given: IntakeCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const day = officeDay(at);
      const command = await withGivenReason(scope, given.firstAct, given);
      refuseUnlikelyPeople(command, at);
      const facts = await this.rules.factsOf(sql, command, at);
      await this.rules.refuseWhatIsNotHandedOver(
        sql,
        actor,
        actor.unitId,
        command.procedureCode,
        day,
      );
      refuseIncomplete(command, facts);
      refuseUnaskedLines(command.lines, facts.requirements);
      const unit = await receivingUnit(sql, actor, day, this.memory);
      await refuseUnknownHelper(sql, command, day, this.memory);
      const competentUnitId = await this.rules.competentUnit(
        sql,
        command,
        facts.version,
        unit.id,
        day,
      );
      const records = new FirstActRecords(scope, actor);
      const filedAt = await records.filingTime(command);
      await records.refuseEndedDraft(command);
      const duplicates = new DuplicateCheck(scope, actor);
      // Neither waits for the other, so both go to PostgreSQL together.
      const [code] = await Promise.all([
        dossierCode(sql, unit, day, this.memory),
        duplicates.refuseUndecided(command),
      ]);
      const opening = { command, facts, unit, competentUnitId, code, filedAt };
      const dossier = await this.assemble(opening, actor, scope);
      const dossiers = new DossierRepository(sql);
      dossiers.insert(dossier, facts.components);
      const charges = openingCharges(facts.fees, command.charges, command);
      insertCharges(sql, dossier.state.id, charges);
      await records.write(command, dossier.state);
      await takePapers(
        scope,
        {
          id: dossier.state.id,
          unitId: unit.id,
          owner: command.applicant,
          reusable: reusable(facts.requirements),
        },
        command.components,
        actor,
      );
      await duplicates.record(command, dossier.state);
      await beginCustody(scope, opening, dossier.state.id, actor);
      const { version, components } = facts;
      const opened = { command, dossier, version, components, charges };
      const known = await openedDossier(sql, this.memory, opened, actor);
      return known
        ? this.detail.shown(sql, known, actor)
        : this.detail.read(sql, dossier.state.id, actor);
    });
  }

  private async assemble(
    { command, facts, unit, competentUnitId, code, filedAt }: Opening,
    actor: Actor,
    { sql, at }: TransactionScope,
  ): Promise<NewDossier> {
    const { firstAct } = command;
    const isReceived = firstAct === 'receive';
    // The agency that decides keeps the date, so its hours and closures count it.
    const calendar = await this.calendars.forUnit(sql, competentUnitId);
    const clock = clockAfter(facts.clock, firstAct, filedAt, calendar);
    const state: DossierState = {
      id: uuidv7(),
      code,
      status: statusAfter(firstAct, 'draft'),
      version: 1,
      procedureCode: command.procedureCode,
      procedureVersionId: facts.version.id,
      caseNo: command.caseNo,
      channel: command.channel,
      helpedUnitId: command.helpedUnitId ?? unit.id,
      receivedUnitId: unit.id,
      competentUnitId,
      registeredBy: actor.id,
      receivedBy: isReceived ? actor.id : null,
      // Until somebody receives it, the dossier counts for whoever registered it.
      receiverEmployer: actor.kind === 'staff' ? actor.employer : null,
      receivedAt: isReceived ? at : null,
      filedAt: isReceived ? filedAt : null,
      supplementRounds: firstAct === 'requestSupplement' ? 1 : 0,
      reappointments: 0,
      assigneeId: null,
      returnMethod: command.returnMethod,
      clock,
      dueSoonAt: warningOf(clock, calendar),
      decision: null,
      decisionNo: null,
      decidedBy: null,
      resultAt: null,
      endedAt: null,
      arrivedAt: null,
      arrivalShelf: null,
      returnedAt: null,
      returnProof: null,
    };
    return {
      state,
      counterId: actor.counterId,
      registeredAt: at,
      applicant: { ...command.applicant },
      submitter: command.submitter ? { ...command.submitter } : null,
      returnAddress: command.returnAddress ?? null,
      fees: facts.fees,
      feeTotal: facts.feeTotal,
      trackingSecret: makeTrackingSecret((below) => randomInt(below)),
      note: command.note ?? null,
    };
  }
}

/** A receipt is never given for less than the mandatory papers; the answer names them. */
function refuseIncomplete(command: IntakeCommand, { completeness }: IntakeFacts): void {
  const { firstAct, lines = [], reason = '', legalGround } = command;
  if (firstAct === 'receive' && !completeness.complete)
    throw new ProblemError('papersMissing', 'mandatory papers are missing', {
      missingPapers: namesOfMissing(completeness),
    });
  if (firstAct === 'requestSupplement') {
    if (lines.length === 0) throw refusedField(['lines'], 'tooFewItems', { min: 1 });
    if (reason === '') throw refusedField(['reason'], 'required');
  }
  if (firstAct === 'proposeRefusal') {
    if (reason === '') throw refusedField(['reason'], 'required');
    const checklistLines = lines.map((line) => line.no);
    if (!isGroundedRefusal({ reason, checklistLines, legalGround: legalGround ?? null }))
      throw refusedField(['lines'], 'tooFewItems', { min: 1 });
  }
  if (firstAct === 'receive' || firstAct === 'register') {
    if (lines.length > 0) throw refusedField(['lines'], 'notAllowedHere');
  }
}

/** The unit that guided the applicant exists on that day; its own counter needs no look. */
async function refuseUnknownHelper(
  sql: Sql,
  { helpedUnitId }: IntakeCommand,
  day: LocalDate,
  memory: ShortMemory,
): Promise<void> {
  if (helpedUnitId === undefined) return;
  const unit = await memory.recall({ about: ['unit'], key: `ofDay|${helpedUnitId}|${day}` }, () =>
    findUnit(sql, helpedUnitId, day),
  );
  if (!unit) throw refusedField(['helpedUnitId'], 'unknownReference');
}

/** The unit whose counter the actor sits at; refused where that unit receives no dossiers. */
export async function receivingUnit(
  sql: Sql,
  actor: Actor,
  day: LocalDate,
  memory = new ShortMemory(),
): Promise<UnitOfDay> {
  const { unitId } = actor;
  const unit = await memory.recall({ about: ['unit'], key: `ofDay|${unitId}|${day}` }, () =>
    findUnit(sql, unitId, day),
  );
  if (!unit || !actor.mayAt('dossier.receive', unit.id))
    throw new ProblemError('forbidden', 'this workplace receives no dossiers', {
      permission: 'dossier.receive',
    });
  return unit;
}

/** The number is taken last: its counter row is held only until the commit that follows. */
export async function dossierCode(
  sql: Sql,
  unit: UnitOfDay,
  day: LocalDate,
  memory = new ShortMemory(),
): Promise<string> {
  const grammar = await memory.recall({ about: ['setting'], key: `codeGrammar|${day}` }, () =>
    Settings.value(sql, 'dossier.codeGrammar', day),
  );
  const agencyCode = unit.agencyCode ?? '';
  try {
    // Reckoned once with a stand-in serial, so that an impossible code takes no number.
    formatDossierCode({ agencyCode, issuedOn: day, serial: 1 }, grammar);
    const serial = await nextNumber(sql, 'dossier', `${agencyCode}-${day}`);
    return formatDossierCode({ agencyCode, issuedOn: day, serial }, grammar);
  } catch (error) {
    if (error instanceof DossierCodeRefused)
      throw new ProblemError('numberingRefused', `no code for ${agencyCode}: ${error.reason}`);
    throw error;
  }
}
