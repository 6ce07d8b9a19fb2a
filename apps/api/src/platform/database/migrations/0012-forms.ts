import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Templates of the statutory forms in versions, and the yearly register of received dossiers. */
export class Forms1795300000012 implements MigrationInterface {
  readonly name = 'Forms1795300000012';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table form_template (
        id uuid primary key,
        form text not null check (form in ('receipt', 'supplement-request', 'refusal', 'apology',
          'stop-notice', 'control-slip', 'register')),
        no integer not null check (no > 0),
        state text not null check (state in ('draft', 'proposed', 'published', 'discarded')),
        valid_from date,
        note text not null,
        blocks jsonb not null,
        version integer not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        changed_by uuid references staff (id),
        proposed_at timestamptz,
        proposed_by uuid references staff (id),
        published_at timestamptz,
        published_by uuid references staff (id),
        constraint form_template_no unique (form, no),
        constraint form_template_dated check (state <> 'published' or valid_from is not null),
        constraint form_template_two_people check
          (published_by is null or published_by <> proposed_by)
      )`);
    await runner.query(`create unique index form_template_open on form_template (form)
      where state in ('draft', 'proposed')`);
    await runner.query(`create index form_template_in_force on form_template (form, valid_from desc)
      where state = 'published'`);
    await runner.query(`
      create table register_book (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        year integer not null check (year between 2000 and 2200),
        last_no integer not null check (last_no >= 0),
        entered_to timestamptz,
        opened_at timestamptz not null,
        closed_at timestamptz,
        closed_by uuid references staff (id),
        version integer not null,
        constraint register_book_year unique (unit_id, year)
      )`);
    // No reference to the dossier: its check would lock dossiers while the book is locked, and who
    // prints locks them the other way round. Dossiers are never deleted.
    await runner.query(`
      create table register_entry (
        book_id uuid not null references register_book (id),
        no integer not null check (no > 0),
        dossier_id uuid not null,
        entered_at timestamptz not null,
        primary key (book_id, no),
        constraint register_entry_dossier unique (dossier_id)
      )`);
    await runner.query(`
      create table register_correction (
        book_id uuid not null references register_book (id),
        no integer not null check (no > 0),
        entry_no integer not null,
        text text not null,
        entered_by uuid not null references staff (id),
        entered_at timestamptz not null,
        primary key (book_id, no),
        foreign key (book_id, entry_no) references register_entry (book_id, no)
      )`);
    await runner.query(`
      create table register_print (
        id uuid primary key,
        book_id uuid not null references register_book (id),
        no integer not null check (no > 0),
        from_no integer not null check (from_no > 0),
        to_no integer not null,
        is_closed boolean not null,
        corrections integer not null,
        template_no integer not null,
        printed_at timestamptz not null,
        printed_by uuid not null references staff (id),
        constraint register_print_no unique (book_id, no)
      )`);
    await runner.query(`create index dossier_received_at on dossier (received_unit_id, received_at)
      where received_at is not null`);
    // A new database gets its roles from the code; one that has them gets what is new here.
    await runner.query(`
      insert into role_permission (role_code, permission, valid_from)
      select r.code, g.permission, date '2024-01-01'
      from role r join (values ('civilClerk', 'register.print'), ('headOfDesk', 'register.print'),
        ('headOfDesk', 'register.close'), ('procedureControl', 'formTemplate.read'),
        ('procedureControl', 'formTemplate.write'), ('auditor', 'formTemplate.read'),
        ('administrator', 'formTemplate.read'), ('administrator', 'formTemplate.write'))
        as g(role_code, permission) on g.role_code = r.code
      on conflict do nothing`);
    await runner.query(`
      grant select, insert, update on form_template, register_book to ${app}`);
    await runner.query(`
      grant select, insert on register_entry, register_correction, register_print to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from role_permission where permission in ('formTemplate.read',
      'formTemplate.write', 'register.print', 'register.close')`);
    await runner.query(`drop index dossier_received_at`);
    await runner.query(`
      drop table register_print, register_correction, register_entry, register_book, form_template`);
  }
}
