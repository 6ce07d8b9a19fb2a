import {
  actionsFrom,
  type BlockReason,
  blockedBecause,
  blockedForEmployer,
  permissionOf,
  placesOf,
  statusAfter,
} from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { ProblemError } from '../../platform/problem/problem-error';
import { factsFor, mayAtPlaces } from '../queries/dossier-acts';
import type { DetailRow } from '../queries/dossier-detail.query';
import type { ActionCommand } from './action-command';

const samePersonReasons: readonly BlockReason[] = [
  'proposerMayNotConfirm',
  'receiverMayNotConfirm',
  'askerMayNotPermit',
  'requesterMayNotAccept',
];

/** May: the person's permission at a place of the action, the table, then the facts. */
export function refuseForbidden(
  { document: { status }, facts }: DetailRow,
  { action, components }: Pick<ActionCommand, 'action' | 'components'>,
  actor: Actor,
): void {
  const permission = permissionOf(action, status);
  if (!mayAtPlaces(actor, permission, facts.places, placesOf(action, status)))
    throw new ProblemError('forbidden', `${action} needs ${permission}`, { permission });
  statusAfter(action, status);
  const employer = actor.kind === 'staff' ? actor.employer : null;
  const reason =
    blockedForEmployer(action, employer) ?? blockedBecause(action, factsFor(facts, actor));
  if (reason === null) return;
  // The desk brings its own ticks: completeness is judged after they are applied.
  const bringsTicks = action === 'receiveSupplement' || components !== undefined;
  if (bringsTicks && reason === 'missingMandatoryPapers') return;
  if (reason === 'postalStaffMayNotDecide' || reason === 'machineMayNotDecide')
    throw new ProblemError('forbidden', reason, { permission, reason });
  if (reason === 'notHandedOver') throw new ProblemError('gateRefused', reason, { reason });
  if (samePersonReasons.includes(reason))
    throw new ProblemError('samePersonRefused', reason, { reason });
  throw new ProblemError('actionNotAllowed', reason, {
    action,
    dossierStatus: status,
    reason,
    availableActions: actionsFrom(status).filter((each) => each !== action),
  });
}
