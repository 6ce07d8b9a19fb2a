import type { StageName, StageRule } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

/** Stands for every procedure that has no row of its own. */
export const everyProcedure = '*';

export interface StageDeadline extends StageRule {
  readonly procedureCode: string;
  readonly stage: StageName;
}

export async function addStageDeadline(
  sql: Sql,
  { procedureCode, stage, rule, value }: StageDeadline,
  validFrom: LocalDate,
): Promise<boolean> {
  const added = await sql.execute(
    `insert into stage_deadline (procedure_code, stage, valid_from, rule, value)
     values ($1, $2, $3, $4, $5) on conflict (procedure_code, stage, valid_from) do nothing`,
    [procedureCode, stage, validFrom, rule, value],
  );
  return added === 1;
}
