import { Parameters, type Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';
import { pageOf, type PageQuestion } from './page';

export interface CounterListQuestion extends PageQuestion {
  readonly unitId?: string;
}

/** Counters by unit and number, closed ones included. */
export async function listCounters(sql: Sql, question: CounterListQuestion): Promise<string> {
  const { unitId, limit = usualPageSize, after } = question;
  const parameters = new Parameters();
  const size = parameters.add(limit);
  const sortKey = `c.unit_id::text || lpad(c.number::text, 3, '0') || c.valid_from::text`;
  const conditions = ['true'];
  if (unitId) conditions.push(`c.unit_id = ${parameters.add(unitId)}::uuid`);
  if (after)
    conditions.push(
      `(${sortKey}, c.id) > (${parameters.add(after[0])}::text, ${parameters.add(after[1])}::uuid)`,
    );
  const rows = `
    select ${sortKey} as sort_key, c.id::text as id, jsonb_build_object('id', c.id,
      'unitId', c.unit_id, 'number', c.number, 'name', c.name, 'validFrom', c.valid_from,
      'validTo', c.valid_to, 'version', c.version) as item
    from counter c where ${conditions.join(' and ')}
    order by sort_key, c.id limit ${size} + 1`;
  const [row] = await sql.query<{ text: string }>(
    pageOf(rows, `${size}::integer`),
    parameters.values,
  );
  return row?.text ?? '{"items":[],"next":null}';
}
