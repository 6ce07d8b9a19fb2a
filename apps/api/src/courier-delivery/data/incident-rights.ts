import type { Permission } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';

export const incidentActs = ['proposeClosing', 'confirmClosing', 'rejectClosing'] as const;

export type IncidentAct = (typeof incidentActs)[number];

export const permissionOfAct: Readonly<Record<IncidentAct, Permission>> = {
  proposeClosing: 'incident.report',
  confirmClosing: 'incident.close',
  rejectClosing: 'incident.close',
};

export interface IncidentState {
  readonly status: 'open' | 'closed';
  readonly unitId: string;
  /** Who wrote down the result that waits for a second person. */
  readonly proposedBy: string | null;
}

/** What the state allows, whoever asks. */
export function possibleActs({ status, proposedBy }: IncidentState): readonly IncidentAct[] {
  if (status === 'closed') return [];
  return proposedBy === null ? ['proposeClosing'] : ['confirmClosing', 'rejectClosing'];
}

/** Nobody closes alone: whoever wrote the result may neither confirm nor reject it. */
export function incidentActsNow(state: IncidentState, actor: Actor): readonly IncidentAct[] {
  return possibleActs(state).filter(
    (act) =>
      mayAct(state, act, actor) && (act === 'proposeClosing' || state.proposedBy !== actor.id),
  );
}

/** At the incident's own unit; a courier, who sees only a round, closes nothing. */
export function mayAct({ unitId }: IncidentState, act: IncidentAct, actor: Actor): boolean {
  return actor.grants.some(
    (grant) =>
      grant.sight !== 'ownRound' &&
      grant.permissions.has(permissionOfAct[act]) &&
      grant.unitIds.includes(unitId),
  );
}
