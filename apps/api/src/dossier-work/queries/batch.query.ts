import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';

const batch = `
  select jsonb_build_object('id', b.id, 'procedureCode', b.procedure_code, 'caseNo', b.case_no,
    'rowsAsked', b.rows_asked, 'receivedAt', b.received_at,
    'receivedBy', (select s.full_name from staff s where s.id = b.received_by),
    'dossiers', coalesce((select jsonb_agg(jsonb_build_object('no', r.no, 'id', d.id,
        'code', d.code, 'status', d.status, 'applicantName', d.applicant_name,
        'dueAt', d.due_at) order by r.no)
      from dossier_batch_row r join dossier d on d.id = r.dossier_id
      where r.batch_id = b.id), '[]'))::text as text
  from dossier_batch b where b.id = $1 and b.unit_id = any($2::uuid[])`;

/** A batch of one of the units, with the dossiers that came of it. */
export async function findBatch(
  sql: Sql,
  id: string,
  unitIds: readonly string[],
): Promise<string | undefined> {
  const [row] = await sql.query<{ text: string }>(batch, [id, unitIds]);
  return row?.text;
}

/** The dossiers of a batch of one of the units, in its order; none for somebody else's batch. */
export async function dossiersOfBatch(
  sql: Sql,
  id: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select r.dossier_id as id from dossier_batch_row r join dossier_batch b on b.id = r.batch_id
     where r.batch_id = $1 and b.unit_id = any($2::uuid[]) order by r.no`,
    [id, unitIds],
  );
  return rows.map((row) => row.id);
}

/** The codes of those ids whose dossiers the actor sees. */
export async function codesOf(
  sql: Sql,
  keys: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, string>> {
  const parameters = new Parameters();
  const asked = parameters.add(keys.map((key) => key.toLowerCase()));
  const rows = await sql.query<{ id: string; code: string }>(
    `select d.id, d.code from dossier d where d.id = any(array(
       select key::uuid from unnest(${asked}::text[]) as key
       where key ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'))
       and ${visibleDossiers(actor, parameters, 'd')}`,
    parameters.values,
  );
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return new Map(
    keys.flatMap((key) => {
      const code = codes.get(key.toLowerCase());
      return code === undefined ? [] : [[key, code]];
    }),
  );
}
