import { Injectable } from '@nestjs/common';
import { compensationLimits, type LiableParty } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { type FieldFault, ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type IncidentAct,
  type IncidentState,
  isSamePerson,
  mayAct,
  permissionOfAct,
  possibleActs,
} from '../data/incident-rights';
import {
  IncidentRepository,
  type Liability,
  type LockedIncident,
} from '../data/incident.repository';
import { readIncident, visibleIncidentId } from '../queries/incident.query';

export interface SettleIncidentCommand {
  readonly action: IncidentAct;
  readonly result?: string;
  readonly liableParty?: LiableParty;
  /** Whole đồng. */
  readonly compensation?: number;
  readonly ground?: string;
}

@Injectable()
export class SettleIncident {
  constructor(private readonly transaction: Transaction) {}

  /** It is said who is at fault; one person writes the result, another confirms it or sends it back. */
  run(
    key: string,
    seen: number,
    command: SettleIncidentCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const id = await visibleIncidentId(scope.sql, key, actor);
      refuseMisplaced(command);
      const incidents = new IncidentRepository(scope);
      const incident = await incidents.lock(id);
      refuseUnlessAllowed(incident, command.action, actor);
      await refuseStale(scope.sql, 'incident', { id, version: incident.version }, seen);
      const { action, result } = command;
      if (action === 'recordLiability')
        await incidents.recordLiability(incident, liabilityOf(command, incident), actor.id);
      else await incidents.settle(incident, { action, result }, actor.id);
      return readIncident(scope.sql, id, actor);
    });
  }
}

const members = {
  recordLiability: ['liableParty', 'compensation', 'ground'],
  proposeClosing: ['result'],
  confirmClosing: [],
  rejectClosing: ['result'],
} as const satisfies Record<IncidentAct, readonly (keyof SettleIncidentCommand)[]>;

/** Each act takes its own members, all of them. */
function refuseMisplaced(command: SettleIncidentCommand): void {
  const own: readonly string[] = members[command.action];
  const faults: FieldFault[] = [];
  for (const [member, value] of Object.entries(command))
    if (value !== undefined && member !== 'action' && !own.includes(member))
      faults.push({ path: [member], code: 'notAllowedHere' });
  for (const member of members[command.action])
    if (command[member] === undefined) faults.push({ path: [member], code: 'required' });
  if (faults.length > 0)
    throw new ProblemError('validation', `${command.action} takes other members`, { faults });
}

/** Below its floor and above its limit no amount is taken. */
function liabilityOf(command: SettleIncidentCommand, incident: LockedIncident): Liability {
  const { liableParty: party = 'nobody', compensation = 0, ground = '' } = command;
  const { min, max } = compensationLimits({ ...incident, party });
  if (compensation < min) throw refusedField(['compensation'], 'tooSmall', { min });
  if (compensation > max) throw refusedField(['compensation'], 'tooLarge', { max });
  return { party, compensation, ground };
}

function refuseUnlessAllowed(state: IncidentState, action: IncidentAct, actor: Actor): void {
  const permission = permissionOfAct[action];
  if (!mayAct(state, action, actor))
    throw new ProblemError('forbidden', 'the incident belongs to another unit', { permission });
  const possible = possibleActs(state);
  if (!possible.includes(action))
    throw new ProblemError('actionNotAllowed', `not while it is ${state.status}`, {
      action,
      availableActions: possible,
    });
  if (isSamePerson(state, action, actor))
    throw new ProblemError('samePersonRefused', 'whoever wrote it down does not confirm it');
}
