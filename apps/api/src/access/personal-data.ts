import type { Parameters } from '../platform/database/sql';
import type { Actor } from './actor';

const openingPermission = 'dossier.read';
const numbersPermission = 'personalNumber.read';

/**
 * Whether a dossier is work of the actor's own unit, or of one it inherited, as SQL: only there are a person's numbers
 * shown in full. Seeing a dossier from above, or with a reason, is not working on it. A connected
 * program works for no unit: it reads numbers where it was registered to read them.
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
  const units = new Set(actor.unitsFor(numbersPermission));
  if (actor.kind === 'client') return [...units];
  const grants = actor.grants.filter((grant) => grant.permissions.has(openingPermission));
  for (const unit of grants.flatMap(({ lineIds }) => lineIds)) units.add(unit);
  if (grants.some(({ unitIds }) => unitIds.includes(actor.unitId))) units.add(actor.unitId);
  return [...units];
}

/**
 * Whether a consignment is in the hands of the actor, as SQL over alias `c`: the counters it goes
 * between, those who dispatch it and whoever carries it have to reach the person at the door. Who
 * only reads it, or sees it from above, does not.
 */
export function handlesConsignment(actor: Actor, parameters: Parameters): string {
  const units = new Set(actor.unitsFor(numbersPermission));
  if (actor.kind === 'staff') {
    for (const unit of actor.unitsFor('consignment.dispatch')) units.add(unit);
    for (const { permissions, lineIds } of actor.grants)
      if (permissions.has('consignment.read')) for (const unit of lineIds) units.add(unit);
  }
  const list = parameters.add([...units]);
  const self = parameters.add(actor.id);
  return `(array[c.post_unit_id, c.from_unit_id, c.to_unit_id] && ${list}::uuid[]
    or c.courier_id is not distinct from ${self}::uuid)`;
}

/** A personal id or phone as this reader may see it: whole, or `0681•••••567`. */
export function shownNumber(column: string, own: string): string {
  return `case when ${own} then ${column} else mask_identifier(${column}) end`;
}

/** The same for the numbers inside a submitter or a return address. */
export function shownParty(column: string, own: string): string {
  return `case when ${own} then ${column} else mask_party(${column}) end`;
}
