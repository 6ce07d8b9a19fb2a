import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { refusedField } from '../../platform/problem/problem-error';
import type { LockedUnit, UnitRepository } from '../data/unit.repository';
import type { UnitKind } from '../queries/unit.query';

export function isPostal(kind: UnitKind): boolean {
  return kind === 'postRoot' || kind === 'postOffice';
}

/**
 * The unit above, existing on the day and the actor's to change. The Post's tree and the State's
 * stay apart: neither can hang below the other.
 */
export async function parentFor(
  kind: UnitKind,
  parentId: string,
  day: LocalDate,
  actor: Actor,
  units: UnitRepository,
): Promise<LockedUnit> {
  const parent = await units.existing(parentId, day);
  if (!parent || !actor.mayAt('organisation.write', parentId))
    throw refusedField(['parentId'], 'unknownReference');
  if (isPostal(parent.kind) !== isPostal(kind)) throw refusedField(['parentId'], 'notAllowedHere');
  return parent;
}
