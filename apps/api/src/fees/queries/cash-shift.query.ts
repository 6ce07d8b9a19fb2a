import type { Actor } from '../../access/actor';
import { pageText } from '../../platform/http/page-text';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { denominations } from '../rules/denominations';
import { personName, unitName } from './named';
import { shiftFlows } from './shift-flows';
import { visibleShifts } from './visible-cash';

/** What lies in the drawer by the book. */
const inDrawer = `(coalesce((select sum(e.amount) from ledger_entry e
    where e.debit = 'cash:' || s.id), 0)
  - coalesce((select sum(e.amount) from ledger_entry e where e.credit = 'cash:' || s.id), 0))`;

const members = `'id', s.id, 'version', s.version, 'status', s.status,
  'staff', jsonb_build_object('id', s.staff_id, 'fullName', ${personName('s.staff_id')}),
  'unit', jsonb_build_object('id', s.unit_id, 'name', ${unitName('s.unit_id')}),
  'openedAt', s.opened_at, 'openingCash', s.opening_cash, 'inDrawer', ${inDrawer},
  ${shiftFlows('s.id')},
  'counted', s.counted, 'expected', s.expected, 'variance', s.counted - s.expected,
  'varianceReason', s.variance_reason, 'countedAt', s.counted_at,
  'approvedBy', ${personName('s.approved_by')}, 'closedAt', s.closed_at,
  'remittanceNumber', (select m.number from remittance_line l join remittance m
    on m.id = l.remittance_id where l.shift_id = s.id and not l.is_released)`;

const receipts = `coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version,
    'series', r.series, 'number', r.number, 'group', r.money_group, 'method', r.method,
    'amount', r.amount, 'issuedAt', r.issued_at, 'issuedBy', ${personName('r.issued_by')},
    'state', case when r.voided_at is not null then 'void'
      when r.void_requested_at is not null then 'voidRequested' else 'valid' end,
    'voidReason', r.void_reason, 'dossierId', r.dossier_id,
    'dossierCode', (select d.code from dossier d where d.id = r.dossier_id))
    order by r.issued_at desc, r.id desc)
  from (select * from receipt where shift_id = s.id order by issued_at desc, id desc limit 500) r),
  '[]')`;

/** One shift with its latest receipts and the notes it may be counted in. */
export async function readCashShift(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const shift = await find(
    sql,
    `s.id = ${key}::uuid and ${visibleShifts(actor, parameters)}`,
    parameters,
  );
  if (!shift) throw notFound('the shift');
  return shift;
}

/** One's own open shift; null while none is open. */
export async function readOwnShift(sql: Sql, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const self = parameters.add(actor.id);
  const shift = await find(sql, `s.staff_id = ${self}::uuid and s.status = 'open'`, parameters);
  return new JsonDocument(`{"shift":${shift?.text ?? 'null'}}`);
}

async function find(
  sql: Sql,
  condition: string,
  parameters: Parameters,
): Promise<JsonDocument | undefined> {
  const notes = parameters.add(JSON.stringify(denominations));
  const [row] = await sql.query<{ text: string; version: number }>(
    `select s.version, (jsonb_build_object(${members}) || jsonb_build_object(
       'notes', coalesce(s.notes, '[]'), 'denominations', ${notes}::jsonb,
       'receipts', ${receipts}))::text as text
     from cash_shift s where ${condition}`,
    parameters.values,
  );
  return row && new JsonDocument(row.text, row.version);
}

/** Shifts the actor sees, newest first. */
export async function listCashShifts(
  sql: Sql,
  { status }: { status?: string | undefined },
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const conditions = [visibleShifts(actor, parameters)];
  if (status !== undefined) conditions.push(`s.status = ${parameters.add(status)}`);
  if (page.after)
    conditions.push(
      `(s.opened_at, s.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select s.id, s.opened_at::text as key, jsonb_build_object(${members})::text as text
     from cash_shift s where ${conditions.join(' and ')}
     order by s.opened_at desc, s.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}
