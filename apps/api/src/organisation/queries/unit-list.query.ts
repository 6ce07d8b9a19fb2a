import type { LocalDate } from '@motcua/shared-time';
import { Parameters, type Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';
import type { UnitKind } from './unit.query';
import { pageOf, type PageQuestion } from './page';

export interface UnitListQuestion extends PageQuestion {
  readonly on: LocalDate;
  readonly kind?: UnitKind;
  readonly q?: string;
}

/** The units that exist on a day, by name; `q` matches names without marks and agency codes. */
export async function listUnits(sql: Sql, question: UnitListQuestion): Promise<string> {
  const { on, kind, q, limit = usualPageSize, after } = question;
  const parameters = new Parameters();
  const day = parameters.add(on);
  const size = parameters.add(limit);
  const conditions = [
    `u.valid_from <= ${day}::date`,
    `(u.valid_to is null or u.valid_to >= ${day}::date)`,
    `p.valid_from <= ${day}::date`,
    `(p.valid_to is null or p.valid_to >= ${day}::date)`,
  ];
  if (kind) conditions.push(`u.kind = ${parameters.add(kind)}`);
  if (q) {
    const text = parameters.add(q);
    conditions.push(`(strpos(p.search_name, search_text(${text}::text)) > 0
      or starts_with(u.agency_code, upper(${text}::text))
      or upper(${text}::text) = any(u.former_codes))`);
  }
  if (after)
    conditions.push(
      `(p.search_name, u.id) > (${parameters.add(after[0])}::text, ${parameters.add(after[1])}::uuid)`,
    );
  const rows = `
    select p.search_name as sort_key, u.id::text as id, jsonb_build_object('id', u.id,
      'kind', u.kind, 'agencyCode', u.agency_code, 'formerCodes', u.former_codes,
      'administrativeCode', u.administrative_code, 'name', p.name, 'shortName', p.short_name,
      'parentId', p.parent_id, 'address', p.address, 'phone', p.phone,
      'validFrom', u.valid_from, 'validTo', u.valid_to, 'version', u.version) as item
    from unit u join unit_period p on p.unit_id = u.id
    where ${conditions.join(' and ')}
    order by p.search_name, u.id limit ${size} + 1`;
  const [row] = await sql.query<{ text: string }>(
    pageOf(rows, `${size}::integer`),
    parameters.values,
  );
  return row?.text ?? '{"items":[],"next":null}';
}
