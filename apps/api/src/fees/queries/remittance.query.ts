import type { Actor } from '../../access/actor';
import { pageText } from '../../platform/http/page-text';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { personName, unitName } from './named';
import { visibleRemittances } from './visible-cash';

const members = `'id', m.id, 'version', m.version, 'number', m.number,
  'unit', jsonb_build_object('id', m.unit_id, 'name', ${unitName('m.unit_id')}),
  'treasuryAccount', m.treasury_account, 'voucherNo', m.voucher_no, 'amount', m.amount,
  'postage', m.postage,
  'shortage', (select coalesce(sum(l.shortage), 0) from remittance_line l
    where l.remittance_id = m.id),
  'madeBy', ${personName('m.made_by')}, 'madeById', m.made_by, 'madeAt', m.made_at,
  'confirmedBy', ${personName('m.confirmed_by')}, 'confirmedAt', m.confirmed_at,
  'refusedBy', ${personName('m.refused_by')}, 'refusedAt', m.refused_at,
  'refuseReason', m.refuse_reason,
  'accounts', (select jsonb_agg(jsonb_build_object(
      'unit', jsonb_build_object('id', p.unit_id, 'name', ${unitName('p.unit_id')}),
      'treasuryAccount', p.treasury_account, 'amount', p.amount,
      'voucherNo', coalesce((select v.voucher_no from remittance_voucher v
        where v.remittance_id = m.id and v.unit_id = p.unit_id), m.voucher_no))
      order by p.unit_id <> m.unit_id, p.unit_id)
    from (select unit_id, treasury_account, sum(amount) as amount from remittance_part
      where remittance_id = m.id group by unit_id, treasury_account
      having unit_id = m.unit_id or sum(amount) <> 0) p)`;

const lines = `(select jsonb_agg(jsonb_build_object('shiftId', l.shift_id,
    'courierId', l.courier_id, 'bankUnitId', l.bank_unit_id,
    'amount', l.amount, 'postage', l.postage,
    'shortage', l.shortage, 'shortagePostage', l.shortage_postage,
    'shortageReason', l.shortage_reason,
    'collectorId', coalesce(l.courier_id, (select c.staff_id from cash_shift c
      where c.id = l.shift_id)),
    'collector', ${personName('coalesce(l.courier_id, (select c.staff_id from cash_shift c where c.id = l.shift_id))')})
    order by l.no) from remittance_line l where l.remittance_id = m.id)`;

export async function readRemittance(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const [row] = await sql.query<{ text: string; version: number }>(
    `select m.version, jsonb_build_object(${members}, 'lines', ${lines})::text as text
     from remittance m where m.id = ${key}::uuid and ${visibleRemittances(actor, parameters)}`,
    parameters.values,
  );
  if (!row) throw notFound('the remittance');
  return new JsonDocument(row.text, row.version);
}

/** Remittances that the actor sees, newest first. */
export async function listRemittances(
  sql: Sql,
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const conditions = [visibleRemittances(actor, parameters)];
  if (page.after)
    conditions.push(
      `(m.made_at, m.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select m.id, m.made_at::text as key,
       jsonb_build_object(${members}, 'lines', ${lines})::text as text
     from remittance m where ${conditions.join(' and ')}
     order by m.made_at desc, m.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}

export const balanceOf = (account: string): string =>
  `(coalesce((select sum(e.amount) from ledger_entry e where e.debit = ${account}), 0)
    - coalesce((select sum(e.amount) from ledger_entry e where e.credit = ${account}), 0))`;

/** Carriage of the Post in a courier's cash: taken at doors, less handed in, less booked as missing. */
export const courierPostage = `(coalesce((select sum(e.amount) from ledger_entry e
    where e.debit = 'courier:' || a.id and e.credit like 'postage:%'), 0)
  + coalesce((select sum(h.amount) from held_money h
    where h.courier_id = a.id and h.reason = 'collectedPostage'), 0)
  - coalesce((select sum(e.amount) from ledger_entry e
    where e.credit = 'courier:' || a.id and e.debit like 'post:%'), 0)
  - coalesce((select sum(l.shortage_postage) from remittance_line l join remittance m
      on m.id = l.remittance_id
    where l.courier_id = a.id and m.confirmed_at is not null), 0))`;

export const couriersOf = (units: string): string =>
  `select distinct g.staff_id as id from assignment g
   where g.role_code = 'courier' and g.unit_id = any(${units}::uuid[])`;

/** Of a courier's cash, what is in remittances that nobody has confirmed yet, or missing by them. */
export const promised = (
  counted: 'amount' | 'postage',
  missing: 'shortage' | 'shortage_postage',
): string =>
  `coalesce((select sum(l.${counted} + l.${missing}) from remittance_line l join remittance m
     on m.id = l.remittance_id where l.courier_id = a.id and m.confirmed_at is null
       and not l.is_released), 0)`;

/** Cash that the courier `a` has by the book and has not handed in, in đồng. */
export const courierHolds = `${balanceOf(`'courier:' || a.id`)} - ${promised('amount', 'shortage')}`;

/** The same cash with what is handed in and not confirmed yet, in đồng. */
export const courierOwes = balanceOf(`'courier:' || a.id`);

/** What was missing when cash of the member of staff `a` was counted, in đồng. */
export const staffShortage = balanceOf(`'shortage:' || a.id`);

/** Cash that a courier has not handed in, and the carriage in it; undefined for other offices. */
export async function courierCash(
  sql: Sql,
  courierId: string,
  unitIds: readonly string[],
): Promise<{ amount: number; postage: number } | undefined> {
  const [row] = await sql.query<{ amount: string; postage: string }>(
    `select ${courierHolds} as amount, ${courierPostage} - ${promised('postage', 'shortage_postage')} as postage
     from (${couriersOf('$2')}) a where a.id = $1::uuid`,
    [courierId, unitIds],
  );
  if (!row) return undefined;
  const amount = Number(row.amount);
  return { amount, postage: Math.min(amount, Math.max(0, Number(row.postage))) };
}
