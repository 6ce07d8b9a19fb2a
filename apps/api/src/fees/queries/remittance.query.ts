import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Settings } from '../../organisation/settings';
import { pageText } from '../../platform/http/page-text';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { personName, unitName } from './named';
import { visibleRemittances, visibleShifts } from './visible-cash';

const members = `'id', m.id, 'version', m.version, 'number', m.number,
  'unit', jsonb_build_object('id', m.unit_id, 'name', ${unitName('m.unit_id')}),
  'treasuryAccount', m.treasury_account, 'voucherNo', m.voucher_no, 'amount', m.amount,
  'postage', m.postage,
  'shortage', (select coalesce(sum(l.shortage), 0) from remittance_line l
    where l.remittance_id = m.id),
  'madeBy', ${personName('m.made_by')}, 'madeById', m.made_by, 'madeAt', m.made_at,
  'confirmedBy', ${personName('m.confirmed_by')}, 'confirmedAt', m.confirmed_at,
  'refusedBy', ${personName('m.refused_by')}, 'refusedAt', m.refused_at,
  'refuseReason', m.refuse_reason`;

const lines = `(select jsonb_agg(jsonb_build_object('shiftId', l.shift_id,
    'courierId', l.courier_id, 'amount', l.amount, 'postage', l.postage,
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

const balanceOf = (account: string): string =>
  `(coalesce((select sum(e.amount) from ledger_entry e where e.debit = ${account}), 0)
    - coalesce((select sum(e.amount) from ledger_entry e where e.credit = ${account}), 0))`;

/** Carriage among the cash of a drawer: taken in less given back, also what another had handed in. */
const drawerPostage = (account: string): string =>
  `(coalesce((select sum(e.amount) from ledger_entry e
      where e.debit = ${account} and e.credit like 'postage:%'), 0)
    - coalesce((select sum(e.amount) from ledger_entry e
      where e.credit = ${account} and e.debit like 'postage:%'), 0))`;

/** Carriage of the Post in a courier's cash: taken at doors, less handed in, less booked as missing. */
const courierPostage = `(coalesce((select sum(e.amount) from ledger_entry e
    where e.debit = 'courier:' || a.id and e.credit like 'postage:%'), 0)
  + coalesce((select sum(h.amount) from held_money h
    where h.courier_id = a.id and h.reason = 'collectedPostage'), 0)
  - coalesce((select sum(e.amount) from ledger_entry e
    where e.credit = 'courier:' || a.id and e.debit like 'post:%'), 0)
  - coalesce((select sum(l.shortage_postage) from remittance_line l join remittance m
      on m.id = l.remittance_id
    where l.courier_id = a.id and m.confirmed_at is not null), 0))`;

const couriersOf = (units: string): string =>
  `select distinct g.staff_id as id from assignment g
   where g.role_code = 'courier' and g.unit_id = any(${units}::uuid[])`;

/** Of a courier's cash, what is in remittances that nobody has confirmed yet, or missing by them. */
const promised = (
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

/** What is still to be remitted: closed shifts, and the cash of couriers. */
export async function cashToRemit(sql: Sql, actor: Actor, today: LocalDate): Promise<string> {
  const parameters = new Parameters();
  const accounts = parameters.add(
    JSON.stringify(await Settings.value(sql, 'fees.bankAccounts', today)),
  );
  const shifts = visibleShifts(actor, parameters, 'c');
  const units = parameters.add(actor.unitsFor('cash.read'));
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object(
       'shifts', coalesce((select jsonb_agg(jsonb_build_object('id', s.id,
           'unit', jsonb_build_object('id', s.unit_id, 'name', ${unitName('s.unit_id')}),
           'treasuryAccount', (select b ->> 'treasuryAccount'
             from jsonb_array_elements(${accounts}::jsonb) b where b ->> 'unitId' = s.unit_id::text),
           'collector', ${personName('s.staff_id')}, 'closedAt', s.closed_at,
           'amount', s.amount, 'postage', least(s.amount, s.postage),
           'shortage', greatest(s.expected - s.counted, 0))
           order by s.closed_at, s.id)
         from (select c.*, ${balanceOf(`'cash:' || c.id`)} as amount,
             ${drawerPostage(`'cash:' || c.id`)} as postage from cash_shift c
           where c.status = 'closed' and ${shifts}
             and not exists (select from remittance_line l where l.shift_id = c.id
               and not l.is_released)) s
         where s.amount > 0 or s.postage < 0), '[]'),
       'couriers', coalesce((select jsonb_agg(jsonb_build_object('id', k.id,
           'collector', ${personName('k.id')}, 'amount', k.amount - k.promised,
           'postage', least(greatest(k.postage, 0), k.amount - k.promised),
           'promised', k.promised, 'shortage', k.shortage) order by k.id)
         from (select a.id, ${balanceOf(`'courier:' || a.id`)} as amount,
             ${promised('amount', 'shortage')} as promised,
             ${courierPostage} - ${promised('postage', 'shortage_postage')} as postage,
             ${staffShortage} as shortage
           from (${couriersOf(units)}) a) k where k.amount > 0), '[]'))::text as text`,
    parameters.values,
  );
  return row?.text ?? '{"shifts":[],"couriers":[]}';
}
