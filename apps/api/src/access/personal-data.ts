import type { Parameters } from '../platform/database/sql';
import type { Actor } from './actor';

const openingPermission = 'dossier.read';

/**
 * Whether a dossier is work of the actor's own unit, as SQL: only there are a person's numbers
 * shown in full. Seeing a dossier from above, or with a reason, is not working on it. A connected
 * program works for all the units it was registered for.
 */
export function inWorkingUnit(actor: Actor, parameters: Parameters, alias = 'd'): string {
  const units = parameters.add(workingUnits(actor));
  return `(array[${alias}.helped_unit_id, ${alias}.received_unit_id, ${alias}.competent_unit_id]
    && ${units}::uuid[])`;
}

/** Whether a dossier received at this unit is the actor's to see, with every number whole. */
export function isFullySeen(actor: Actor, receivedUnitId: string): boolean {
  const seen = actor.grants.some(
    ({ sight, permissions, unitIds }) =>
      sight === 'unitTree' &&
      permissions.has(openingPermission) &&
      unitIds.includes(receivedUnitId),
  );
  return seen && workingUnits(actor).includes(receivedUnitId);
}

function workingUnits(actor: Actor): string[] {
  const grants = actor.grants.filter((grant) => grant.permissions.has(openingPermission));
  if (actor.kind === 'client') return [...new Set(grants.flatMap(({ unitIds }) => unitIds))];
  const units = new Set(grants.map(({ unitId }) => unitId));
  if (grants.some(({ unitIds }) => unitIds.includes(actor.unitId))) units.add(actor.unitId);
  return [...units];
}

/** A personal id or phone as this reader may see it: whole, or `0681•••••567`. */
export function shownNumber(column: string, own: string): string {
  return `case when ${own} then ${column} else mask_identifier(${column}) end`;
}

/** The same for the numbers inside a submitter or a return address. */
export function shownParty(column: string, own: string): string {
  return `case when ${own} then ${column} else mask_party(${column}) end`;
}
