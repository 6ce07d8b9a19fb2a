import type { Actor } from '../../access/actor';
import { visibleConsignments } from '../../access/visible-dossiers';
import type { Parameters } from '../../platform/database/sql';

/** At its own unit, by whoever found it, and where its consignment may be seen. */
export function visibleIncidents(actor: Actor, parameters: Parameters, alias = 'i'): string {
  const grants = actor.grants.filter(
    (grant) => grant.permissions.has('incident.read') && grant.sight !== 'ownRound',
  );
  const units = parameters.add([...new Set(grants.flatMap((grant) => grant.unitIds))]);
  const self = parameters.add(actor.id);
  return `(${alias}.unit_id = any(${units}::uuid[]) or ${alias}.found_by = ${self}::uuid
    or exists (select from consignment c where c.id = ${alias}.consignment_id
      and ${visibleConsignments(actor, parameters)}))`;
}
