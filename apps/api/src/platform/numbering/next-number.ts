import type { Sql } from '../database/sql';

/** The next number of a series; taken in the business transaction, never given twice. */
export async function nextNumber(sql: Sql, kind: string, scope: string): Promise<number> {
  const [row] = await sql.query<{ last_no: string }>(
    `insert into code_counter as c (kind, scope, last_no) values ($1, $2, 1)
     on conflict (kind, scope) do update set last_no = c.last_no + 1
     returning last_no`,
    [kind, scope],
  );
  return Number(row?.last_no);
}
