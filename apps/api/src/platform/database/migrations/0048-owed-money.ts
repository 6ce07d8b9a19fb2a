import type { MigrationInterface, QueryRunner } from 'typeorm';

const purposesBefore = `'payment', 'void', 'float', 'variance', 'held', 'allocation', 'refund',
  'remittance', 'repayment'`;
const purposes = (all: string): string => `alter table ledger_entry
  drop constraint ledger_entry_purpose_check,
  add constraint ledger_entry_purpose_check check (purpose in (${all}))`;

/** Of a debt of which nothing came back yet; what was repaid before went to the unit as its own. */
const floatLacking = `update cash_shift s
  set float_lacking = greatest(0, least(s.expected, s.opening_cash) - s.counted)
  where s.counted < s.expected and (s.status = 'counted' or not exists (
    select from shortage_repayment y where y.staff_id = s.staff_id and y.unit_id = s.unit_id))`;

const wasRest = `n.held_at = b.settled_at and n.courier_id = b.courier_id and n.id > b.id
  and n.reason = 'nothingDue' and n.rest_of_id is null and b.status = 'allocated'
  and b.amount - n.amount = (select sum(r.amount) from receipt r
    where r.courier_id = b.courier_id and r.held_money_id = b.id)`;

/** A rest that paid another dossier since, with what was left of it then. */
const restsOfHeld = `
  with recursive rest (id, first_id) as (
    select n.id, coalesce(b.rest_of_id, b.id) from held_money n join held_money b on ${wasRest}
      where b.rest_of_id is not null
        or b.reason in ('courierSurplus', 'collectedFee', 'collectedPostage')
    union all
    select n.id, r.first_id from rest r join held_money b on b.id = r.id
      join held_money n on ${wasRest})
  update held_money h set rest_of_id = rest.first_id from rest where rest.id = h.id`;

const source = (one: string): string => `drop constraint remittance_line_source,
  add constraint remittance_line_source check (${one})`;

/** What of a shortage is float, and money on an agency's bank account that is another's. */
export class OwedMoney1795300000048 implements MigrationInterface {
  readonly name = 'OwedMoney1795300000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cash_shift
        add column float_lacking bigint not null default 0,
        add constraint cash_shift_float_lacking check (float_lacking >= 0)`);
    await runner.query(floatLacking);
    await runner.query(restsOfHeld);
    await runner.query(`
      alter table shortage_repayment
        add column float_back bigint not null default 0,
        add constraint shortage_repayment_float
          check (float_back >= 0 and postage + float_back <= amount)`);
    await runner.query(`alter table shortage_repayment_part add column voucher_no text`);
    await runner.query(purposes(`${purposesBefore}, 'owed'`));
    await runner.query(`
      alter table remittance_line add column bank_unit_id uuid references unit (id),
        ${source('num_nonnulls(shift_id, courier_id, bank_unit_id) = 1')}`);
    await runner.query(`create index remittance_line_bank on remittance_line (bank_unit_id)
      where bank_unit_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const gone = `select remittance_id, no from remittance_line where bank_unit_id is not null`;
    await runner.query(`delete from remittance_part where (remittance_id, line_no) in (${gone})`);
    await runner.query(`delete from remittance_line where bank_unit_id is not null`);
    await runner.query(`delete from remittance_voucher v where not exists (
      select from remittance_line l where l.remittance_id = v.remittance_id)`);
    await runner.query(`delete from remittance m where not exists (
      select from remittance_line l where l.remittance_id = m.id)`);
    await runner.query(`drop index remittance_line_bank`);
    await runner.query(`
      alter table remittance_line
        ${source('(shift_id is null) <> (courier_id is null)')}, drop column bank_unit_id`);
    await runner.query(
      `delete from ledger_entry where debit like 'owed:%' or credit like 'owed:%'`,
    );
    await runner.query(purposes(purposesBefore));
    await runner.query(`alter table shortage_repayment_part drop column voucher_no`);
    await runner.query(`alter table shortage_repayment
      drop constraint shortage_repayment_float, drop column float_back`);
    await runner.query(`alter table cash_shift
      drop constraint cash_shift_float_lacking, drop column float_lacking`);
  }
}
