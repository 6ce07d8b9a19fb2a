import type { LocalDate } from '@motcua/shared-time';
import { Parameters, type Sql } from '../../platform/database/sql';

/** A commune in which somebody can live on a day, with the province it lies in. */
export interface PresentCommune {
  readonly name: string;
  readonly province: string;
}

const mostCommunes = 20;

const inForce = (row: string, day: string): string =>
  `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to >= ${day})`;

/** The short name of the province above a unit. */
const provinceAbove = (unitId: string, day: string): string => `(
  with recursive above (id) as (
    select a.parent_id from unit_period a where a.unit_id = ${unitId} and ${inForce('a', day)}
    union
    select a.parent_id from unit_period a join above b on a.unit_id = b.id
      where ${inForce('a', day)})
  select n.short_name from above b join unit r on r.id = b.id and r.kind = 'province'
    join unit_period n on n.unit_id = r.id and ${inForce('n', day)} limit 1)`;

/** The communes of the day that inherited a unit, over as many reforms as there were. */
const heirsOf = (unitId: string, day: string): string => `(
  with recursive heir (id) as (
    select s.successor_id from unit_succession s where s.predecessor_id = ${unitId}
    union
    select s.successor_id from unit_succession s join heir h on s.predecessor_id = h.id)
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', n.name,
      'province', ${provinceAbove('c.id', day)}) order by n.search_name), '[]')
  from heir h join unit c on c.id = h.id and c.kind = 'commune' and ${inForce('c', day)}
    join unit_period n on n.unit_id = c.id and ${inForce('n', day)})`;

/**
 * Communes by what they are or were called, those of today first. A commune or a district that has
 * ended comes with the communes that took its place; one that left none is not named.
 */
export async function listCommunes(
  sql: Sql,
  { on, q }: { readonly on: LocalDate; readonly q?: string },
): Promise<string> {
  const parameters = new Parameters();
  const day = `${parameters.add(on)}::date`;
  const isAsked =
    q === undefined
      ? `${inForce('u', day)}`
      : `exists (select from unit_period called where called.unit_id = u.id
          and strpos(called.search_name, search_text(${parameters.add(q)}::text)) > 0)`;
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(f.item order by f.place), '[]'))::text
       as text
     from (
       select row_number() over (order by c.ended_on desc nulls first, c.search_name, c.id) as place,
         jsonb_build_object('id', c.id, 'name', c.name, 'province', c.province,
           'endedOn', c.ended_on, 'successors', c.successors) as item
       from (
         select u.id, p.name, p.search_name, ${provinceAbove('u.id', day)} as province,
           case when u.valid_to < ${day} then u.valid_to end as ended_on,
           case when u.valid_to < ${day} then ${heirsOf('u.id', day)} else '[]' end as successors
         from unit u
         join lateral (select n.name, n.search_name from unit_period n
           where n.unit_id = u.id and n.valid_from <= ${day}
           order by n.valid_from desc limit 1) p on true
         where u.kind in ('commune', 'district') and u.valid_from <= ${day} and ${isAsked}
           and (u.kind = 'commune' or u.valid_to < ${day})
       ) c
       where c.ended_on is null or c.successors <> '[]'
       order by place limit ${mostCommunes}
     ) f`,
    parameters.values,
  );
  return row?.text ?? '{"items":[]}';
}

/** The commune by its name of the day; undefined for one that is not there on that day. */
export async function presentCommune(
  sql: Sql,
  id: string,
  day: LocalDate,
): Promise<PresentCommune | undefined> {
  const on = '$2::date';
  const [row] = await sql.query<{ name: string; province: string | null }>(
    `select n.name, ${provinceAbove('u.id', on)} as province
     from unit u join unit_period n on n.unit_id = u.id and ${inForce('n', on)}
     where u.id = $1 and u.kind = 'commune' and ${inForce('u', on)}`,
    [id, day],
  );
  return row && { name: row.name, province: row.province ?? '' };
}
