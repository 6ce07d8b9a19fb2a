import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../platform/database/sql';

/**
 * The units of a column or an array (SQL of a uuid array) with every unit that had inherited from
 * them by the day (SQL of a date), over as many reforms as there were; SQL of a uuid array. Whatever
 * asks whether a unit is one of a dossier's own asks it of these.
 */
export const withHeirs = (units: string, day: string): string => `(
  with recursive line (id) as (
    select unnest(${units})
    union
    select s.successor_id from line l join unit_succession s on s.predecessor_id = l.id
      where s.succeeded_on <= ${day})
  select array_agg(line.id) from line)::uuid[]`;

/** Whether the unit is the owner, or inherited it once that had ended. */
export const answersFor = async (
  sql: Sql,
  unitId: string,
  ownerId: string,
  day: LocalDate,
): Promise<boolean> =>
  ownerId === unitId || (await unitsAnsweringFor(sql, [ownerId], day)).includes(unitId);

/** Who answers for the units on the day: each itself, or, after its end, whoever inherited it. */
export async function unitsAnsweringFor(
  sql: Sql,
  unitIds: readonly string[],
  day: LocalDate,
): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(
    `select u.id from unit u
     where u.id = any(${withHeirs('$1::uuid[]', '$2::date')})
       and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to >= $2::date)
     order by u.id`,
    [unitIds, day],
  );
  return rows.map(({ id }) => id);
}
