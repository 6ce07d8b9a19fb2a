import type { LocalDate } from '@motcua/shared-time';
import { Parameters, type Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';
import { pageOf, type PageQuestion } from './page';

export interface StaffListQuestion extends PageQuestion {
  readonly unitIds: readonly string[];
  readonly on: LocalDate;
  readonly unitId?: string;
  readonly q?: string;
}

/** People of the units by name, each with the assignments in force on the day. */
export async function listStaff(sql: Sql, question: StaffListQuestion): Promise<string> {
  const { unitIds, on, unitId, q, limit = usualPageSize, after } = question;
  const parameters = new Parameters();
  const units = parameters.add(unitIds);
  const day = parameters.add(on);
  const size = parameters.add(limit);
  const own = unitId ? ` and a.unit_id = ${parameters.add(unitId)}::uuid` : '';
  const conditions = [
    `exists (select from assignment a where a.staff_id = s.id
      and a.unit_id = any(${units}::uuid[])${own})`,
  ];
  if (q) {
    const text = parameters.add(q);
    conditions.push(`(strpos(s.search_name, search_text(${text}::text)) > 0
      or starts_with(s.username, lower(${text}::text)))`);
  }
  if (after)
    conditions.push(
      `(s.search_name, s.id) > (${parameters.add(after[0])}::text, ${parameters.add(after[1])}::uuid)`,
    );
  const rows = `
    select s.search_name as sort_key, s.id::text as id, jsonb_build_object('id', s.id,
      'username', s.username, 'fullName', s.full_name, 'employer', s.employer,
      'title', s.title, 'validFrom', s.valid_from, 'validTo', s.valid_to, 'version', s.version,
      'assignments', coalesce((select jsonb_agg(jsonb_build_object('id', a.id,
          'unitId', a.unit_id, 'unitName', p.name, 'roleCode', a.role_code,
          'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from, a.id)
        from assignment a join lateral (select n.name from unit_period n
          where n.unit_id = a.unit_id
          order by (n.valid_from <= ${day}::date) desc, abs(n.valid_from - ${day}::date) limit 1
        ) p on true
        where a.staff_id = s.id and a.valid_from <= ${day}::date
          and (a.valid_to is null or a.valid_to >= ${day}::date)), '[]')) as item
    from staff s where ${conditions.join(' and ')}
    order by s.search_name, s.id limit ${size} + 1`;
  const [row] = await sql.query<{ text: string }>(
    pageOf(rows, `${size}::integer`),
    parameters.values,
  );
  return row?.text ?? '{"items":[],"next":null}';
}
