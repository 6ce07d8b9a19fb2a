import type { Sql } from '../../platform/database/sql';

export interface NewBatch {
  readonly id: string;
  readonly unitId: string;
  readonly procedureCode: string;
  readonly caseNo: number;
  readonly rowsAsked: number;
  readonly receivedBy: string;
  readonly receivedAt: Date;
}

export class BatchRepository {
  constructor(private readonly sql: Sql) {}

  async insert(batch: NewBatch): Promise<void> {
    await this.sql.execute(
      `insert into dossier_batch (id, unit_id, procedure_code, case_no, rows_asked, received_by,
         received_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        batch.id,
        batch.unitId,
        batch.procedureCode,
        batch.caseNo,
        batch.rowsAsked,
        batch.receivedBy,
        batch.receivedAt,
      ],
    );
  }

  /** Safe to repeat: a request that was cut off finds its rows again. */
  async addRow(batchId: string, no: number, dossierId: string): Promise<void> {
    await this.sql.execute(
      `insert into dossier_batch_row (batch_id, no, dossier_id) values ($1, $2, $3)
       on conflict do nothing`,
      [batchId, no, dossierId],
    );
  }
}
