import type { Sql } from '../../platform/database/sql';

/** The incident under which a dossier's paper was lost, the newest one. */
export async function lossOf(sql: Sql, dossierId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `select i.id from incident i where i.dossier_id = $1 and i.type = 'lost'
      order by i.found_at desc, i.id desc limit 1`,
    [dossierId],
  );
  return row?.id;
}
