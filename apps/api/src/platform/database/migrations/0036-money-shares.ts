import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** All of a line, or what a share in thousandths leaves of it: `reduceCharge` in whole đồng. */
const whole = 'unit_amount * quantity';
const reduced = `${whole} - ${whole} * coalesce(reduced_per_mille, 0) / 1000`;

const paid = `add constraint dossier_charge_paid check (receipt_id is null
  or (amount is not null and amount > 0 and exempt_ground is null))`;

const purposesBefore = `'payment', 'void', 'float', 'variance', 'held', 'allocation', 'refund',
  'remittance'`;
const purposes = (all: string): string => `alter table ledger_entry
  drop constraint ledger_entry_purpose_check,
  add constraint ledger_entry_purpose_check check (purpose in (${all}))`;

/** A ground takes a share of a charge off; a remittance goes to the account of each agency. */
export class MoneyShares1795300000036 implements MigrationInterface {
  readonly name = 'MoneyShares1795300000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table act_reason
        add column exempt_per_mille integer not null default 1000,
        add constraint act_reason_exempt_share check (exempt_per_mille between 1 and 1000
          and (exempt_per_mille = 1000 or 'exemptCharge' = any(actions)))`);
    await runner.query(`
      alter table dossier_charge
        add column reduced_per_mille integer check (reduced_per_mille between 1 and 999),
        add column reduced_ground text,
        drop constraint dossier_charge_exemption,
        drop constraint dossier_charge_paid,
        drop column amount,
        add constraint dossier_charge_reduction check (
          (reduced_per_mille is null) = (reduced_ground is null)
          and (reduced_ground is null or exempt_ground is null)),
        add constraint dossier_charge_exemption check (exempt_ground is not null
          or reduced_ground is not null or (exempt_code is null and exempt_evidence is null))`);
    await runner.query(`
      alter table dossier_charge
        add column amount bigint generated always as (${reduced}) stored, ${paid}`);
    await runner.query(`
      alter table receipt_line
        add column reduced_per_mille integer check (reduced_per_mille between 1 and 999),
        add column reduced_ground text,
        add constraint receipt_line_reduction check (
          (reduced_per_mille is null) = (reduced_ground is null) and amount = ${reduced})`);
    await this.partsOfRemittances(runner);
    await this.takingsOfRemittances(runner);
    await this.repaymentsOfShortages(runner);
    await runner.query(
      `alter table setting_proposal add column withdraws boolean not null default false`,
    );
  }

  /** Which agency's treasury account each line goes to; what was made before went to one. */
  private async partsOfRemittances(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remittance_part (
        remittance_id uuid not null,
        line_no integer not null,
        unit_id uuid not null references unit (id),
        treasury_account text not null,
        amount bigint not null,
        primary key (remittance_id, line_no, unit_id),
        constraint remittance_part_line foreign key (remittance_id, line_no)
          references remittance_line (remittance_id, no)
      )`);
    await runner.query(`
      insert into remittance_part (remittance_id, line_no, unit_id, treasury_account, amount)
      select l.remittance_id, l.no, m.unit_id, m.treasury_account, l.amount - l.postage
      from remittance_line l join remittance m on m.id = l.remittance_id`);
    await runner.query(`grant select, insert on remittance_part to ${grantees(runner).app}`);
  }

  /** Which receipts and held money each line has handed in, and to whom. */
  private async takingsOfRemittances(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remittance_taking (
        remittance_id uuid not null,
        line_no integer not null,
        source_id uuid not null,
        unit_id uuid not null references unit (id),
        amount bigint not null check (amount <> 0),
        primary key (remittance_id, line_no, source_id),
        constraint remittance_taking_line foreign key (remittance_id, line_no)
          references remittance_line (remittance_id, no)
      )`);
    await runner.query(`create index remittance_taking_source on remittance_taking (source_id)`);
    await runner.query(`create index receipt_courier on receipt (courier_id)
      where courier_id is not null`);
    await runner.query(`create index held_money_courier on held_money (courier_id)
      where courier_id is not null`);
    await runner.query(`
      insert into remittance_taking (remittance_id, line_no, source_id, unit_id, amount)
      select l.remittance_id, l.no, r.id, m.unit_id, r.amount
      from remittance_line l join remittance m on m.id = l.remittance_id
        join receipt r on r.shift_id = l.shift_id and r.money_group = 'state'
      where not l.is_released`);
    // Each remittance took all of a courier's cash: a taking is in the first one made after it.
    await runner.query(`
      insert into remittance_taking (remittance_id, line_no, source_id, unit_id, amount)
      select distinct on (s.id) l.remittance_id, l.no, s.id, m.unit_id, s.amount
      from (select r.id, r.courier_id, r.amount, r.issued_at as taken_at from receipt r
          where r.money_group = 'state' and exists (select from ledger_entry e
            where e.receipt_id = r.id and e.debit = 'courier:' || r.courier_id)
        union all
        select h.id, h.courier_id, h.amount, h.held_at from held_money h
          where h.reason in ('collectedFee', 'courierSurplus')) s
        join remittance_line l on l.courier_id = s.courier_id and not l.is_released
        join remittance m on m.id = l.remittance_id and m.made_at >= s.taken_at
      order by s.id, m.made_at, m.id`);
    // An empty drawer is handed in where agencies are set right against each other.
    await runner.query(`alter table remittance_line
      drop constraint remittance_line_counts,
      add constraint remittance_line_counts
        check (amount + shortage > 0 or postage < 0 or shift_id is not null)`);
    await runner.query(`alter table held_money add column receipt_id uuid references receipt (id)`);
    await runner.query(`grant select, insert on remittance_taking to ${grantees(runner).app}`);
  }

  /** What was missing is brought back to somebody else, into a drawer or to the treasury. */
  private async repaymentsOfShortages(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shortage_repayment (
        id uuid primary key,
        staff_id uuid not null references staff (id),
        unit_id uuid not null references unit (id),
        amount bigint not null check (amount > 0),
        postage bigint not null,
        method text not null check (method in ('cash', 'treasury')),
        shift_id uuid references cash_shift (id),
        voucher_no text,
        taken_by uuid not null references staff (id),
        taken_at timestamptz not null,
        constraint shortage_repayment_postage check (postage between 0 and amount),
        constraint shortage_repayment_way check ((method = 'cash') = (shift_id is not null)
          and (method = 'treasury') = (voucher_no is not null)),
        constraint shortage_repayment_two_people check (taken_by <> staff_id)
      )`);
    await runner.query(`create index shortage_repayment_of on shortage_repayment
      (staff_id, unit_id, taken_at desc)`);
    await runner.query(`create index shortage_repayment_shift on shortage_repayment (shift_id)`);
    await runner.query(`grant select, insert on shortage_repayment to ${grantees(runner).app}`);
    await runner.query(purposes(`${purposesBefore}, 'repayment'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from ledger_entry where purpose = 'repayment'`);
    await runner.query(purposes(purposesBefore));
    await runner.query(`drop table shortage_repayment`);
    await runner.query(`delete from setting_proposal where withdraws`);
    await runner.query(`alter table setting_proposal drop column withdraws`);
    await runner.query(`alter table held_money drop column receipt_id`);
    await runner.query(`drop index receipt_courier, held_money_courier`);
    await runner.query(`drop table remittance_taking`);
    await runner.query(`drop table remittance_part`);
    const isEmpty = 'amount + shortage = 0 and postage >= 0';
    await runner.query(`delete from remittance_line where ${isEmpty}`);
    await runner.query(`delete from remittance m where amount = 0
      and not exists (select from remittance_line l where l.remittance_id = m.id)`);
    await runner.query(`alter table remittance_line
      drop constraint remittance_line_counts,
      add constraint remittance_line_counts check (amount + shortage > 0 or postage < 0)`);
    await runner.query(`
      alter table receipt_line drop constraint receipt_line_reduction,
        drop column reduced_ground, drop column reduced_per_mille`);
    await runner.query(`
      alter table dossier_charge drop constraint dossier_charge_paid, drop column amount`);
    await runner.query(`
      update dossier_charge set exempt_code = null, exempt_evidence = null
      where reduced_ground is not null`);
    await runner.query(`
      alter table dossier_charge
        drop constraint dossier_charge_reduction,
        drop constraint dossier_charge_exemption,
        drop column reduced_ground,
        drop column reduced_per_mille,
        add constraint dossier_charge_exemption check (exempt_ground is not null
          or (exempt_code is null and exempt_evidence is null))`);
    await runner.query(`
      alter table dossier_charge
        add column amount bigint generated always as (${whole}) stored, ${paid}`);
    await runner.query(`
      alter table act_reason drop constraint act_reason_exempt_share,
        drop column exempt_per_mille`);
  }
}
