import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Dossier, DossierState } from '../data/dossier';
import { RefusalRepository } from '../data/refusal.repository';
import { SupplementPermissionRepository } from '../data/supplement-permission.repository';
import { SupplementRepository } from '../data/supplement.repository';
import type { ActionCommand } from './action-command';
import { checkPapers, refuseLackingPapers } from './checked-papers';
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
    const deadline = await supplementDeadline(sql, command.deadline, before.receivedUnitId, at);
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
    const { action, components = [] } = command;
    refuseLackingPapers(await checkPapers(this.scope, this.actor, before.id, components, action));
    await new SupplementRepository(sql).close(before.id, at);
    const isFirstReception = before.receivedAt === null;
    if (isFirstReception) receivedBy(this.actor, dossier, at);
    return {
      papers: components.map(({ no }) => no),
      isFirstReception,
      dueOn: dossier.state.clock.current?.dueOn,
    };
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
