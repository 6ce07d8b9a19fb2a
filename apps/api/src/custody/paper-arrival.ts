import type { Actor } from '../access/actor';
import { unitHolder } from './queries/holder.query';
import type { TransactionScope } from '../platform/database/transaction';
import { officeDay } from '@motcua/shared-time';
import { ProblemError } from '../platform/problem/problem-error';
import { Custody } from './custody';

interface Arrival {
  readonly dossierId: string;
  readonly unitId: string;
  readonly evidence: string;
}

/**
 * The paper lies at the unit that says so: it confirms what was given to it, takes over what another
 * unit still had, and is the first holder where nothing was on paper before. What a courier carries
 * stays with the courier until the bag or the delivery is handed over; what was lost, or is on its
 * way to a third unit, is not what arrived here, and its chain stays as it is.
 */
export async function paperArrivesAt(
  scope: TransactionScope,
  { dossierId, unitId, evidence }: Arrival,
  actor: Actor,
): Promise<void> {
  const custody = new Custody(scope);
  const subject = { type: 'dossier', id: dossierId } as const;
  const unit = await unitHolder(scope.sql, unitId, officeDay(scope.at));
  const where = await custody.whereabouts(subject);
  if (!where) return custody.begin(subject, unit, actor.id, evidence);
  const { holder, waiting } = where;
  if (holder.kind === 'bag' || holder.kind === 'staff') return;
  if (where.isLost || holder.id === unitId) return;
  if (waiting?.to.id === unitId) {
    if (waiting.givenBy === actor.id)
      throw new ProblemError('samePersonRefused', 'giver and receiver must be two people');
    return custody.confirm(subject, actor.id);
  }
  if (waiting) return;
  await custody.handTo(subject, unit, { givenBy: actor.id, confirmedBy: actor.id, evidence });
}
