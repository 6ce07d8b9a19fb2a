import type { Actor } from '../../access/actor';
import type { Parameters } from '../../platform/database/sql';

/** A bag is seen where it starts and where it ends, and by whoever carries it. */
export function visibleManifests(actor: Actor, parameters: Parameters, alias = 'm'): string {
  const units = parameters.add(actor.unitsFor('consignment.read'));
  const self = parameters.add(actor.id);
  return `(${alias}.from_unit_id = any(${units}::uuid[])
    or ${alias}.to_unit_id = any(${units}::uuid[]) or ${alias}.carrier_id = ${self}::uuid)`;
}
