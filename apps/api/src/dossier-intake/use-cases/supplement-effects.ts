import { isCopiedWithoutOriginal } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { isHeldPaper } from '../../custody/paper-holder';
import { unitHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { takePapers } from '../../paper-reuse/use-cases/take-papers';
import { takingDossier } from '../../paper-reuse/use-cases/taking-dossier';
import type { Dossier, DossierState } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import { RefusalRepository } from '../data/refusal.repository';
import { SupplementPermissionRepository } from '../data/supplement-permission.repository';
import { SupplementRepository } from '../data/supplement.repository';
import type { ActionCommand } from './action-command';
import { namesMissingOf } from './missing-papers';
import { receivedBy, refuseUnknownLines } from './reception-effects';
import { supplementDeadline } from './supplement-deadline';

/** What a supplement changes, from the request to its papers, its second round or its refusal. */
export class SupplementEffects {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  async requested(before: DossierState, dossier: Dossier, command: ActionCommand): Promise<object> {
    const { sql, at } = this.scope;
    const lines = command.lines ?? [];
    await refuseUnknownLines(sql, before.id, lines);
    const deadline = await supplementDeadline(sql, command.deadline, at);
    const round = before.supplementRounds + 1;
    await new SupplementRepository(sql).insert({
      dossierId: before.id,
      no: round,
      requestedBy: this.actor.id,
      requestedAt: at,
      lines,
      reason: command.reason ?? '',
      deadline,
      contact: command.contact,
    });
    dossier.change({ supplementRounds: round });
    return { lines: lines.map((line) => line.no), round, deadline };
  }

  async received(before: DossierState, dossier: Dossier, command: ActionCommand): Promise<object> {
    const { sql, at } = this.scope;
    const dossiers = new DossierRepository(sql);
    const { components = [] } = command;
    const ticks = components.map((tick) => ({
      no: tick.no,
      state: tick.state,
      kind: tick.kind ?? null,
      copies: tick.copies ?? (tick.state === 'present' && tick.kind !== 'electronic' ? 1 : 0),
      certifiedCopies: tick.certifiedCopies ?? 0,
      sheets: tick.sheets ?? 0,
      note: tick.note ?? null,
    }));
    ticks.forEach((tick, index) => {
      if (tick.state === 'present' && tick.kind === null)
        throw refusedField(['components', index, 'kind'], 'required');
      if (isCopiedWithoutOriginal(tick))
        throw refusedField(['components', index, 'certifiedCopies'], 'notAllowedHere');
    });
    if ((await dossiers.tickComponents(before.id, ticks)) !== ticks.length)
      throw refusedField(['components'], 'unknownReference');
    if (components.some(({ reuse }) => reuse))
      await takePapers(this.scope, await takingDossier(sql, before.id), components, this.actor);
    const rows = await dossiers.components(before.id);
    const brought = ticks.map(({ no }) => no);
    if (rows.some((row) => brought.includes(row.no) && isHeldPaper(row)))
      await this.beginCustody(before.id);
    const missingPapers = namesMissingOf(rows);
    if (missingPapers.length > 0)
      throw new ProblemError('papersMissing', 'the supplement is not complete', { missingPapers });
    await new SupplementRepository(sql).close(before.id, at);
    const isFirstReception = before.receivedAt === null;
    if (isFirstReception) receivedBy(this.actor, dossier, at);
    return {
      papers: ticks.map((tick) => tick.no),
      isFirstReception,
      dueOn: dossier.state.clock.current?.dueOn,
    };
  }

  /** The first sheet of a dossier that had none until now. */
  private async beginCustody(dossierId: string): Promise<void> {
    const custody = new Custody(this.scope);
    const subject = { type: 'dossier', id: dossierId } as const;
    if (await custody.whereabouts(subject)) return;
    const { sql, at } = this.scope;
    const desk = await unitHolder(sql, this.actor.unitId, officeDay(at));
    await custody.begin(subject, desk, this.actor.id, 'receiveSupplement');
  }

  async anotherAsked({ id }: DossierState, { reason = '' }: ActionCommand): Promise<object> {
    const { sql, at } = this.scope;
    const request = { dossierId: id, askedBy: this.actor.id, askedAt: at, reason };
    return { no: await new SupplementPermissionRepository(sql).ask(request) };
  }

  async anotherSettled(
    { id }: DossierState,
    { reason = '' }: ActionCommand,
    outcome: 'permitted' | 'denied',
  ): Promise<object> {
    const { sql, at } = this.scope;
    const answer = { dossierId: id, outcome, by: this.actor.id, at, reason };
    await new SupplementPermissionRepository(sql).settle(answer);
    return { outcome };
  }

  /** The request nobody answered stands as the proposal; whoever made it may not confirm it. */
  async refused(
    { id }: DossierState,
    { reason = '', legalGround }: ActionCommand,
  ): Promise<object> {
    const { sql, at } = this.scope;
    const open = await new SupplementRepository(sql).open(id);
    if (!open) throw new Error(`The dossier ${id} awaits a supplement that nobody asked for.`);
    if (open.requestedBy === this.actor.id)
      throw new ProblemError('samePersonRefused', 'whoever asked may not refuse', {
        reason: 'proposerMayNotConfirm',
      });
    const refusals = new RefusalRepository(sql);
    await refusals.propose({
      dossierId: id,
      proposedBy: open.requestedBy,
      proposedAt: at,
      lines: open.lines,
      legalGround: legalGround ?? null,
      otherOffice: null,
      reason,
    });
    await refusals.settle(id, 'confirmed', this.actor.id, at);
    return { lines: open.lines.map(({ no }) => no), deadline: open.deadline };
  }
}
