import type { Sql } from '../../platform/database/sql';

/** A dossier's own journal by sequence: complete at once, before anything is sealed. */
export async function readTimeline(sql: Sql, dossierId: string): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select json_build_object('items', coalesce(json_agg(json_build_object('id', j.id,
        'sequence', j.sequence, 'position', j.position, 'type', j.type, 'at', j.at,
        'deviceAt', j.device_at, 'actor', j.actor,
        'unitName', (select p.short_name from unit_period p
          where p.unit_id = (j.actor ->> 'unitId')::uuid order by p.valid_from desc limit 1),
        'data', j.data) order by j.sequence), '[]'))::text as text
     from (select * from journal where subject_type = 'dossier' and subject_id = $1
       order by sequence limit 1000) j`,
    [dossierId],
  );
  return row?.text ?? '{"items":[]}';
}
