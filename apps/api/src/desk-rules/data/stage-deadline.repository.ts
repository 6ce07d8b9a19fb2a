import type { StageName, StageRule } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import type { RuleChange } from './rule-change';

/** Stands for every procedure that has no row of its own. */
export const everyProcedure = '*';

export interface StageDeadline extends StageRule {
  readonly procedureCode: string;
  readonly stage: StageName;
  /** From that day on the procedure has no deadline of its own; that of all procedures holds. */
  readonly ended?: boolean;
}

export async function addStageDeadline(
  sql: Sql,
  { procedureCode, stage, rule, value, ended = false }: StageDeadline,
  validFrom: LocalDate,
  change?: RuleChange,
): Promise<boolean> {
  const added = await sql.execute(
    `insert into stage_deadline (procedure_code, stage, valid_from, rule, value, ended,
       change_reason, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (procedure_code, stage, valid_from) do nothing`,
    [
      procedureCode,
      stage,
      validFrom,
      rule,
      value,
      ended,
      change?.reason ?? null,
      change?.by ?? null,
      change?.at ?? null,
    ],
  );
  return added === 1;
}

/** How many dated rows a deadline has; each change adds one, so it is the version somebody saw. */
export async function stageDeadlineVersion(
  sql: Sql,
  procedureCode: string,
  stage: StageName,
): Promise<number> {
  const [row] = await sql.query<{ rows: number }>(
    `select count(*)::integer as rows from stage_deadline where procedure_code = $1 and stage = $2`,
    [procedureCode, stage],
  );
  return row?.rows ?? 0;
}

/** What holds on the day before a change; an end keeps it, so that the row says what ended. */
export async function stageRuleBefore(
  sql: Sql,
  procedureCode: string,
  stage: StageName,
  day: LocalDate,
): Promise<(StageRule & { readonly ended: boolean }) | undefined> {
  const [row] = await sql.query<StageRule & { ended: boolean } & Record<string, unknown>>(
    `select rule, value, ended from stage_deadline
     where procedure_code = $1 and stage = $2 and valid_from <= $3
     order by valid_from desc limit 1`,
    [procedureCode, stage, day],
  );
  return row;
}
