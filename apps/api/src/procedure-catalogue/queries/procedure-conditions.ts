import type { LocalDate } from '@motcua/shared-time';
import type { Parameters } from '../../platform/database/sql';

export interface ProcedureListQuestion {
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly level?: string | undefined;
  readonly channel?: string | undefined;
  /** Only procedures that this unit may decide. */
  readonly unitId?: string | undefined;
  readonly limit?: number | undefined;
  /** Rank, length of the name and code of the last item of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly day: LocalDate;
}

/** What every procedure of an answer meets: in force on the day, and the filters that were asked. */
export function listConditions(question: ProcedureListQuestion, parameters: Parameters): string[] {
  return [...inForce(parameters.add(question.day)), ...filters(question, parameters)];
}

function inForce(day: string): string[] {
  return [`v.valid_from <= ${day}::date`, `(v.valid_to is null or v.valid_to >= ${day}::date)`];
}

function filters(question: ProcedureListQuestion, parameters: Parameters): string[] {
  const { field, level, channel, unitId } = question;
  const conditions: string[] = [];
  if (field)
    conditions.push(`position(search_text(${parameters.add(field)}) in search_text(v.field)) > 0`);
  if (level) conditions.push(`${parameters.add(level)} = any(v.levels)`);
  if (channel) conditions.push(`${parameters.add(channel)} = any(v.channels)`);
  if (unitId) conditions.push(decidedBy(parameters.add(unitId), parameters.add(question.day)));
  return conditions;
}

/** The same rule as `CompetentUnits`, seen from the unit. */
function decidedBy(unitId: string, day: string): string {
  const stated = (name: string): string => `select c.unit_id from competence c where ${name}
    and c.valid_from <= ${day}::date and (c.valid_to is null or c.valid_to >= ${day}::date)`;
  const byCode = stated('c.procedure_code = v.procedure_code');
  const byField = stated('c.field = v.field');
  const kind = `(select u.kind from unit u where u.id = ${unitId}::uuid)`;
  return `case when exists (${byCode}) then ${unitId}::uuid in (${byCode})
    else (v.levels && array['commune', 'district'] and ${kind} = 'commune')
      or ('province' = any(v.levels) and case when exists (${byField})
        then ${unitId}::uuid in (${byField}) else ${kind} = 'department' end) end`;
}
