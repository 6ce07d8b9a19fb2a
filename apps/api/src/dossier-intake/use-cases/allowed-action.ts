import {
  actionsFrom,
  type BlockReason,
  blockedBecause,
  blockedForEmployer,
  type DossierAction,
  statusAfter,
  transitionOf,
} from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { ProblemError } from '../../platform/problem/problem-error';
import { factsFor } from '../queries/dossier-detail';
import type { DetailRow } from '../queries/dossier-detail.query';

const samePersonReasons: readonly BlockReason[] = [
  'proposerMayNotConfirm',
  'receiverMayNotConfirm',
  'askerMayNotPermit',
];

/** May: the person's permission at one of the three places, the table, then the facts. */
export function refuseForbidden(
  { document: { status }, facts }: DetailRow,
  action: DossierAction,
  actor: Actor,
): void {
  const { permission } = transitionOf(action);
  if (!actor.mayAtAny(permission, facts.places))
    throw new ProblemError('forbidden', `${action} needs ${permission}`, { permission });
  statusAfter(action, status);
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
