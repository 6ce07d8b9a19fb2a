import {
  type DossierAction,
  isGroundedRefusal,
  NewDateNotLater,
  reappointed,
} from '@motcua/dossier-domain';
import {
  addDays,
  isWorkingDay,
  localDate,
  officeDay,
  type WorkingCalendar,
} from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Settings } from '../../organisation/settings';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { Dossier, DossierState } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import { RefusalRepository } from '../data/refusal.repository';
import { SupplementRepository } from '../data/supplement.repository';
import { finishedTimeliness } from '../queries/dossier-detail';
import type { ActionCommand } from './action-command';
import { journalOfAction } from './action-journal';
import { reportPlaceOf } from './report-place';
import { returnToCollector } from './return-result';

type Effect = (before: DossierState, dossier: Dossier, command: ActionCommand) => Promise<object>;

/** What an action changes besides status and clock; every effect answers its part of the journal. */
export class ActionEffects {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly calendar: WorkingCalendar,
  ) {}

  private readonly effects: Partial<Record<DossierAction, Effect>> = {
    receive: async (before, dossier) => this.received(before, dossier),
    requestSupplement: (before, dossier, command) =>
      this.supplementRequested(before, dossier, command),
    receiveSupplement: (before, dossier, command) =>
      this.supplementReceived(before, dossier, command),
    proposeRefusal: (before, _, command) => this.refusalProposed(before, command),
    confirmRefusal: (before) => this.refusalSettled(before, 'confirmed'),
    rejectRefusal: (before) => this.refusalSettled(before, 'rejected'),
    transfer: async ({ competentUnitId }) => ({ competentUnitId }),
    take: async (_, dossier) => {
      dossier.change({ assigneeId: this.actor.id });
      return { assigneeId: this.actor.id };
    },
    approve: (before, dossier, command) => this.decided(before, dossier, command, 'approved'),
    decline: (before, dossier, command) => this.decided(before, dossier, command, 'declined'),
    correctResult: async (before, dossier) => this.corrected(before, dossier),
    reappoint: async (_, dossier, command) => this.reappointed(dossier, command),
    registerResultArrival: async (_, dossier, { shelf }) => {
      dossier.change({ arrivedAt: this.scope.at, arrivalShelf: shelf ?? null });
      return { shelf: shelf ?? null };
    },
    returnResult: (_, dossier, { collector }) =>
      returnToCollector(this.scope, dossier, this.actor, collector),
  };

  async apply(before: DossierState, dossier: Dossier, command: ActionCommand): Promise<void> {
    const effect = this.effects[command.action];
    const data = effect ? await effect(before, dossier, command) : {};
    const place = reportPlaceOf(dossier.state);
    this.scope.journal.append(
      journalOfAction(command, before, dossier.state, { ...place, ...data }),
    );
  }

  private received(_: DossierState, dossier: Dossier): object {
    const { at } = this.scope;
    dossier.change({
      receivedBy: this.actor.id,
      receiverEmployer: this.actor.kind === 'staff' ? this.actor.employer : null,
      receivedAt: at,
      filedAt: at,
    });
    return { ...reportPlaceOf(dossier.state), dueOn: dossier.state.clock.current?.dueOn };
  }

  private async supplementRequested(
    before: DossierState,
    dossier: Dossier,
    command: ActionCommand,
  ): Promise<object> {
    const { sql, at } = this.scope;
    const today = officeDay(at);
    const lines = command.lines ?? [];
    await this.refuseUnknownLines(before.id, lines);
    const deadline = command.deadline
      ? localDate(command.deadline)
      : addDays(today, await Settings.value(sql, 'supplement.deadlineDays', today));
    if (deadline <= today) throw refusedField(['deadline'], 'dateInPast');
    const round = before.supplementRounds + 1;
    await new SupplementRepository(sql).insert({
      dossierId: before.id,
      no: round,
      requestedBy: this.actor.id,
      requestedAt: at,
      lines,
      reason: command.reason ?? '',
      deadline,
    });
    dossier.change({ supplementRounds: round });
    return { lines: lines.map((line) => line.no), round, deadline };
  }

  private async supplementReceived(
    before: DossierState,
    dossier: Dossier,
    command: ActionCommand,
  ): Promise<object> {
    const { sql, at } = this.scope;
    const dossiers = new DossierRepository(sql);
    const ticks = (command.components ?? []).map((tick) => ({
      no: tick.no,
      state: tick.state,
      kind: tick.kind ?? null,
      copies: tick.copies ?? (tick.state === 'present' && tick.kind !== 'electronic' ? 1 : 0),
      sheets: tick.sheets ?? 0,
      note: tick.note ?? null,
    }));
    ticks.forEach((tick, index) => {
      if (tick.state === 'present' && tick.kind === null)
        throw refusedField(['components', index, 'kind'], 'required');
    });
    if ((await dossiers.tickComponents(before.id, ticks)) !== ticks.length)
      throw refusedField(['components'], 'unknownReference');
    const missing = (await dossiers.components(before.id)).filter(
      (row) => row.mandatory && row.state !== 'present' && row.state !== 'notApplicable',
    );
    if (missing.length > 0)
      throw new ProblemError('papersMissing', 'the supplement is not complete', {
        missingPapers: missing.map((row) => row.shortName ?? row.name),
      });
    await new SupplementRepository(sql).close(before.id, at);
    const isFirstReception = before.receivedAt === null;
    if (isFirstReception) this.received(before, dossier);
    return {
      papers: ticks.map((tick) => tick.no),
      isFirstReception,
      dueOn: dossier.state.clock.current?.dueOn,
    };
  }

  private async refusalProposed(before: DossierState, command: ActionCommand): Promise<object> {
    const { sql, at } = this.scope;
    const { lines = [], legalGround = null, reason = '' } = command;
    await this.refuseUnknownLines(before.id, lines);
    const checklistLines = lines.map((line) => line.no);
    if (!isGroundedRefusal({ reason, checklistLines, legalGround }))
      throw refusedField(['lines'], 'tooFewItems', { min: 1 });
    await new RefusalRepository(sql).propose({
      dossierId: before.id,
      proposedBy: this.actor.id,
      proposedAt: at,
      lines,
      legalGround,
      reason,
    });
    return { lines: checklistLines };
  }

  private async refusalSettled(
    before: DossierState,
    outcome: 'confirmed' | 'rejected',
  ): Promise<object> {
    const { sql, at } = this.scope;
    await new RefusalRepository(sql).settle(before.id, outcome, this.actor.id, at);
    return {};
  }

  private async decided(
    before: DossierState,
    dossier: Dossier,
    { decisionNo }: ActionCommand,
    decision: 'approved' | 'declined',
  ): Promise<object> {
    const { at } = this.scope;
    const dueOn = before.clock.current?.dueOn;
    if (!dueOn) throw new Error(`The dossier ${before.id} is decided without an appointment.`);
    dossier.change({
      decision,
      decisionNo: decisionNo ?? null,
      decidedBy: this.actor.id,
      resultAt: at,
      arrivedAt: null,
      arrivalShelf: null,
    });
    return { decision, timeliness: finishedTimeliness(at, dueOn) };
  }

  /** The earlier count is taken back by its own day and verdict; the new one comes with the result. */
  private corrected(before: DossierState, dossier: Dossier): object {
    const { resultAt, clock } = before;
    if (!resultAt || !clock.current) throw new Error(`The dossier ${before.id} has no result.`);
    dossier.change({
      decision: null,
      decisionNo: null,
      decidedBy: null,
      resultAt: null,
      arrivedAt: null,
    });
    return {
      endedOn: officeDay(resultAt),
      timeliness: finishedTimeliness(resultAt, clock.current.dueOn),
    };
  }

  private reappointed(dossier: Dossier, { newDueAt }: ActionCommand): object {
    const dueAt = new Date(newDueAt ?? '');
    if (!isWorkingDay(officeDay(dueAt), this.calendar))
      throw refusedField(['newDueAt'], 'notAllowedHere');
    try {
      const clock = reappointed(dossier.state.clock, dueAt);
      dossier.change({ clock, reappointments: dossier.state.reappointments + 1 });
      return { dueOn: clock.current?.dueOn };
    } catch (error) {
      if (error instanceof NewDateNotLater) throw refusedField(['newDueAt'], 'dateOrder');
      throw error;
    }
  }

  private async refuseUnknownLines(
    dossierId: string,
    lines: readonly { no: number }[],
  ): Promise<void> {
    const known = await new DossierRepository(this.scope.sql).components(dossierId);
    lines.forEach((line, index) => {
      if (!known.some((row) => row.no === line.no))
        throw refusedField(['lines', index, 'no'], 'unknownReference');
    });
  }
}
