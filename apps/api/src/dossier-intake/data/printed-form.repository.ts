import type { Sql } from '../../platform/database/sql';

/** Enters one more print of a form and answers its number; works under the lock of the dossier. */
export async function countPrint(
  sql: Sql,
  dossierId: string,
  form: string,
  printedBy: string,
  at: Date,
): Promise<number> {
  const [row] = await sql.query<{ no: number }>(
    `insert into printed_form (dossier_id, form, no, printed_at, printed_by)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4
     from printed_form where dossier_id = $1 and form = $2
     returning no`,
    [dossierId, form, at, printedBy],
  );
  return Number(row?.no);
}
