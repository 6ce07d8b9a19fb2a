import { Parameters } from '../platform/database/sql';
import type { Actor } from './actor';

/** The reason an auditor gives for opening what is not on their own desk; it is journalled. */
export interface SightOptions {
  readonly reason?: string | undefined;
}

/**
 * The one condition that says which dossiers an actor may see. Every statement that touches
 * dossiers, papers, consignments or reports puts it into its WHERE; none writes its own.
 * Any of the dossier's three places counts.
 */
export function visibleDossiers(
  actor: Actor,
  parameters: Parameters,
  alias = 'd',
  options: SightOptions = {},
): string {
  const conditions: string[] = [];
  const treeUnits = unitsSeen(actor, 'unitTree');
  if (treeUnits.length > 0) {
    const units = parameters.add(treeUnits);
    conditions.push(
      `${alias}.received_unit_id = any(${units}::uuid[])`,
      `${alias}.competent_unit_id = any(${units}::uuid[])`,
      `${alias}.helped_unit_id = any(${units}::uuid[])`,
    );
  }
  const assignedUnits = unitsSeen(actor, 'assigned');
  if (assignedUnits.length > 0) {
    const units = parameters.add(assignedUnits);
    const self = parameters.add(actor.id);
    // Work nobody has taken yet can be seen by those who could take it.
    conditions.push(
      `(${alias}.competent_unit_id = any(${units}::uuid[])
        and (${alias}.assignee_id = ${self}::uuid or ${alias}.assignee_id is null))`,
    );
  }
  if (options.reason !== undefined && seesEverythingWithReason(actor)) conditions.push('true');
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}

/** Counts and rates carry no personal data: an auditor reads them without a reason. */
export function countableDossierUnits(actor: Actor): readonly string[] | 'all' {
  if (seesEverythingWithReason(actor)) return 'all';
  return [
    ...new Set(
      actor.grants
        .filter((grant) => grant.permissions.has('report.read'))
        .flatMap((grant) => grant.unitIds),
    ),
  ];
}

export function seesEverythingWithReason(actor: Actor): boolean {
  return actor.grants.some(
    (grant) =>
      grant.sight === 'everythingWithReason' && grant.permissions.has('dossier.readWithReason'),
  );
}

function unitsSeen(actor: Actor, sight: 'unitTree' | 'assigned'): string[] {
  const units = new Set<string>();
  for (const grant of actor.grants) {
    if (grant.sight !== sight || !grant.permissions.has('dossier.read')) continue;
    for (const unit of grant.unitIds) units.add(unit);
  }
  return [...units];
}

/**
 * Which consignments an actor may see: the Post's units for its clerks and supervisors, one's own
 * round for a courier, and every consignment that starts or ends at a unit one works for.
 */
export function visibleConsignments(actor: Actor, parameters: Parameters, alias = 'c'): string {
  const conditions: string[] = [];
  const units = new Set<string>();
  let ownRound = false;
  for (const grant of actor.grants) {
    if (!grant.permissions.has('consignment.read')) continue;
    if (grant.sight === 'ownRound') ownRound = true;
    else for (const unit of grant.unitIds) units.add(unit);
  }
  if (units.size > 0) {
    const list = parameters.add([...units]);
    conditions.push(
      `${alias}.post_unit_id = any(${list}::uuid[])`,
      `${alias}.from_unit_id = any(${list}::uuid[])`,
      `${alias}.to_unit_id = any(${list}::uuid[])`,
    );
  }
  if (ownRound) conditions.push(`${alias}.courier_id = ${parameters.add(actor.id)}::uuid`);
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}
