import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Which parked money paid a receipt: both were written in one change, at one instant. */
const paidByHeld = `update receipt r set held_money_id = h.id
  from held_money h
  where h.status = 'allocated' and h.dossier_id = r.dossier_id and h.settled_at = r.issued_at
    and h.courier_id is not distinct from r.courier_id
    and h.bank_transaction_id is not distinct from r.bank_transaction_id
    and exists (select from ledger_entry e where e.receipt_id = r.id and e.purpose = 'allocation')`;

/** A rest was held when the money before it was settled; the first of them is named. */
const restsOfHeld = `
  with recursive rest (id, first_id) as (
    select n.id, b.id from held_money n join held_money b on b.status = 'allocated'
      and b.settled_at = n.held_at and b.dossier_id = n.dossier_id
      and b.courier_id = n.courier_id and b.amount > n.amount
      and b.reason in ('courierSurplus', 'collectedFee', 'collectedPostage')
      where n.reason = 'nothingDue'
    union all
    select n.id, r.first_id from rest r join held_money b on b.id = r.id and b.status = 'allocated'
      join held_money n on n.held_at = b.settled_at and n.dossier_id = b.dossier_id
        and n.courier_id = b.courier_id and n.amount < b.amount and n.reason = 'nothingDue')
  update held_money h set rest_of_id = rest.first_id from rest where rest.id = h.id`;

/** Out of which drawer a refund went, not the one that was open when it was asked for. */
const paidFrom = `update held_money h set refund_shift_id = s.id
  from ledger_entry e join cash_shift s on e.credit = 'cash:' || s.id
  where e.purpose = 'refund' and h.status = 'refunded' and h.refund_method = 'cash'
    and e.at = h.settled_at and e.amount = h.amount and e.debit = h.kind || ':' || h.unit_id`;

/** Off whose bank account a refund went. */
const paidOff = `update held_money h set refund_unit_id = substring(e.credit from 6)::uuid
  from ledger_entry e
  where e.purpose = 'refund' and e.credit like 'bank:%' and h.status = 'refunded'
    and h.refund_method = 'transfer' and e.at = h.settled_at and e.amount = h.amount
    and e.debit = h.kind || ':' || h.unit_id`;

/** What parked money paid before stays where that money was handed in. */
const handedInBefore = `
  insert into remittance_taking (remittance_id, line_no, source_id, unit_id, amount)
  select distinct on (r.id) t.remittance_id, t.line_no, r.id, t.unit_id, r.amount
  from receipt r join held_money h on h.id = r.held_money_id
    join remittance_taking t on t.amount > 0
      and t.source_id = coalesce(h.receipt_id, h.rest_of_id, h.id)
    join remittance_line l on l.remittance_id = t.remittance_id and l.no = t.line_no
      and not l.is_released
  where r.courier_id is not null and r.money_group <> 'postage' and not exists (
    select from remittance_taking k join remittance_line n on n.remittance_id = k.remittance_id
      and n.no = k.line_no and not n.is_released where k.source_id = r.id and k.amount > 0)
  order by r.id, t.remittance_id
  on conflict do nothing`;

/** What this debtor owed at this unit less the carriage in it: nobody lacks more than that. */
const stillOwed = `select d.staff_id, d.debt_unit_id, o.owed - least(o.owed, greatest(0, c.postage)) as owed
  from (select distinct staff_id, debt_unit_id from lacked) d
    cross join lateral (select coalesce(sum(case when e.debit = 'shortage:' || d.staff_id
        then e.amount else -e.amount end), 0) as owed from ledger_entry e
      where e.unit_id = d.debt_unit_id and (e.debit = 'shortage:' || d.staff_id
        or e.credit = 'shortage:' || d.staff_id)) o
    cross join lateral (select coalesce((select sum(l.shortage_postage) from remittance_line l
          join remittance m on m.id = l.remittance_id where l.courier_id = d.staff_id
            and m.unit_id = d.debt_unit_id and m.confirmed_at is not null), 0)
        - coalesce((select sum(y.postage) from shortage_repayment y
          where y.staff_id = d.staff_id and y.unit_id = d.debt_unit_id), 0) as postage) c`;

const accountThen = `(select a.account ->> 'treasuryAccount'
  from setting s, jsonb_array_elements(s.value) as a (account)
  where s.key = 'fees.bankAccounts' and a.account ->> 'unitId' = k.unit_id::text
    and s.valid_from <= (k.made_at at time zone 'Asia/Ho_Chi_Minh')::date
  order by s.valid_from desc limit 1)`;

/**
 * What the part of another agency lacks is what it was taken for and did not get, also where it got
 * nothing; of the newest first, and no more than was not repaid yet.
 */
const lackedBefore = `
  insert into remittance_part (remittance_id, line_no, unit_id, treasury_account, amount, lacking)
  with lacked as (
    select t.remittance_id, t.line_no, t.unit_id, coalesce(s.staff_id, l.courier_id) as staff_id,
      coalesce(s.unit_id, m.unit_id) as debt_unit_id, m.made_at, m.treasury_account,
      s.id is not null or m.confirmed_at is not null as is_booked,
      sum(t.amount) - coalesce(p.amount, 0) as amount
    from remittance_taking t
      join remittance_line l on l.remittance_id = t.remittance_id and l.no = t.line_no
        and not l.is_released
      join remittance m on m.id = l.remittance_id and m.unit_id <> t.unit_id
      left join cash_shift s on s.id = l.shift_id
      left join remittance_part p on p.remittance_id = t.remittance_id
        and p.line_no = t.line_no and p.unit_id = t.unit_id
    where s.counted < s.expected or l.shortage > 0
    group by t.remittance_id, t.line_no, t.unit_id, s.id, l.courier_id, m.id, p.amount
    having sum(t.amount) > coalesce(p.amount, 0)),
  debt as (${stillOwed}),
  kept as (
    select k.*, case when k.is_booked then least(k.amount, debt.owed + k.amount - sum(k.amount) over (
        partition by k.staff_id, k.debt_unit_id, k.is_booked
        order by k.made_at desc, k.remittance_id desc, k.line_no desc, k.unit_id))
      else k.amount end as lacking
    from lacked k join debt using (staff_id, debt_unit_id))
  select k.remittance_id, k.line_no, k.unit_id, coalesce(${accountThen}, k.treasury_account), 0,
    k.lacking
  from kept k where k.lacking > 0
  on conflict (remittance_id, line_no, unit_id) do update set lacking = excluded.lacking`;

/** Where each đồng is: what parked money paid, who lacks what, and a voucher for each agency. */
export class MoneyPlaces1795300000042 implements MigrationInterface {
  readonly name = 'MoneyPlaces1795300000042';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(
      `alter table receipt add column held_money_id uuid references held_money (id)`,
    );
    await runner.query(paidByHeld);
    await runner.query(
      `alter table held_money add column rest_of_id uuid references held_money (id)`,
    );
    await runner.query(restsOfHeld);
    await runner.query(`create index held_money_rest_of on held_money (rest_of_id)
      where rest_of_id is not null`);
    await runner.query(`create index held_money_receipt on held_money (receipt_id)
      where receipt_id is not null`);
    await runner.query(paidFrom);
    await runner.query(`create index held_money_refund_shift on held_money (refund_shift_id)
      where refund_shift_id is not null`);
    await runner.query(`create index receipt_paid_by_held on receipt (courier_id)
      where held_money_id is not null`);
    await runner.query(
      `alter table held_money add column refund_unit_id uuid references unit (id)`,
    );
    await runner.query(paidOff);
    await runner.query(`
      alter table remittance_part
        add column lacking bigint not null default 0,
        add constraint remittance_part_lacking check (lacking >= 0)`);
    await runner.query(lackedBefore);
    // After that: from here on the same đồng stands in two takings.
    await runner.query(handedInBefore);
    await runner.query(`
      alter table remittance_line
        add column postage_lacking bigint not null default 0,
        add constraint remittance_line_postage_lacking check (postage_lacking >= 0)`);
    await runner.query(`update remittance_line set postage_lacking = shortage_postage`);
    await runner.query(`create index remittance_line_courier on remittance_line (courier_id)
      where courier_id is not null`);
    // Carriage is the Post's whole also where fees of others were given back out of its cash, and
    // a courier who holds nothing may set agencies right against each other.
    await runner.query(`alter table remittance_line drop constraint remittance_line_postage,
      drop constraint remittance_line_counts`);
    await runner.query(`alter table remittance drop constraint remittance_postage`);
    await runner.query(`
      create table shortage_repayment_part (
        repayment_id uuid not null references shortage_repayment (id),
        unit_id uuid not null references unit (id),
        amount bigint not null check (amount > 0),
        primary key (repayment_id, unit_id)
      )`);
    await runner.query(`
      create table remittance_voucher (
        remittance_id uuid not null references remittance (id),
        unit_id uuid not null references unit (id),
        voucher_no text not null,
        primary key (remittance_id, unit_id)
      )`);
    await runner.query(
      `grant select, insert on shortage_repayment_part, remittance_voucher to ${app}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table remittance_voucher, shortage_repayment_part`);
    const counts = `amount + shortage > 0 or postage < 0 or shift_id is not null`;
    const gone = `select remittance_id, no from remittance_line where not (${counts})
      or postage > amount`;
    for (const table of ['remittance_taking', 'remittance_part'])
      await runner.query(`delete from ${table} where (remittance_id, line_no) in (${gone})`);
    await runner.query(`delete from remittance_line where not (${counts}) or postage > amount`);
    await runner.query(`delete from remittance m where not exists (select from remittance_line l
      where l.remittance_id = m.id)`);
    await runner.query(`update remittance set postage = amount where postage > amount`);
    await runner.query(`alter table remittance
      add constraint remittance_postage check (postage <= amount)`);
    await runner.query(`drop index remittance_line_courier`);
    await runner.query(`alter table remittance_line
      drop constraint remittance_line_postage_lacking, drop column postage_lacking,
      add constraint remittance_line_postage check (postage <= amount),
      add constraint remittance_line_counts check (${counts})`);
    await runner.query(`alter table remittance_part drop constraint remittance_part_lacking,
      drop column lacking`);
    await runner.query(
      `drop index held_money_refund_shift, held_money_receipt, held_money_rest_of`,
    );
    await runner.query(`alter table held_money drop column rest_of_id, drop column refund_unit_id`);
    await runner.query(`drop index receipt_paid_by_held`);
    await runner.query(`alter table receipt drop column held_money_id`);
  }
}
