import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';
import type { TransferTask } from '../transfer-gate';

export interface TransferScope {
  readonly unitId: string;
  readonly procedureCode: string;
  readonly tasks: readonly TransferTask[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly decisionNo: string;
}

/** Without a name while the catalogue holds no version of it. */
export interface NamedProcedure {
  readonly procedureName: string | null;
}

const columns = `unit_id as "unitId", procedure_code as "procedureCode", tasks,
  valid_from::text as "validFrom", valid_to::text as "validTo", decision_no as "decisionNo"`;

export class TransferScopeRepository {
  constructor(private readonly sql: Sql) {}

  /** The procedure by its name of today; undefined when there is none of the code. */
  async procedure(code: string): Promise<NamedProcedure | undefined> {
    const [row] = await this.sql.query<NamedProcedure & Record<string, unknown>>(
      `select coalesce(v.short_name, v.name) as "procedureName"
       from procedure p left join procedure_version v on v.id = p.current_version_id
       where p.code = $1`,
      [code],
    );
    return row;
  }

  /** Holds while the transaction runs, so that two overlapping rows cannot be added at once. */
  async lockUnit(unitId: string): Promise<void> {
    await this.sql.query(`select id from unit where id = $1 for update`, [unitId]);
  }

  async overlapping(scope: TransferScope): Promise<boolean> {
    const rows = await this.sql.query(
      `select from transfer_scope where unit_id = $1 and procedure_code = $2
         and daterange(valid_from, valid_to, '[]') && daterange($3::date, $4::date, '[]')`,
      [scope.unitId, scope.procedureCode, scope.validFrom, scope.validTo],
    );
    return rows.length > 0;
  }

  async insert(scope: TransferScope): Promise<void> {
    await this.sql.execute(
      `insert into transfer_scope (unit_id, procedure_code, valid_from, valid_to, tasks, decision_no)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        scope.unitId,
        scope.procedureCode,
        scope.validFrom,
        scope.validTo,
        scope.tasks,
        scope.decisionNo,
      ],
    );
  }

  async lock(
    unitId: string,
    procedureCode: string,
    validFrom: LocalDate,
  ): Promise<TransferScope | undefined> {
    const [row] = await this.sql.query<TransferScope & Record<string, unknown>>(
      `select ${columns} from transfer_scope
        where unit_id = $1 and procedure_code = $2 and valid_from = $3 for update`,
      [unitId, procedureCode, validFrom],
    );
    return row;
  }

  async end(scope: TransferScope, validTo: LocalDate): Promise<void> {
    await changeOne(
      this.sql,
      `update transfer_scope set valid_to = $4
        where unit_id = $1 and procedure_code = $2 and valid_from = $3`,
      [scope.unitId, scope.procedureCode, scope.validFrom, validTo],
    );
  }
}
