import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Which roles read and which approve money; roles that exist already are not filled from code. */
const rightsOfRoles = `
  insert into role_permission (role_code, permission, valid_from)
  select r.code, g.permission, date '2024-01-01'
  from role r join (values ('postalClerk', 'cash.read'), ('civilClerk', 'cash.read'),
    ('headOfDesk', 'cash.read'), ('headOfDesk', 'cash.approve'), ('postSupervisor', 'cash.read'),
    ('auditor', 'cash.read')) as g(role_code, permission) on g.role_code = r.code
  on conflict do nothing`;

/** Charges, receipts, cash shifts, bank money, remittances and the ledger behind them all. */
export class Fees1795300000006 implements MigrationInterface {
  readonly name = 'Fees1795300000006';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table cash_shift (
        id uuid primary key,
        staff_id uuid not null references staff (id),
        unit_id uuid not null references unit (id),
        counter_id uuid references counter (id),
        status text not null constraint cash_shift_status
          check (status in ('open', 'counted', 'closed')),
        version integer not null default 1,
        opened_at timestamptz not null,
        opening_cash bigint not null check (opening_cash >= 0),
        notes jsonb,
        counted bigint check (counted >= 0),
        expected bigint check (expected >= 0),
        variance_reason text,
        counted_at timestamptz,
        approved_by uuid references staff (id),
        closed_at timestamptz,
        constraint cash_shift_two_people check (approved_by is null or approved_by <> staff_id),
        constraint cash_shift_variance check (status = 'open' or counted = expected
          or variance_reason is not null),
        constraint cash_shift_approved check (status <> 'closed' or counted = expected
          or approved_by is not null)
      )`);
    await runner.query(
      `create unique index cash_shift_open on cash_shift (staff_id) where status = 'open'`,
    );
    await runner.query(`create index cash_shift_unit on cash_shift (unit_id, opened_at desc, id)`);

    await runner.query(`
      create table bank_transaction (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        account_no text not null,
        bank_no text not null,
        amount bigint not null check (amount > 0),
        purpose text not null,
        paid_at timestamptz not null,
        taken_at timestamptz not null,
        constraint bank_transaction_once unique (account_no, bank_no)
      )`);

    await runner.query(`
      create table receipt (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        series text not null,
        number integer not null check (number > 0),
        money_group text not null check (money_group in ('state', 'copies', 'postage')),
        dossier_id uuid not null references dossier (id),
        method text not null check (method in ('cash', 'transfer', 'courier')),
        amount bigint not null check (amount > 0),
        given bigint,
        shift_id uuid references cash_shift (id),
        bank_transaction_id uuid references bank_transaction (id),
        courier_id uuid references staff (id),
        issued_by uuid,
        issued_at timestamptz not null,
        version integer not null default 1,
        void_requested_by uuid,
        void_requested_at timestamptz,
        void_reason text,
        voided_by uuid,
        voided_at timestamptz,
        prints integer not null default 0,
        constraint receipt_number unique (series, number),
        constraint receipt_cash_has_shift check ((method = 'cash') = (shift_id is not null)),
        constraint receipt_void_asked check (voided_at is null
          or (void_reason is not null and voided_by is not null)),
        constraint receipt_void_two_people check (voided_by is null
          or voided_by <> void_requested_by)
      )`);
    await runner.query(`create index receipt_dossier on receipt (dossier_id, issued_at)`);
    await runner.query(`create index receipt_shift on receipt (shift_id, issued_at)`);
    await runner.query(`create index receipt_unit on receipt (unit_id, issued_at desc, id desc)`);

    await runner.query(`
      create table dossier_charge (
        dossier_id uuid not null references dossier (id),
        no integer not null check (no > 0),
        kind text not null constraint dossier_charge_kind
          check (kind in ('fee', 'charge', 'copies', 'postage')),
        name text not null check (length(name) between 1 and 300),
        note text,
        unit_amount bigint check (unit_amount between 0 and 1000000000),
        set_at_desk boolean not null,
        quantity integer not null default 1 check (quantity between 1 and 10000),
        amount bigint generated always as (unit_amount * quantity) stored,
        moment text not null check (moment in ('intake', 'notice', 'return')),
        exempt_ground text,
        receipt_id uuid references receipt (id),
        primary key (dossier_id, no),
        constraint dossier_charge_paid check (receipt_id is null
          or (amount is not null and amount > 0 and exempt_ground is null))
      )`);
    await runner.query(`
      create table receipt_line (
        receipt_id uuid not null references receipt (id),
        no integer not null,
        dossier_id uuid not null,
        charge_no integer not null,
        kind text not null,
        name text not null,
        unit_amount bigint not null,
        quantity integer not null,
        amount bigint not null check (amount > 0),
        is_void boolean not null default false,
        primary key (receipt_id, no),
        constraint receipt_line_charge foreign key (dossier_id, charge_no)
          references dossier_charge (dossier_id, no)
      )`);
    await runner.query(`create unique index receipt_line_once on receipt_line (dossier_id, charge_no)
      where not is_void`);

    await runner.query(`
      create table payment_request (
        id uuid primary key,
        dossier_id uuid not null references dossier (id),
        unit_id uuid not null references unit (id),
        reference text not null check (reference ~ '^[A-Z0-9]{1,64}$'),
        charge_nos integer[] not null,
        amount bigint not null check (amount > 0),
        payload text not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        status text not null check (status in ('open', 'paid', 'replaced'))
      )`);
    await runner.query(`create unique index payment_request_open on payment_request (dossier_id)
      where status = 'open'`);
    await runner.query(`create index payment_request_reference on payment_request (reference)`);

    await runner.query(`
      create table held_money (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        kind text not null check (kind in ('unallocated', 'refundable')),
        reason text not null check (reason in ('unknownPurpose', 'wrongAmount', 'nothingDue',
          'receiptVoided', 'courierSurplus')),
        amount bigint not null check (amount > 0),
        dossier_id uuid references dossier (id),
        bank_transaction_id uuid references bank_transaction (id),
        courier_id uuid references staff (id),
        held_at timestamptz not null,
        status text not null constraint held_money_status
          check (status in ('held', 'refundRequested', 'allocated', 'refunded')),
        version integer not null default 1,
        refund_requested_by uuid,
        refund_reason text,
        refund_method text check (refund_method in ('transfer', 'cash')),
        refund_shift_id uuid references cash_shift (id),
        voucher_no text,
        settled_by uuid,
        settled_at timestamptz,
        constraint held_money_two_people check (status <> 'refunded'
          or settled_by <> refund_requested_by)
      )`);
    await runner.query(`create index held_money_open on held_money (unit_id, held_at desc, id desc)
      where status in ('held', 'refundRequested')`);
    await runner.query(`create index held_money_dossier on held_money (dossier_id)`);

    await runner.query(`
      create table remittance (
        id uuid primary key,
        number text not null,
        unit_id uuid not null references unit (id),
        treasury_account text not null,
        voucher_no text not null,
        amount bigint not null check (amount > 0),
        postage bigint not null check (postage between 0 and amount),
        made_by uuid not null references staff (id),
        made_at timestamptz not null,
        confirmed_by uuid references staff (id),
        confirmed_at timestamptz,
        version integer not null default 1,
        constraint remittance_number unique (number),
        constraint remittance_two_people check (confirmed_by is null or confirmed_by <> made_by)
      )`);
    await runner.query(
      `create index remittance_unit on remittance (unit_id, made_at desc, id desc)`,
    );
    await runner.query(`
      create table remittance_line (
        remittance_id uuid not null references remittance (id),
        no integer not null,
        shift_id uuid references cash_shift (id),
        courier_id uuid references staff (id),
        amount bigint not null check (amount > 0),
        postage bigint not null check (postage between 0 and amount),
        primary key (remittance_id, no),
        constraint remittance_line_source check ((shift_id is null) <> (courier_id is null))
      )`);
    await runner.query(`create unique index remittance_line_shift on remittance_line (shift_id)`);

    // One row is one posting: what is debited is credited, so the sum is zero whatever is written.
    await runner.query(`
      create table ledger_entry (
        id uuid primary key,
        change_id uuid not null,
        at timestamptz not null,
        unit_id uuid not null,
        purpose text not null check (purpose in ('payment', 'void', 'float', 'variance', 'held',
          'allocation', 'refund', 'remittance')),
        debit text not null,
        credit text not null,
        amount bigint not null check (amount > 0),
        receipt_id uuid references receipt (id),
        constraint ledger_entry_accounts check (debit <> credit
          and debit ~ '^[a-z]+:[0-9a-f-]{36}$' and credit ~ '^[a-z]+:[0-9a-f-]{36}$')
      )`);
    await runner.query(`create index ledger_entry_debit on ledger_entry (debit)`);
    await runner.query(`create index ledger_entry_credit on ledger_entry (credit)`);
    await runner.query(`create index ledger_entry_receipt on ledger_entry (receipt_id)`);

    await runner.query(
      `grant select, insert on ledger_entry, bank_transaction, remittance_line to ${app}`,
    );
    await runner.query(`grant select, insert, update on cash_shift, dossier_charge, payment_request,
      held_money, remittance, receipt to ${app}`);
    await runner.query(`grant select, insert, update (is_void) on receipt_line to ${app}`);
    await runner.query(rightsOfRoles);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from role_permission where permission in ('cash.read', 'cash.approve')`,
    );
    await runner.query(`
      drop table ledger_entry, remittance_line, remittance, held_money, payment_request,
        receipt_line, dossier_charge, receipt, bank_transaction, cash_shift`);
  }
}
