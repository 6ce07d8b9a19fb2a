import type { Sql } from '../../platform/database/sql';

export class OutsideWaitRepository {
  constructor(private readonly sql: Sql) {}

  /** Answers the number of the wait; works under the lock of the dossier. */
  async begin(wait: {
    dossierId: string;
    system: string;
    note: string | null;
    at: Date;
    by: string;
  }): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into outside_wait (dossier_id, no, system, note, began_at, began_by)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5 from outside_wait where dossier_id = $1
       returning no`,
      [wait.dossierId, wait.system, wait.note, wait.at, wait.by],
    );
    return Number(row?.no);
  }

  async openNo(dossierId: string): Promise<number | undefined> {
    const [row] = await this.sql.query<{ no: number }>(
      `select no from outside_wait where dossier_id = $1 and ended_at is null`,
      [dossierId],
    );
    return row?.no;
  }

  async end(dossierId: string, no: number, at: Date, by: string): Promise<void> {
    await this.sql.execute(
      `update outside_wait set ended_at = $3, ended_by = $4
       where dossier_id = $1 and no = $2 and ended_at is null`,
      [dossierId, no, at, by],
    );
  }
}
