import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type IncidentAct,
  type IncidentState,
  mayAct,
  permissionOfAct,
  possibleActs,
} from '../data/incident-rights';
import { IncidentRepository } from '../data/incident.repository';
import { readIncident, visibleIncidentId } from '../queries/incident.query';

export interface SettleIncidentCommand {
  readonly action: IncidentAct;
  readonly result?: string;
}

@Injectable()
export class SettleIncident {
  constructor(private readonly transaction: Transaction) {}

  /** One person writes the result, another confirms it or sends it back. */
  run(
    key: string,
    seen: number,
    command: SettleIncidentCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const id = await visibleIncidentId(scope.sql, key, actor);
      const incidents = new IncidentRepository(scope);
      const incident = await incidents.lock(id);
      refuseUnlessAllowed(incident, command, actor);
      await refuseStale(scope.sql, 'incident', { id, version: incident.version }, seen);
      await incidents.settle(incident, command, actor.id);
      return readIncident(scope.sql, id, actor);
    });
  }
}

function refuseUnlessAllowed(
  state: IncidentState,
  { action, result }: SettleIncidentCommand,
  actor: Actor,
): void {
  const permission = permissionOfAct[action];
  if (!mayAct(state, action, actor))
    throw new ProblemError('forbidden', 'the incident belongs to another unit', { permission });
  const possible = possibleActs(state);
  if (!possible.includes(action))
    throw new ProblemError('actionNotAllowed', `not while it is ${state.status}`, {
      action,
      availableActions: possible,
    });
  if (action !== 'proposeClosing' && state.proposedBy === actor.id)
    throw new ProblemError('samePersonRefused', 'whoever wrote the result does not confirm it');
  if (action !== 'confirmClosing' && result === undefined)
    throw refusedField(['result'], 'required');
}
