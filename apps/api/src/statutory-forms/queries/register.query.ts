import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { yearBounds } from '../data/register.repository';

const unitName = `(select p.name from unit_period p where p.unit_id = u.id
  order by p.valid_from desc limit 1)`;

const bookMembers = `'unitId', u.id, 'unitName', ${unitName}, 'year', $2::integer,
  'lastNo', coalesce(b.last_no, 0), 'openedAt', b.opened_at, 'closedAt', b.closed_at,
  'waiting', case when b.closed_at is null then (select count(*) from dossier d
    where d.received_unit_id = u.id and d.received_at >= $3 and d.received_at < $4
      and not exists (select from register_entry e where e.dossier_id = d.id)) else 0 end`;

/** The books of a year at the units of the reader, where anything was received. */
export async function listRegisters(
  sql: Sql,
  unitIds: readonly string[],
  year: number,
): Promise<JsonDocument> {
  const { from, to } = yearBounds(year);
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${bookMembers})
       order by ${unitName}), '[]'))::text as text
     from unit u left join register_book b on b.unit_id = u.id and b.year = $2
     where u.id = any($1::uuid[]) and (b.id is not null or exists (select from dossier d
       where d.received_unit_id = u.id and d.received_at >= $3 and d.received_at < $4))`,
    [unitIds, year, from, to],
  );
  return new JsonDocument(row?.text ?? '');
}

/** More codes than this are counted and not named on the screen. */
const mostUnreceived = 200;

const isUnreceived = `d.received_unit_id = u.id and d.registered_at >= $3 and d.registered_at < $4
  and d.received_at is null`;

/** One book with its prints and corrections; undefined for an unknown unit. */
export async function readRegister(
  sql: Sql,
  unitId: string,
  year: number,
): Promise<JsonDocument | undefined> {
  const { from, to } = yearBounds(year);
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${bookMembers}, 'version', coalesce(b.version, 0),
       'closedBy', (select s.full_name from staff s where s.id = b.closed_by),
       'prints', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'no', p.no,
           'fromNo', p.from_no, 'toNo', p.to_no, 'printedAt', p.printed_at,
           'printedBy', s.full_name) order by p.no desc)
         from (select * from register_print r where r.book_id = b.id order by r.no desc limit 20) p
           join staff s on s.id = p.printed_by), '[]'),
       'corrections', coalesce((select jsonb_agg(jsonb_build_object('no', c.no,
           'entryNo', c.entry_no, 'text', c.text, 'enteredAt', c.entered_at,
           'enteredBy', s.full_name) order by c.no)
         from register_correction c join staff s on s.id = c.entered_by
         where c.book_id = b.id), '[]'),
       'unreceived', coalesce((select jsonb_agg(jsonb_build_object('code', d.code,
           'status', d.status) order by d.code)
         from (select d.code, d.status from dossier d where ${isUnreceived}
           order by d.registered_at limit ${mostUnreceived}) d), '[]'),
       'moreUnreceived', greatest(0,
         (select count(*) from dossier d where ${isUnreceived}) - ${mostUnreceived})
     )::text as text, coalesce(b.version, 0) as version
     from unit u left join register_book b on b.unit_id = u.id and b.year = $2
     where u.id = $1`,
    [unitId, year, from, to],
  );
  return row && new JsonDocument(row.text, row.version);
}
