import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Reasons and stage deadlines as dated data, second rounds, corrections, outside waits, notices. */
export class Clock1795300000007 implements MigrationInterface {
  readonly name = 'Clock1795300000007';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    // The row in force is the newest one that has begun; a retired row ends its code.
    await runner.query(`
      create table act_reason (
        code text not null check (code ~ '^[a-z][A-Za-z0-9]{1,60}$'),
        valid_from date not null,
        actions text[] not null check (cardinality(actions) > 0),
        vi text not null check (length(vi) between 1 and 300),
        en text not null check (length(en) between 1 and 300),
        needs_lines boolean not null,
        legal_ground text,
        retired boolean not null default false,
        primary key (code, valid_from)
      )`);
    await runner.query(`
      create table stage_deadline (
        procedure_code text not null,
        stage text not null check (stage in ('intake', 'transfer', 'processing', 'signature',
          'supplement', 'payment', 'withdrawal', 'resultToCounter', 'collection',
          'supplementRequest')),
        valid_from date not null,
        rule text not null check (rule in ('sameDayOrNextMorning', 'workingDays', 'workingHours',
          'appointment', 'none')),
        value integer check (value between 1 and 1000),
        primary key (procedure_code, stage, valid_from),
        constraint stage_deadline_value check
          ((value is not null) = (rule in ('workingDays', 'workingHours')))
      )`);
    await runner.query(`
      create table supplement_permission (
        dossier_id uuid not null references dossier (id),
        no integer not null check (no > 0),
        asked_by uuid not null,
        asked_at timestamptz not null,
        reason text not null,
        outcome text check (outcome in ('permitted', 'denied')),
        settled_by uuid,
        settled_at timestamptz,
        answer text,
        primary key (dossier_id, no),
        constraint supplement_permission_two_people check
          (outcome is distinct from 'permitted' or settled_by <> asked_by)
      )`);
    await runner.query(`
      create unique index supplement_permission_open on supplement_permission (dossier_id)
        where outcome is null`);
    await runner.query(`
      create table dossier_correction (
        dossier_id uuid primary key references dossier (id),
        original_id uuid not null references dossier (id),
        changes jsonb not null,
        reason text not null,
        opened_by uuid not null,
        opened_at timestamptz not null,
        constraint dossier_correction_of_another check (dossier_id <> original_id)
      )`);
    await runner.query(
      `create index dossier_correction_original on dossier_correction (original_id)`,
    );
    await runner.query(`
      create table outside_wait (
        dossier_id uuid not null references dossier (id),
        no integer not null check (no > 0),
        system text not null check (length(system) between 1 and 200),
        note text,
        began_at timestamptz not null,
        began_by uuid not null,
        ended_at timestamptz,
        ended_by uuid,
        primary key (dossier_id, no),
        constraint outside_wait_order check (ended_at >= began_at)
      )`);
    await runner.query(
      `create unique index outside_wait_open on outside_wait (dossier_id) where ended_at is null`,
    );
    await runner.query(`
      create table notification (
        id uuid primary key,
        staff_id uuid not null references staff (id),
        dossier_id uuid not null references dossier (id),
        kind text not null check (kind in ('dueSoon', 'overdue')),
        due_at timestamptz not null,
        holds_it boolean not null,
        made_at timestamptz not null,
        read_at timestamptz,
        constraint notification_once unique (dossier_id, kind, due_at, staff_id)
      )`);
    await runner.query(
      `create index notification_of_staff on notification (staff_id, made_at desc, id desc)`,
    );
    await runner.query(`
      create table due_notice (
        dossier_id uuid not null references dossier (id),
        kind text not null check (kind in ('dueSoon', 'overdue')),
        due_at timestamptz not null,
        made_at timestamptz not null,
        primary key (dossier_id, kind, due_at)
      )`);
    await runner.query(`
      grant select, insert, update on supplement_permission, outside_wait, notification to ${app}`);
    await runner.query(`
      grant select, insert on act_reason, stage_deadline, dossier_correction, due_notice to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table due_notice, notification, outside_wait, dossier_correction, supplement_permission,
        stage_deadline, act_reason`);
  }
}
