import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { everyProcedure } from '../data/stage-deadline.repository';

/** The rules of every stage of a procedure on a day as one object; its own rows come first. */
export function stageRulesOf(procedureCode: string, day: string): string {
  return `(select coalesce(jsonb_object_agg(s.stage, jsonb_build_object('rule', s.rule,
      'value', s.value)), '{}')
    from (select distinct on (r.stage) r.stage, r.rule, r.value from stage_deadline r
      where r.procedure_code in (${procedureCode}, '${everyProcedure}') and r.valid_from <= ${day}
      order by r.stage, r.procedure_code = '${everyProcedure}', r.valid_from desc) s)`;
}

/** Every deadline in force on a day, as JSON text. */
export async function listStageDeadlines(sql: Sql, day: LocalDate): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(
        'procedureCode', nullif(s.procedure_code, '${everyProcedure}'), 'stage', s.stage,
        'validFrom', s.valid_from, 'rule', s.rule, 'value', s.value)
        order by s.procedure_code, s.stage), '[]'))::text as text
     from (select distinct on (r.procedure_code, r.stage) r.* from stage_deadline r
       where r.valid_from <= $1 order by r.procedure_code, r.stage, r.valid_from desc) s`,
    [day],
  );
  return row?.text ?? '{"items":[]}';
}
