import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { clockAfter, statusAfter } from '@motcua/dossier-domain';
import { makeTrackingSecret } from '@motcua/shared-identifiers';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { withGrounds } from '../data/charge-choice';
import { insertCharges, openingCharges } from '../data/opening-charges';
import type { UnitOfDay } from '../../organisation/queries/unit.query';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { ShortMemory } from '../../platform/database/short-memory';
import { reusable } from '../../paper-reuse/use-cases/find-reusable-papers';
import { takePapers } from '../../paper-reuse/use-cases/take-papers';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { type DossierState, warningOf } from '../data/dossier';
import {
  type DeliveryAddress,
  DossierRepository,
  type NewDossier,
} from '../data/dossier.repository';
import { DossierDetail } from '../queries/dossier-detail';
import { beginCustody } from './begin-custody';
import { deliveryAddress } from './delivery-address';
import { dossierCode } from './dossier-code';
import { DuplicateCheck } from './duplicate-check';
import { FirstActRecords } from './first-act-records';
import { withEarlierAppointment } from './earlier-appointment';
import { withGivenReason } from './given-reason';
import { refuseIncomplete } from './incomplete-intake';
import type { IntakeCommand } from './intake-command';
import { type IntakeFacts, IntakeRules } from './intake-facts';
import { openedDossier } from './opened-dossier';
import { refuseUnlikelyPeople } from './people-checks';
import { receivingUnit, refuseUnknownHelper } from './receiving-unit';
import { refuseUnaskedLines } from './unasked-lines';

interface Opening {
  readonly command: IntakeCommand;
  readonly facts: IntakeFacts;
  readonly unit: UnitOfDay;
  readonly competentUnitId: string;
  readonly code: string;
  readonly filedAt: Date;
  readonly returnAddress: DeliveryAddress | null;
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
      const returnAddress = await deliveryAddress(sql, command, day, this.memory);
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
      const duplicates = new DuplicateCheck(scope, actor, this.memory);
      // Neither waits for the other, so both go to PostgreSQL together.
      const [code] = await Promise.all([
        dossierCode(sql, unit, day, this.memory),
        duplicates.refuseUndecided(command),
      ]);
      const opening = { command, facts, unit, competentUnitId, code, filedAt, returnAddress };
      const dossier = await this.assemble(opening, actor, scope);
      const dossiers = new DossierRepository(sql);
      dossiers.insert(dossier, facts.components);
      const choices = await withGrounds(sql, command.charges, day);
      const charges = openingCharges(facts.fees, choices, command);
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
    { command, facts, unit, competentUnitId, code, filedAt, returnAddress }: Opening,
    actor: Actor,
    { sql, at }: TransactionScope,
  ): Promise<NewDossier> {
    const { firstAct } = command;
    const isReceived = firstAct === 'receive';
    // The agency that decides keeps the date, so its hours and closures count it.
    const calendar = await this.calendars.forUnit(sql, competentUnitId);
    const clock = withEarlierAppointment(
      clockAfter(facts.clock, firstAct, filedAt, calendar),
      command,
      at,
      calendar,
    );
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
      // Minutes signed with the Post are the filing time, received at once or not.
      filedAt: isReceived || command.consignmentId !== undefined ? filedAt : null,
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
      returnAddress,
      sets: command.sets ?? 1,
      fees: facts.fees,
      feeTotal: facts.feeTotal,
      trackingSecret: makeTrackingSecret((below) => randomInt(below)),
      note: command.note ?? null,
    };
  }
}
