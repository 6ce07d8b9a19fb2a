import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

/**
 * Who processes dossiers at the units `$1` on the day `$2`: staff whose role in force lets them, at
 * the unit itself, above it, or at a unit that inherited it.
 */
export const workers = `
  with recursive above (root, id) as (
    select unit, unit from unnest($1::uuid[]) as unit
    union
    select a.root, n.id from above a cross join lateral (
      select p.parent_id as id from unit_period p where p.unit_id = a.id
        and p.parent_id is not null and p.valid_from <= $2::date
        and (p.valid_to is null or p.valid_to >= $2::date)
      union all
      select s.successor_id from unit_succession s where s.predecessor_id = a.id
        and s.succeeded_on <= $2::date
    ) n
  ),
  worker as (
    select distinct s.id, s.full_name
    from above a
    join assignment g on g.unit_id = a.id
      and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to >= $2::date)
    join role_permission rp on rp.role_code = g.role_code and rp.permission = 'dossier.process'
      and rp.valid_from <= $2::date and (rp.valid_to is null or rp.valid_to >= $2::date)
    join staff s on s.id = g.staff_id and s.employer = 'state'
      and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date)
  )`;

export interface Worker {
  readonly id: string;
  readonly fullName: string;
}

/** The person if they may process dossiers of the unit on the day. */
export async function findWorker(
  sql: Sql,
  staffId: string,
  unitId: string,
  day: LocalDate,
): Promise<Worker | undefined> {
  const [row] = await sql.query<Worker & Record<string, unknown>>(
    `${workers} select id, full_name as "fullName" from worker where id = $3`,
    [[unitId], day, staffId],
  );
  return row;
}
