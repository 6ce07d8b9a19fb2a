import type { Actor } from '../../access/actor';
import type { FormUnit } from '../../dossier-intake/queries/form-facts.query';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { FeeReceiptData } from '../printing/fee-receipt.form';
import type { ShiftStatementData } from '../printing/shift-statement.form';
import { personName } from './named';
import { toldReduction } from '../../dossier-intake/data/told-reduction';
import { isVoidedFrom, shiftFlows } from './shift-flows';
import { visibleShifts } from './visible-cash';

type WithoutDates<Data, Members extends keyof Data> = Omit<Data, Members | 'issuer'> & {
  readonly unit: FormUnit;
} & Readonly<Record<Members, string>>;

export type ReceiptFacts = Omit<WithoutDates<FeeReceiptData, 'issuedAt'>, 'voided'> & {
  readonly voided: { readonly at: string; readonly reason: string; readonly by: string } | null;
};

export type StatementFacts = Omit<
  WithoutDates<ShiftStatementData, 'openedAt' | 'countedAt'>,
  'countedAt'
> & { readonly countedAt: string | null };

const unitFacts = (column: string): string => `
  (select jsonb_build_object('kind', u.kind, 'name', p.name, 'address', p.address,
      'phone', null, 'parentName', (select q.name from unit_period q
        where q.unit_id = p.parent_id order by q.valid_from desc limit 1))
   from unit u join unit_period p on p.unit_id = u.id
   where u.id = ${column} order by p.valid_from desc limit 1)`;

/** What a receipt says on paper; undefined where the actor reads no cash of its unit. */
export async function receiptFacts(
  sql: Sql,
  id: string,
  actor: Actor,
): Promise<ReceiptFacts | undefined> {
  const [row] = await sql.query<{ facts: ReceiptFacts }>(
    `select jsonb_build_object('unit', ${unitFacts('r.unit_id')}, 'group', r.money_group,
       'series', r.series, 'number', r.number, 'issuedAt', r.issued_at,
       'payer', coalesce(d.submitter_name, d.applicant_name), 'dossierCode', d.code,
       'procedure', (select v.name from procedure_version v where v.id = d.procedure_version_id),
       'lines', (select jsonb_agg(jsonb_build_object('name', l.name, 'unitAmount', l.unit_amount,
           'quantity', l.quantity, 'pages', l.pages, 'amount', l.amount,
           'reduction', ${toldReduction('l')}) order by l.no)
         from receipt_line l where l.receipt_id = r.id),
       'exemptions', coalesce(r.exemptions, '[]'), 'amount', r.amount, 'method', r.method,
       'cashier', ${personName('r.issued_by')},
       'voided', case when r.voided_at is not null then jsonb_build_object('at', r.voided_at,
         'reason', r.void_reason, 'by', ${personName('r.voided_by')}) end) as facts
     from receipt r join dossier d on d.id = r.dossier_id
     where r.id = $1 and r.unit_id = any($2::uuid[])`,
    [id, actor.unitsFor('cash.read')],
  );
  return row?.facts;
}

/** What a counted shift says on paper; `countedAt` is null while it is open. */
export async function statementFacts(
  sql: Sql,
  id: string,
  actor: Actor,
): Promise<StatementFacts | undefined> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const [row] = await sql.query<{ facts: StatementFacts }>(
    `select jsonb_build_object('unit', ${unitFacts('s.unit_id')},
       'cashier', ${personName('s.staff_id')}, 'openedAt', s.opened_at,
       'countedAt', s.counted_at, 'openingCash', s.opening_cash,
       ${shiftFlows('s.id')},
       'counted', s.counted, 'expected', s.expected, 'varianceReason', s.variance_reason,
       'approvedBy', ${personName('s.approved_by')}, 'notes', coalesce(s.notes, '[]'),
       'receipts', coalesce((select jsonb_agg(jsonb_build_object('series', r.series,
           'number', r.number, 'dossierCode', d.code, 'amount', r.amount,
           'isVoid', ${isVoidedFrom('s.id', 'r.id')}) order by r.issued_at, r.id)
         from receipt r join dossier d on d.id = r.dossier_id
         where r.shift_id = s.id), '[]')) as facts
     from cash_shift s where s.id = ${key} and ${visibleShifts(actor, parameters)}`,
    parameters.values,
  );
  return row?.facts;
}
