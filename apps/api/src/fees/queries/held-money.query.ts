import type { Actor } from '../../access/actor';
import { pageText } from '../../platform/http/page-text';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { isCarriage } from '../data/carriage';
import { personName, unitName } from './named';

const members = `'id', h.id, 'version', h.version, 'kind', h.kind, 'reason', h.reason,
  'amount', h.amount, 'status', h.status, 'heldAt', h.held_at,
  'unit', jsonb_build_object('id', h.unit_id, 'name', ${unitName('h.unit_id')}),
  'dossierId', h.dossier_id,
  'dossierCode', (select d.code from dossier d where d.id = h.dossier_id),
  'bankTransaction', (select jsonb_build_object('bankNo', b.bank_no, 'purpose', b.purpose,
      'paidAt', b.paid_at) from bank_transaction b where b.id = h.bank_transaction_id),
  'consignmentNumber', (select n.number from consignment n where n.id = h.consignment_id),
  'courier', ${personName('h.courier_id')}, 'isCarriage', ${isCarriage('h')},
  'refundRequestedBy', ${personName('h.refund_requested_by')},
  'refundRequestedById', h.refund_requested_by,
  'refundReason', h.refund_reason, 'refundMethod', h.refund_method, 'voucherNo', h.voucher_no,
  'settledBy', ${personName('h.settled_by')}, 'settledAt', h.settled_at`;

const units = (actor: Actor, parameters: Parameters): string =>
  `h.unit_id = any(${parameters.add(actor.unitsFor('cash.read'))}::uuid[])`;

/** Money that stands for no charge, at the units whose cash the actor reads. */
export async function readHeldMoney(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const [row] = await sql.query<{ text: string; version: number }>(
    `select h.version, jsonb_build_object(${members})::text as text from held_money h
     where h.id = ${key}::uuid and ${units(actor, parameters)}`,
    parameters.values,
  );
  if (!row) throw notFound('the money');
  return new JsonDocument(row.text, row.version);
}

export async function listHeldMoney(
  sql: Sql,
  { isOpen }: { isOpen?: boolean | undefined },
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const conditions = [units(actor, parameters)];
  if (isOpen !== undefined)
    conditions.push(`h.status ${isOpen ? 'in' : 'not in'} ('held', 'refundRequested')`);
  if (page.after)
    conditions.push(
      `(h.held_at, h.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select h.id, h.held_at::text as key, jsonb_build_object(${members})::text as text
     from held_money h where ${conditions.join(' and ')}
     order by h.held_at desc, h.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}
