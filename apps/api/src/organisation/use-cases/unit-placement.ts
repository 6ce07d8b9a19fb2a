import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { refusedField } from '../../platform/problem/problem-error';
import type { LockedUnit, UnitRepository } from '../data/unit.repository';
import type { UnitKind } from '../queries/unit.query';

export function isPostal(kind: UnitKind): boolean {
  return kind === 'postRoot' || kind === 'postOffice';
}

interface Placement {
  readonly from: LocalDate;
  /** The last day below this parent; null without an end. */
  readonly to: LocalDate | null;
}

/**
 * The unit above, existing on every day of the placement and the actor's to change. The Post's tree
 * and the State's stay apart: neither can hang below the other.
 */
export async function parentFor(
  kind: UnitKind,
  parentId: string,
  { from, to }: Placement,
  actor: Actor,
  units: UnitRepository,
): Promise<LockedUnit> {
  const parent = await units.existing(parentId, from);
  if (!parent || !actor.mayAt('organisation.write', parentId))
    throw refusedField(['parentId'], 'unknownReference');
  if (isPostal(parent.kind) !== isPostal(kind)) throw refusedField(['parentId'], 'notAllowedHere');
  const { validTo } = parent;
  if (validTo !== null && (to === null || to > validTo))
    throw refusedField(['parentId'], 'parentEnds', { date: validTo });
  return parent;
}
