import type { Sql } from '../../platform/database/sql';

export interface OpenHold {
  readonly no: number;
  readonly placedBy: string;
}

/** The legal holds of a dossier, under the dossier's lock; at most one is open. */
export class HoldRepository {
  constructor(private readonly sql: Sql) {}

  async open(dossierId: string): Promise<OpenHold | undefined> {
    const [row] = await this.sql.query<OpenHold & Record<string, unknown>>(
      `select no, placed_by as "placedBy" from legal_hold
       where dossier_id = $1 and lifted_at is null`,
      [dossierId],
    );
    return row;
  }

  async place(dossierId: string, reason: string, by: string, at: Date): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into legal_hold (dossier_id, no, reason, placed_by, placed_at)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4 from legal_hold where dossier_id = $1
       returning no`,
      [dossierId, reason, by, at],
    );
    return Number(row?.no);
  }

  async lift(dossierId: string, no: number, reason: string, by: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update legal_hold set lift_reason = $3, lifted_by = $4, lifted_at = $5
       where dossier_id = $1 and no = $2 and lifted_at is null`,
      [dossierId, no, reason, by, at],
    );
  }
}
