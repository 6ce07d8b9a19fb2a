import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** What is shown of a person, decisions about possible duplicates, and saved views. */
export class People1795300000009 implements MigrationInterface {
  readonly name = 'People1795300000009';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    // Enough is left to tell two people apart at a counter, too little to use the number.
    await runner.query(`
      create function mask_identifier(value text) returns text
        language sql immutable parallel safe
        return case when length(value) < 9 then repeat('•', length(value))
          else left(value, 4) || repeat('•', length(value) - 7) || right(value, 3) end`);
    await runner.query(`
      create function mask_party(value jsonb) returns jsonb
        language sql immutable parallel safe
        return (select jsonb_object_agg(member.key, case
            when member.key in ('personalId', 'phone')
              then to_jsonb(mask_identifier(member.value #>> '{}'))
            else member.value end)
          from jsonb_each(value) as member)`);

    // Who brings a dossier is looked for by the same numbers as its owner.
    await runner.query(`create index dossier_submitter_phone on dossier (submitter_phone)
      where submitter_phone is not null`);
    await runner.query(`create index dossier_submitter_personal_id on dossier
      ((submitter ->> 'personalId')) where (submitter ->> 'personalId') is not null`);

    await runner.query(`
      create table duplicate_decision (
        id uuid primary key,
        earlier_id uuid not null references dossier (id),
        draft_id uuid references draft (id),
        dossier_id uuid references dossier (id),
        outcome text not null check (outcome in ('notDuplicate', 'sameCase')),
        reason text not null check (length(reason) between 1 and 500),
        unit_id uuid not null references unit (id),
        decided_by uuid not null,
        decided_at timestamptz not null,
        constraint duplicate_decision_subject check (draft_id is not null or dossier_id is not null),
        constraint duplicate_decision_two_dossiers check (dossier_id <> earlier_id)
      )`);
    await runner.query(`create unique index duplicate_decision_pair on duplicate_decision
      (dossier_id, earlier_id) where dossier_id is not null`);
    await runner.query(`create unique index duplicate_decision_draft on duplicate_decision
      (draft_id, earlier_id) where draft_id is not null`);

    await runner.query(`
      create table saved_view (
        id uuid primary key,
        owner_id uuid not null,
        unit_id uuid not null references unit (id),
        is_shared boolean not null,
        name text not null check (length(name) between 1 and 60),
        filter jsonb not null,
        columns text[] not null check (cardinality(columns) between 1 and 20),
        version integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index saved_view_owner on saved_view (owner_id)`);
    await runner.query(`create index saved_view_shared on saved_view (unit_id) where is_shared`);

    await runner.query(`grant select, insert on duplicate_decision to ${app}`);
    await runner.query(`grant select, insert, update, delete on saved_view to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table saved_view, duplicate_decision`);
    await runner.query(`drop index dossier_submitter_personal_id, dossier_submitter_phone`);
    await runner.query(`drop function mask_party(jsonb), mask_identifier(text)`);
  }
}
