import { Parameters } from '../platform/database/sql';
import type { Actor } from './actor';

/** The reason an auditor gives for opening what is not on their own desk; it is journalled. */
export interface SightOptions {
  readonly reason?: string | undefined;
  /**
   * A unit that is asked for its opinion answers, and reads the papers it was given, until it has
   * answered. Whatever reads or lists dossiers leaves this out: the asked unit sees nothing else.
   */
  readonly whileAsked?: boolean;
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
  const { unitTree, assigned } = unitsSeen(actor);
  if (unitTree !== undefined) {
    const units = parameters.add(unitTree);
    conditions.push(
      `${alias}.received_unit_id = any(${units}::uuid[])`,
      `${alias}.competent_unit_id = any(${units}::uuid[])`,
      `${alias}.helped_unit_id = any(${units}::uuid[])`,
    );
  }
  if (assigned !== undefined) {
    const units = parameters.add(assigned);
    const self = parameters.add(actor.id);
    // Work nobody has taken yet can be seen by those who could take it.
    conditions.push(
      `(${alias}.competent_unit_id = any(${units}::uuid[])
        and (${alias}.assignee_id = ${self}::uuid or ${alias}.assignee_id is null))`,
    );
  }
  if (options.whileAsked) {
    const units = parameters.add(actor.unitsFor('dossier.read'));
    conditions.push(`exists (select from opinion_request o where o.dossier_id = ${alias}.id
      and o.asked_unit_id = any(${units}::uuid[])
      and o.answered_at is null and o.withdrawn_at is null)`);
  }
  if (options.reason !== undefined && seesEverythingWithReason(actor)) conditions.push('true');
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}

/**
 * Which dossiers an actor may take up, give back or hand over: besides those they see, the work
 * that a colleague of their unit holds. It finds the dossier for the claim alone; its content
 * stays with `visibleDossiers`.
 */
export function claimableDossiers(actor: Actor, parameters: Parameters, alias = 'd'): string {
  const visible = visibleDossiers(actor, parameters, alias);
  const units = parameters.add(actor.unitsFor('dossier.process'));
  return `(${visible} or ${alias}.competent_unit_id = any(${units}::uuid[]))`;
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

interface SeenUnits {
  /** As PostgreSQL writes an array, so that a statement takes it as it is; absent means none. */
  readonly unitTree: string | undefined;
  readonly assigned: string | undefined;
}

// An actor never changes, is remembered over requests, and may see hundreds of units.
const seenUnits = new WeakMap<Actor, SeenUnits>();

function unitsSeen(actor: Actor): SeenUnits {
  const known = seenUnits.get(actor);
  if (known) return known;
  const seen = { unitTree: unitArray(actor, 'unitTree'), assigned: unitArray(actor, 'assigned') };
  seenUnits.set(actor, seen);
  return seen;
}

function unitArray(actor: Actor, sight: 'unitTree' | 'assigned'): string | undefined {
  const units = unitsOf(actor, [sight]);
  return units.size === 0 ? undefined : `{${[...units].join(',')}}`;
}

function unitsOf(actor: Actor, sights: readonly string[]): ReadonlySet<string> {
  const units = new Set<string>();
  for (const grant of actor.grants) {
    if (!sights.includes(grant.sight) || !grant.permissions.has('dossier.read')) continue;
    for (const unit of grant.unitIds) units.add(unit);
  }
  return units;
}

/** With more units than these most dossiers are met anyhow. */
const fewUnits = 12;

/**
 * The units of which every dossier that the actor may see has one, where they are few: a search
 * then looks only there. It narrows and never permits: `visibleDossiers` still decides.
 */
export function fewUnitsSeen(
  actor: Actor,
  { reason }: SightOptions = {},
): readonly string[] | undefined {
  if (reason !== undefined && seesEverythingWithReason(actor)) return undefined;
  const units = unitsOf(actor, ['unitTree', 'assigned']);
  return units.size === 0 || units.size > fewUnits ? undefined : [...units];
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
