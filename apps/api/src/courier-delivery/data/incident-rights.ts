import type { Permission } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';

export const incidentActs = [
  'recordLiability',
  'proposeClosing',
  'confirmClosing',
  'rejectClosing',
] as const;

export type IncidentAct = (typeof incidentActs)[number];

export const permissionOfAct: Readonly<Record<IncidentAct, Permission>> = {
  recordLiability: 'incident.report',
  proposeClosing: 'incident.report',
  confirmClosing: 'incident.close',
  rejectClosing: 'incident.close',
};

export interface IncidentState {
  readonly status: 'open' | 'closed';
  readonly unitId: string;
  /** Who wrote down the result that waits for a second person. */
  readonly proposedBy: string | null;
  /** Who wrote down the party at fault and what it owes; null until somebody has. */
  readonly liabilityBy: string | null;
}

/**
 * What the state allows, whoever asks; nothing is closed before it is said who is at fault, and a
 * result written without that goes back.
 */
export function possibleActs({
  status,
  proposedBy,
  liabilityBy,
}: IncidentState): readonly IncidentAct[] {
  if (status === 'closed') return [];
  if (proposedBy !== null)
    return liabilityBy === null ? ['rejectClosing'] : ['confirmClosing', 'rejectClosing'];
  return liabilityBy === null ? ['recordLiability'] : ['recordLiability', 'proposeClosing'];
}

/**
 * Nobody closes alone: whoever wrote the result may neither confirm nor reject it, and whoever wrote
 * down what is owed does not confirm it.
 */
export function isSamePerson(
  { proposedBy, liabilityBy }: IncidentState,
  act: IncidentAct,
  actor: Actor,
): boolean {
  if (act === 'confirmClosing') return [proposedBy, liabilityBy].includes(actor.id);
  return act === 'rejectClosing' && proposedBy === actor.id;
}

export function incidentActsNow(state: IncidentState, actor: Actor): readonly IncidentAct[] {
  return possibleActs(state).filter(
    (act) => mayAct(state, act, actor) && !isSamePerson(state, act, actor),
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
