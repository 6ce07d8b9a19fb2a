import type { Sql } from '../../platform/database/sql';

/** Enough for a century of mergers; older ones are reached by their date. */
const mostDays = 200;

/**
 * The days on which the tree is another than the day before, newest first: units that begin, that
 * are gone for the first day, and that bear another name or stand elsewhere from then on.
 */
export async function listUnitChangeDays(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `with changes as (
       select u.valid_from as day, 'created' as kind from unit u
       union all
       select u.valid_to + 1, 'ended' from unit u where u.valid_to < date '9999-12-31'
       union all
       select p.valid_from, 'changed' from unit_period p join unit u on u.id = p.unit_id
       where p.valid_from > u.valid_from
     ), days as (
       select c.day, count(*) filter (where c.kind = 'created') as created,
         count(*) filter (where c.kind = 'ended') as ended,
         count(*) filter (where c.kind = 'changed') as changed
       from changes c group by c.day order by c.day desc limit $1
     )
     select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('day', d.day,
       'created', d.created, 'ended', d.ended, 'changed', d.changed)
       order by d.day desc), '[]'))::text as text from days d`,
    [mostDays],
  );
  return row?.text ?? '{"items":[]}';
}
