import { Injectable } from '@nestjs/common';
import { type TransferTask, transferTasks } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../platform/database/sql';

export { transferTasks };
export type { TransferTask };

export interface TransferQuestion {
  readonly unitId: string;
  readonly procedureCode: string;
  readonly task: TransferTask;
  readonly day: LocalDate;
}

/** Asked where postal staff act: what the decision does not hand over stays with the State. */
@Injectable()
export class TransferGate {
  /** True when the task of this procedure is handed over to the Post at this unit on the day. */
  async mayAct(sql: Sql, question: TransferQuestion): Promise<boolean> {
    const { unitId, procedureCode, task, day } = question;
    const rows = await sql.query(
      `select from transfer_scope
        where unit_id = $1 and procedure_code = $2 and $3::text = any(tasks)
          and valid_from <= $4 and (valid_to is null or valid_to >= $4) limit 1`,
      [unitId, procedureCode, task, day],
    );
    return rows.length > 0;
  }
}
