import type { Actor } from '../../access/actor';
import { Parameters, type Sql } from '../../platform/database/sql';

/** Which rows of the journal an actor may read. */
export type JournalSight = 'whole' | readonly string[];

/**
 * An assignment at the province reads the whole journal, rows without a unit and those of the Post
 * included, because nobody stands above both; everybody else reads what concerns their own units.
 */
export async function journalSightOf(sql: Sql, actor: Actor): Promise<JournalSight> {
  const roots = actor.grants
    .filter((grant) => grant.permissions.has('journal.read'))
    .map((grant) => grant.unitId);
  const [row] = await sql.query<{ whole: boolean }>(
    `select exists (select from unit where id = any($1::uuid[]) and kind = 'province') as whole`,
    [roots],
  );
  return row?.whole ? 'whole' : actor.unitsFor('journal.read');
}

/** The condition on `j`: a row belongs to its unit and to the unit of whoever acted. */
export function readableRows(sight: JournalSight, parameters: Parameters): string {
  if (sight === 'whole') return 'true';
  const units = parameters.add(sight);
  return `(j.unit_id = any(${units}::uuid[])
    or (j.actor ->> 'unitId')::uuid = any(${units}::uuid[]))`;
}
