import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Procedures with immutable versions, who is competent, and what is handed over to the Post. */
export class ProcedureCatalogue1795300000003 implements MigrationInterface {
  readonly name = 'ProcedureCatalogue1795300000003';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table procedure (
        code text primary key check (length(code) between 5 and 40),
        current_version_id uuid,
        version integer not null default 1
      )`);
    await runner.query(`
      create table procedure_version (
        id uuid primary key,
        procedure_code text not null references procedure (code),
        no integer not null check (no > 0),
        name text not null,
        short_name text,
        field text not null,
        levels text[] not null,
        channels text[] not null,
        content jsonb not null,
        content_hash bytea not null,
        doubts jsonb not null default '[]',
        source text not null check (source in ('builtin', 'import', 'curated')),
        valid_from date not null,
        valid_to date,
        created_at timestamptz not null,
        initials text not null,
        search text generated always as (search_text(procedure_code || ' ' || name || ' ' ||
          coalesce(short_name, '') || ' ' || field || ' ' || initials)) stored,
        constraint procedure_version_no unique (procedure_code, no)
      )`);
    await runner.query(`create index procedure_version_search on procedure_version
      using gin (search public.gin_trgm_ops)`);
    await runner.query(`create index procedure_version_field on procedure_version (field)`);
    await runner.query(`
      alter table procedure add constraint procedure_current_version
        foreign key (current_version_id) references procedure_version (id)`);
    await runner.query(`
      create table catalogue_import (
        id uuid primary key,
        file_name text not null,
        file_sha256 bytea not null,
        lines integer not null,
        created integer not null,
        renewed integer not null,
        unchanged integer not null,
        doubtful integer not null,
        finished_at timestamptz not null,
        faults jsonb not null
      )`);
    // Competence is never derived from the counter (decree 118/2025: intake is not tied to a place).
    await runner.query(`
      create table competence (
        id uuid primary key,
        procedure_code text,
        field text,
        unit_id uuid not null references unit (id),
        valid_from date not null,
        valid_to date,
        constraint competence_names_one check ((procedure_code is null) <> (field is null))
      )`);
    await runner.query(`
      create table transfer_scope (
        unit_id uuid not null references unit (id),
        procedure_code text not null,
        valid_from date not null,
        valid_to date,
        tasks text[] not null check (tasks <@ array['guide', 'receive', 'digitise', 'return']),
        decision_no text not null,
        primary key (unit_id, procedure_code, valid_from)
      )`);
    await runner.query(`
      grant select, insert, update on procedure, competence, transfer_scope to ${app}`);
    await runner.query(`grant select, insert on catalogue_import, procedure_version to ${app}`);
    await runner.query(`grant update (valid_to) on procedure_version to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table procedure drop constraint procedure_current_version`);
    await runner.query(`
      drop table transfer_scope, competence, catalogue_import, procedure_version, procedure`);
  }
}
