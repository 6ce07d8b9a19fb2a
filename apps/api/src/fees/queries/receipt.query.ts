import type { Actor } from '../../access/actor';
import { pageText } from '../../platform/http/page-text';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { personName, unitName } from './named';
import { toldReduction } from '../../dossier-intake/data/told-reduction';
import { visibleReceipts } from './visible-cash';

const members = `'id', r.id, 'version', r.version, 'series', r.series, 'number', r.number,
  'group', r.money_group, 'method', r.method, 'amount', r.amount, 'given', r.given,
  'issuedAt', r.issued_at, 'issuedBy', ${personName('r.issued_by')},
  'unit', jsonb_build_object('id', r.unit_id, 'name', ${unitName('r.unit_id')}),
  'dossierId', r.dossier_id,
  'dossierCode', (select d.code from dossier d where d.id = r.dossier_id),
  'shiftId', r.shift_id,
  'state', case when r.voided_at is not null then 'void'
    when r.void_requested_at is not null then 'voidRequested' else 'valid' end,
  'voidReason', r.void_reason, 'voidRequestedBy', ${personName('r.void_requested_by')},
  'voidRequestedById', r.void_requested_by,
  'voidRequestedAt', r.void_requested_at, 'voidedBy', ${personName('r.voided_by')},
  'voidedAt', r.voided_at`;

const lines = `coalesce((select jsonb_agg(jsonb_build_object('no', l.no, 'kind', l.kind,
    'name', l.name, 'unitAmount', l.unit_amount, 'quantity', l.quantity, 'pages', l.pages,
    'amount', l.amount, 'reduction', ${toldReduction('l')}) order by l.no) from receipt_line l where l.receipt_id = r.id), '[]')`;

/** One receipt that the actor sees. */
export async function readReceipt(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const [row] = await sql.query<{ text: string; version: number }>(
    `select r.version, jsonb_build_object(${members}, 'lines', ${lines})::text as text
     from receipt r where r.id = ${key}::uuid and ${visibleReceipts(actor, parameters)}`,
    parameters.values,
  );
  if (!row) throw notFound('the receipt');
  return new JsonDocument(row.text, row.version);
}

export interface ReceiptFilter {
  readonly state?: 'valid' | 'voidRequested' | 'void' | undefined;
  readonly number?: number | undefined;
  readonly series?: string | undefined;
}

const stateConditions = {
  valid: 'r.voided_at is null and r.void_requested_at is null',
  voidRequested: 'r.voided_at is null and r.void_requested_at is not null',
  void: 'r.voided_at is not null',
} as const;

/** Receipts that the actor sees, newest first. */
export async function listReceipts(
  sql: Sql,
  { state, number, series }: ReceiptFilter,
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const conditions = [visibleReceipts(actor, parameters)];
  if (state !== undefined) conditions.push(stateConditions[state]);
  if (number !== undefined) conditions.push(`r.number = ${parameters.add(number)}`);
  if (series !== undefined) conditions.push(`r.series = ${parameters.add(series)}`);
  if (page.after)
    conditions.push(
      `(r.issued_at, r.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select r.id, r.issued_at::text as key, jsonb_build_object(${members})::text as text
     from receipt r where ${conditions.join(' and ')}
     order by r.issued_at desc, r.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}
