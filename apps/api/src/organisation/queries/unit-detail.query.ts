import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';

// The name of another unit is the one it bears on the day, else its nearest one.
const nameOf = (
  unit: string,
): string => `(select n.name from unit_period n where n.unit_id = ${unit}
  order by (n.valid_from <= $2::date) desc, abs(n.valid_from - $2::date) limit 1)`;

const unitDetail = `
  select u.version, jsonb_build_object('id', u.id, 'kind', u.kind, 'agencyCode', u.agency_code,
    'formerCodes', u.former_codes, 'administrativeCode', u.administrative_code,
    'name', current.name, 'shortName', current.short_name, 'parentId', current.parent_id,
    'address', current.address, 'phone', current.phone,
    'validFrom', u.valid_from, 'validTo', u.valid_to, 'version', u.version,
    'periods', (select jsonb_agg(jsonb_build_object('validFrom', p.valid_from,
        'validTo', p.valid_to, 'name', p.name, 'shortName', p.short_name,
        'parentId', p.parent_id, 'address', p.address, 'phone', p.phone) order by p.valid_from)
      from unit_period p where p.unit_id = u.id),
    'predecessors', coalesce((select jsonb_agg(jsonb_build_object('id', s.predecessor_id,
        'name', ${nameOf('s.predecessor_id')}, 'succeededOn', s.succeeded_on)
        order by s.succeeded_on, s.predecessor_id)
      from unit_succession s where s.successor_id = u.id), '[]'),
    'successors', coalesce((select jsonb_agg(jsonb_build_object('id', s.successor_id,
        'name', ${nameOf('s.successor_id')}, 'succeededOn', s.succeeded_on)
        order by s.succeeded_on, s.successor_id)
      from unit_succession s where s.predecessor_id = u.id), '[]'),
    'counters', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'unitId', c.unit_id,
        'number', c.number, 'name', c.name, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'version', c.version) order by c.number, c.valid_from)
      from counter c where c.unit_id = u.id and c.valid_from <= $2::date
        and (c.valid_to is null or c.valid_to >= $2::date)), '[]'),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('weekday', w.weekday,
        'from', to_char(w.starts, 'HH24:MI'), 'to', to_char(w.ends, 'HH24:MI'))
        order by w.weekday, w.starts)
      from working_session w where w.unit_id = u.id and w.valid_from <= $2::date
        and (w.valid_to is null or w.valid_to >= $2::date)), '[]'))::text as text
  from unit u
  join lateral (
    select p.name, p.short_name, p.parent_id, p.address, p.phone from unit_period p
    where p.unit_id = u.id
    order by (p.valid_from <= $2::date) desc, abs(p.valid_from - $2::date) limit 1
  ) current on true
  where u.id = $1`;

/** One unit with its whole history; undefined when there is none. */
export async function readUnit(
  sql: Sql,
  id: string,
  on: LocalDate,
): Promise<JsonDocument | undefined> {
  const [row] = await sql.query<{ version: number; text: string }>(unitDetail, [id, on]);
  return row && new JsonDocument(row.text, row.version);
}
