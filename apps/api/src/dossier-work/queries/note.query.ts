import type { Sql } from '../../platform/database/sql';

const note = `jsonb_build_object('no', n.no, 'text', n.text, 'writtenAt', n.written_at,
  'writtenBy', jsonb_build_object('id', s.id, 'fullName', s.full_name, 'employer', s.employer))`;

/** The notes of a dossier, newest first. */
export async function notesOf(sql: Sql, dossierId: string): Promise<string> {
  const [row] = await sql.query<{ items: string }>(
    `select coalesce(jsonb_agg(${note} order by n.no desc), '[]')::text as items
     from dossier_note n join staff s on s.id = n.written_by where n.dossier_id = $1`,
    [dossierId],
  );
  return `{"items":${row?.items ?? '[]'}}`;
}

export async function noteOf(sql: Sql, dossierId: string, no: number): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select ${note}::text as text from dossier_note n join staff s on s.id = n.written_by
     where n.dossier_id = $1 and n.no = $2`,
    [dossierId, no],
  );
  if (!row) throw new Error(`The note ${no} of ${dossierId} is missing.`);
  return row.text;
}
