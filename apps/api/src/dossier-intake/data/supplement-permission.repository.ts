import type { Sql } from '../../platform/database/sql';

/** What a leader is asked once the one round of the law is used up, and what they answered. */
export class SupplementPermissionRepository {
  constructor(private readonly sql: Sql) {}

  /** Works under the lock of the dossier; answers the number of the request. */
  async ask(request: {
    dossierId: string;
    askedBy: string;
    askedAt: Date;
    reason: string;
  }): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into supplement_permission (dossier_id, no, asked_by, asked_at, reason)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4
       from supplement_permission where dossier_id = $1
       returning no`,
      [request.dossierId, request.askedBy, request.askedAt, request.reason],
    );
    return Number(row?.no);
  }

  async settle(answer: {
    dossierId: string;
    outcome: 'permitted' | 'denied';
    by: string;
    at: Date;
    reason: string;
  }): Promise<void> {
    await this.sql.execute(
      `update supplement_permission set outcome = $2, settled_by = $3, settled_at = $4, answer = $5
       where dossier_id = $1 and outcome is null`,
      [answer.dossierId, answer.outcome, answer.by, answer.at, answer.reason],
    );
  }
}
