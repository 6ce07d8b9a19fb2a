import type { Actor } from '../../access/actor';
import type { Parameters } from '../../platform/database/sql';

/** Post offices whose people the actor answers for without taking money there. */
function officesOverseen(actor: Actor): readonly string[] {
  if (actor.employer !== 'post') return [];
  return actor.grants
    .filter(({ permissions }) => permissions.has('cash.read'))
    .filter(({ permissions }) => !permissions.has('dossier.collectFee'))
    .flatMap(({ unitIds }) => unitIds);
}

/** Postal staff of the offices the actor oversees, wherever their counter stands. */
export function overseenStaff(actor: Actor, parameters: Parameters): string | undefined {
  const offices = officesOverseen(actor);
  if (offices.length === 0) return undefined;
  return `select g.staff_id from assignment g join staff p on p.id = g.staff_id
    where p.employer = 'post' and g.unit_id = any(${parameters.add(offices)}::uuid[])`;
}

/**
 * Whose drawers an actor sees: those of the units whose cash they read, and for the Post's
 * supervisors what their own people hold at counters of the State.
 */
export function visibleShifts(actor: Actor, parameters: Parameters, alias = 's'): string {
  const units = parameters.add(actor.unitsFor('cash.read'));
  const staff = overseenStaff(actor, parameters);
  const own = staff === undefined ? '' : ` or ${alias}.staff_id in (${staff})`;
  return `(${alias}.unit_id = any(${units}::uuid[])${own})`;
}

/** Receipts follow the drawer they were written at; a transfer or a courier has none. */
export function visibleReceipts(actor: Actor, parameters: Parameters, alias = 'r'): string {
  const units = parameters.add(actor.unitsFor('cash.read'));
  const staff = overseenStaff(actor, parameters);
  const own = staff === undefined ? '' : ` or ${alias}.issued_by in (${staff})`;
  return `(${alias}.unit_id = any(${units}::uuid[])${own})`;
}

/** Remittances of those units or with a part for them, and of money an overseen person collected. */
export function visibleRemittances(actor: Actor, parameters: Parameters, alias = 'm'): string {
  const units = parameters.add(actor.unitsFor('cash.read'));
  const staff = overseenStaff(actor, parameters);
  const own =
    staff === undefined
      ? ''
      : ` or exists (select from remittance_line o left join cash_shift f on f.id = o.shift_id
          where o.remittance_id = ${alias}.id
            and coalesce(o.courier_id, f.staff_id) in (${staff}))`;
  const part = ` or exists (select from remittance_part q where q.remittance_id = ${alias}.id
    and q.unit_id = any(${units}::uuid[]))`;
  return `(${alias}.unit_id = any(${units}::uuid[])${part}${own})`;
}
