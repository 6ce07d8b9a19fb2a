import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';

/** When the hand-over of a collection to the actor's desk was signed; null where it was not. */
export async function filingTimeOf(
  sql: Sql,
  consignmentId: string,
  actor: Actor,
): Promise<Date | null> {
  const [row] = await sql.query<{ filed_at: Date | null }>(
    `select filed_at from consignment where id = $1 and kind = 'collection'
       and to_unit_id = any($2::uuid[])`,
    [consignmentId, actor.unitsFor('dossier.receive')],
  );
  return row?.filed_at ?? null;
}
