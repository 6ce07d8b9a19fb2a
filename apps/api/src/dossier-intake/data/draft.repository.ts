import { changeOne, type Sql } from '../../platform/database/sql';

export interface DraftRow {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly endedAt: Date | null;
}

export interface DraftContent {
  readonly procedureCode: string | null;
  /** JSON. */
  readonly content: string;
}

export class DraftRepository {
  constructor(private readonly sql: Sql) {}

  async insert(
    draft: DraftContent & { id: string; staffId: string; unitId: string },
    at: Date,
  ): Promise<void> {
    await this.sql.execute(
      `insert into draft (id, staff_id, unit_id, procedure_code, content, created_at, updated_at)
       values ($1, $2, $3, $4, $5::jsonb, $6, $6)`,
      [draft.id, draft.staffId, draft.unitId, draft.procedureCode, draft.content, at],
    );
  }

  async lock(id: string): Promise<DraftRow | undefined> {
    const [row] = await this.sql.query<DraftRow & Record<string, unknown>>(
      `select id, staff_id as "staffId", unit_id as "unitId", version, updated_at as "updatedAt",
         ended_at as "endedAt"
       from draft where id = $1 for update`,
      [id],
    );
    return row;
  }

  async replace(id: string, version: number, draft: DraftContent, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update draft set procedure_code = $3, content = $4::jsonb, updated_at = $5,
         version = version + 1 where id = $1 and version = $2`,
      [id, version, draft.procedureCode, draft.content, at],
    );
  }

  async end(id: string, version: number, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update draft set ended_at = $3, version = version + 1 where id = $1 and version = $2`,
      [id, version, at],
    );
  }
}
