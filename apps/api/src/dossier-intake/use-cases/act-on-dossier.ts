import { Injectable } from '@nestjs/common';
import {
  ActionNotAllowed,
  actionsFrom,
  type BlockReason,
  blockedBecause,
  blockedForEmployer,
  type DossierAction,
  statusAfter,
  transitionOf,
} from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { type FieldFault, notFound, ProblemError } from '../../platform/problem/problem-error';
import type { Dossier } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import { DossierDetail, factsFor } from '../queries/dossier-detail';
import { whoChanged } from '../../platform/journal/who-changed.query';
import { takenMeanwhile } from '../queries/taken-meanwhile.query';
import { type ActionCommand, membersOf, requiredOf } from './action-command';
import { ActionEffects } from './action-effects';
import { withGivenReason } from './given-reason';

@Injectable()
export class ActOnDossier {
  constructor(
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendars,
    private readonly detail: DossierDetail,
  ) {}

  /** Moves a dossier one step of the workflow and writes who did it; both or neither. */
  run(
    dossierId: string,
    version: number,
    command: ActionCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      refuseMisplacedMembers(command);
      const dossiers = new DossierRepository(sql);
      const dossier = await dossiers.lockVisible(dossierId, actor);
      if (!dossier)
        throw (await takenMeanwhile(sql, dossierId, version, actor)) ?? notFound('the dossier');
      await refuseStale(scope, dossier, version);
      await this.refuseForbidden(scope, dossier, command.action, actor);
      const reasoned = await withGivenReason(scope, command);
      await this.perform(scope, dossier, reasoned, actor);
      await dossiers.save(dossier, version);
      return this.detail.read(sql, dossierId, actor);
    });
  }

  /** May: the table, the person's permission at one of the three places, then the facts. */
  private async refuseForbidden(
    { sql }: TransactionScope,
    dossier: Dossier,
    action: DossierAction,
    actor: Actor,
  ): Promise<void> {
    const { status, id } = dossier.state;
    const { permission } = transitionOf(action);
    if (!actor.mayAtAny(permission, dossier.places()))
      throw new ProblemError('forbidden', `${action} needs ${permission}`, { permission });
    statusAfter(action, status);
    const { facts } = await this.detail.find(sql, id, actor);
    const employer = actor.kind === 'staff' ? actor.employer : null;
    const reason =
      blockedForEmployer(action, employer) ?? blockedBecause(action, factsFor(facts, actor));
    if (reason === null) return;
    // A completed supplement brings its own ticks: completeness is judged after they are applied.
    if (action === 'receiveSupplement' && reason === 'missingMandatoryPapers') return;
    if (reason === 'postalStaffMayNotDecide' || reason === 'machineMayNotDecide')
      throw new ProblemError('forbidden', reason, { permission, reason });
    if (samePersonReasons.includes(reason))
      throw new ProblemError('samePersonRefused', reason, { reason });
    throw new ProblemError('actionNotAllowed', reason, {
      action,
      dossierStatus: status,
      reason,
      availableActions: actionsFrom(status).filter((each) => each !== action),
    });
  }

  private async perform(
    scope: TransactionScope,
    dossier: Dossier,
    command: ActionCommand,
    actor: Actor,
  ): Promise<void> {
    const before = dossier.state;
    const calendar = await this.calendars.forUnit(scope.sql, before.receivedUnitId);
    dossier.perform(command.action, scope.at, calendar);
    await new ActionEffects(scope, actor, calendar).apply(before, dossier, command);
  }
}

const samePersonReasons: readonly BlockReason[] = [
  'proposerMayNotConfirm',
  'receiverMayNotConfirm',
  'askerMayNotPermit',
];

async function refuseStale(
  { sql }: TransactionScope,
  dossier: Dossier,
  version: number,
): Promise<void> {
  const { id, version: current, status } = dossier.state;
  if (current === version) return;
  throw new ProblemError('staleVersion', `version ${version} was seen, ${current} is stored`, {
    currentVersion: current,
    dossierStatus: status,
    ...(await whoChanged(sql, 'dossier', id)),
  });
}

function refuseMisplacedMembers(command: ActionCommand): void {
  const { action } = command;
  const transition = transitionOf(action);
  const faults: FieldFault[] = [];
  const allowed = new Set<string>(['action', ...(membersOf[action] ?? [])]);
  if (transition.reason !== 'none') {
    allowed.add('reason');
    allowed.add('reasonCode');
  }
  for (const [member, value] of Object.entries(command))
    if (value !== undefined && !allowed.has(member))
      faults.push({ path: [member], code: 'notAllowedHere' });
  for (const member of requiredOf[action] ?? [])
    if (command[member] === undefined) faults.push({ path: [member], code: 'required' });
  if (transition.reason === 'required' && !command.reason && !command.reasonCode)
    faults.push({ path: ['reason'], code: 'required' });
  if (command.action === 'register') throw new ActionNotAllowed('register', 'registered', []);
  if (faults.length > 0)
    throw new ProblemError('validation', `${action} takes other members`, { faults });
}
