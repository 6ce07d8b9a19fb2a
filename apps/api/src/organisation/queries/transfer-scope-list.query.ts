import type { LocalDate } from '@motcua/shared-time';
import { Parameters, type Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';
import { pageOf, type PageQuestion } from './page';

export interface TransferScopeListQuestion extends PageQuestion {
  readonly unitIds: readonly string[];
  readonly unitId?: string;
  /** Rows in force on this day only. */
  readonly on?: LocalDate;
}

/** What is handed over to the Post, by procedure, first day and unit. */
export async function listTransferScopes(
  sql: Sql,
  question: TransferScopeListQuestion,
): Promise<string> {
  const { unitIds, unitId, on, limit = usualPageSize, after } = question;
  const parameters = new Parameters();
  const size = parameters.add(limit);
  const sortKey = `t.procedure_code || ' ' || t.valid_from::text`;
  const conditions = [`t.unit_id = any(${parameters.add(unitIds)}::uuid[])`];
  if (unitId) conditions.push(`t.unit_id = ${parameters.add(unitId)}::uuid`);
  if (on) {
    const day = parameters.add(on);
    conditions.push(
      `t.valid_from <= ${day}::date and (t.valid_to is null or t.valid_to >= ${day}::date)`,
    );
  }
  if (after)
    conditions.push(
      `(${sortKey}, t.unit_id) > (${parameters.add(after[0])}::text, ${parameters.add(after[1])}::uuid)`,
    );
  const rows = `
    select ${sortKey} as sort_key, t.unit_id::text as id, jsonb_build_object('unitId', t.unit_id,
      'procedureCode', t.procedure_code, 'procedureName', coalesce(v.short_name, v.name), 'tasks', t.tasks, 'validFrom', t.valid_from,
      'validTo', t.valid_to, 'decisionNo', t.decision_no) as item
    from transfer_scope t
    left join procedure p on p.code = t.procedure_code
    left join procedure_version v on v.id = p.current_version_id
    where ${conditions.join(' and ')}
    order by sort_key, t.unit_id limit ${size} + 1`;
  const [row] = await sql.query<{ text: string }>(
    pageOf(rows, `${size}::integer`),
    parameters.values,
  );
  return row?.text ?? '{"items":[],"next":null}';
}
