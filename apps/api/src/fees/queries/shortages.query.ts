import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import {
  agencyDebts,
  shortageFloatOwed,
  shortageOwed,
  shortagePostageOwed,
} from '../data/shortage.repository';
import { personName, unitName } from './named';

const latest = 20;

/** The shares `of` agencies, above 0; with `more` of each. */
const shares = (of: string, more = ''): string => `coalesce((select jsonb_agg(jsonb_build_object(
    'unit', jsonb_build_object('id', a.unit_id, 'name', ${unitName('a.unit_id')}),
    'amount', a.amount${more}) order by a.unit_id) from ${of} a where a.amount > 0), '[]')`;

const paidShares = `(select q.unit_id, q.amount, q.voucher_no from shortage_repayment_part q
  where q.repayment_id = y.id)`;

const repayments = `coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'amount', y.amount,
    'postage', y.postage, 'float', y.float_back,
    'agencies', ${shares(paidShares, `, 'voucherNo', coalesce(a.voucher_no, y.voucher_no)`)},
    'method', y.method, 'voucherNo', y.voucher_no,
    'takenBy', ${personName('y.taken_by')}, 'takenAt', y.taken_at)
    order by y.taken_at desc, y.id desc)
  from (select * from shortage_repayment where staff_id = k.staff_id and unit_id = k.unit_id
    order by taken_at desc, id desc limit ${latest}) y), '[]')`;

const members = `'staff', jsonb_build_object('id', k.staff_id, 'fullName', ${personName('k.staff_id')}),
  'unit', jsonb_build_object('id', k.unit_id, 'name', ${unitName('k.unit_id')}),
  'owed', k.owed, 'float', k.float, 'postage', least(k.owed - k.float, greatest(0, k.postage)),
  'agencies', ${shares(agencyDebts('k.staff_id', 'k.unit_id'))}, 'repayments', ${repayments}`;

/** Everybody of whose cash something was ever missing, with what is still owed. */
const debtors = (units: string): string => `
  select s.staff_id, s.unit_id from cash_shift s
    where s.unit_id = any(${units}::uuid[]) and s.status = 'closed' and s.counted < s.expected
  union
  select l.courier_id, m.unit_id from remittance m join remittance_line l on l.remittance_id = m.id
    where m.unit_id = any(${units}::uuid[]) and m.confirmed_at is not null and l.shortage > 0`;

const withOwed = (debtor: string): string => `(
  select o.*, least(o.owed, greatest(0, ${shortageFloatOwed('o.staff_id', 'o.unit_id')})) as float
  from (select g.*, ${shortageOwed('g.staff_id', 'g.unit_id')} as owed,
      ${shortagePostageOwed('g.staff_id', 'g.unit_id')} as postage
    from (${debtor}) g) o)`;

/** What is missing at the units whose cash the actor reads, the largest debt first. */
export async function listShortages(sql: Sql, actor: Actor): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members})
        order by k.owed desc, k.staff_id, k.unit_id), '[]'))::text as text
     from ${withOwed(debtors('$1'))} k`,
    [actor.unitsFor('cash.read')],
  );
  return row?.text ?? '{"items":[]}';
}

export async function readShortage(sql: Sql, staffId: string, unitId: string): Promise<object> {
  const [row] = await sql.query<{ shortage: object }>(
    `select jsonb_build_object(${members}) as shortage
     from ${withOwed('select $1::uuid as staff_id, $2::uuid as unit_id')} k`,
    [staffId, unitId],
  );
  return row?.shortage ?? {};
}
