import type { StageName, StageRule } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { everyProcedure } from '../data/stage-deadline.repository';
import { ruleAuthor, ruleTime } from './rule-times';

/** The row of each procedure and stage on a day; an ended one gives way to that of all procedures. */
const inForce = (day: string, condition = 'true'): string => `select * from (
    select distinct on (r.procedure_code, r.stage) r.* from stage_deadline r
    where ${condition} and r.valid_from <= ${day}
    order by r.procedure_code, r.stage, r.valid_from desc) latest
  where not latest.ended`;

/** The rules of every stage of a procedure on a day as one object; its own rows come first. */
export function stageRulesOf(procedureCode: string, day: string): string {
  const rows = inForce(day, `r.procedure_code in (${procedureCode}, '${everyProcedure}')`);
  return `(select coalesce(jsonb_object_agg(s.stage, jsonb_build_object('rule', s.rule,
      'value', s.value)), '{}')
    from (select distinct on (o.stage) o.stage, o.rule, o.value from (${rows}) o
      order by o.stage, o.procedure_code = '${everyProcedure}') s)`;
}

const members = `'procedureCode', nullif(s.procedure_code, '${everyProcedure}'), 'stage', s.stage,
  'validFrom', s.valid_from, 'rule', s.rule, 'value', s.value`;

export interface StageDeadlineInForce extends StageRule {
  /** Null for every procedure without a deadline of its own. */
  readonly procedureCode: string | null;
}

/** The deadlines of one stage in force on a day. */
export async function stageDeadlinesOn(
  sql: Sql,
  stage: StageName,
  day: LocalDate,
): Promise<StageDeadlineInForce[]> {
  return sql.query<StageDeadlineInForce & Record<string, unknown>>(
    `select nullif(s.procedure_code, '${everyProcedure}') as "procedureCode", s.rule, s.value
     from (${inForce('$1', 'r.stage = $2')}) s order by s.procedure_code`,
    [day, stage],
  );
}

/** Every deadline in force on a day, as JSON text. */
export async function listStageDeadlines(sql: Sql, day: LocalDate): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members})
        order by s.procedure_code, s.stage), '[]'))::text as text
     from (${inForce('$1')}) s`,
    [day],
  );
  return row?.text ?? '{"items":[]}';
}

/** Every dated row of every deadline: what held, holds and will hold, as JSON text. */
export async function listStageDeadlineChanges(sql: Sql, day: LocalDate): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members},
        'procedureName', (select coalesce(v.short_name, v.name) from procedure_version v
          where v.procedure_code = s.procedure_code order by v.valid_from desc limit 1),
        'ended', s.ended, 'version', s.version, 'time', ${ruleTime('s', '$1')},
        ${ruleAuthor('s')}) order by s.procedure_code, s.stage, s.valid_from), '[]'))::text as text
     from (select r.*, lead(r.valid_from) over (partition by r.procedure_code, r.stage
           order by r.valid_from) as next_from,
         (count(*) over (partition by r.procedure_code, r.stage))::integer as version
         from stage_deadline r) s`,
    [day],
  );
  return row?.text ?? '{"items":[]}';
}
