import { quietFacts } from '@motcua/dossier-domain';
import type { Sql } from '../database/sql';

/** Who changed a subject last and by which act, for the person whose version is no longer the stored one. */
export async function whoChanged(
  sql: Sql,
  subjectType: string,
  subjectId: string,
): Promise<{ changedBy?: string; changedAt?: string; change?: string }> {
  const [row] = await sql.query<{ name: string; at: Date; type: string }>(
    `select actor ->> 'name' as name, at, type from journal
      where subject_type = $1 and subject_id = $2 and type <> all($3::text[])
      order by sequence desc limit 1`,
    [subjectType, subjectId, quietFacts],
  );
  return row ? { changedBy: row.name, changedAt: row.at.toISOString(), change: row.type } : {};
}
