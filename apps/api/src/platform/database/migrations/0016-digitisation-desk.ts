import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Uploads that survive a cut, searchable copies of scans, and papers that wait for a signature. */
export class DigitisationDesk1795300000016 implements MigrationInterface {
  readonly name = 'DigitisationDesk1795300000016';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    // What is held counts only as far as this row says: bytes behind it were never acknowledged.
    await runner.query(`
      create table upload (
        id uuid primary key,
        started_by uuid not null,
        file_name text not null check (length(file_name) between 1 and 255),
        size bigint not null check (size > 0),
        sha256 bytea not null check (length(sha256) = 32),
        held bigint not null default 0,
        started_at timestamptz not null,
        changed_at timestamptz not null,
        constraint upload_held check (held between 0 and size)
      )`);
    await runner.query(`create index upload_starter on upload (started_by)`);
    await runner.query(`create index upload_idle on upload (changed_at)`);
    // Files from before this column were never claimed to be more than an ordinary PDF.
    await runner.query(`alter table paper_record add column standard text not null default 'PDF 1.7'
      constraint paper_record_standard check (standard in ('PDF/A-2b', 'PDF 1.7'))`);
    await runner.query(
      `alter table recognised_text add column searchable bytea references stored_file (sha256)`,
    );
    await runner.query(`create index recognised_text_searchable on recognised_text (searchable)
      where searchable is not null`);
    await runner.query(`
      create table signing_request (
        id uuid primary key,
        dossier_id uuid not null,
        document_no integer not null,
        unit_id uuid not null references unit (id),
        state text not null constraint signing_request_state check (state in ('waiting', 'signed',
          'sentBack')),
        requested_by uuid not null references staff (id),
        requested_at timestamptz not null,
        note text check (length(note) <= 300),
        settled_by uuid references staff (id),
        settled_at timestamptz,
        settler_employer text,
        reason text check (length(reason) <= 300),
        signed_no integer,
        foreign key (dossier_id, document_no) references dossier_document (dossier_id, no),
        foreign key (dossier_id, signed_no) references dossier_document (dossier_id, no),
        constraint signing_request_settled check ((state = 'waiting') = (settled_by is null)
          and (settled_by is null) = (settled_at is null)
          and (settled_by is null) = (settler_employer is null)),
        constraint signing_request_outcome check ((state = 'signed') = (signed_no is not null)
          and (state = 'sentBack') = (reason is not null)),
        constraint signing_request_authority check (settler_employer is distinct from 'post')
      )`);
    await runner.query(`create unique index signing_request_once
      on signing_request (dossier_id, document_no) where state = 'waiting'`);
    await runner.query(`create index signing_request_dossier on signing_request (dossier_id,
      document_no, requested_at)`);
    await runner.query(`create index signing_request_open on signing_request (unit_id, requested_at,
      id) where state = 'waiting'`);
    await runner.query(`grant select, insert, update, delete on upload to ${app}`);
    await runner.query(`grant select, insert, update on signing_request to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table signing_request, upload`);
    await runner.query(`alter table recognised_text drop column searchable`);
    await runner.query(`alter table paper_record drop column standard`);
  }
}
