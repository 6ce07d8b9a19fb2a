import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Scans on their way to the papers of a dossier, and what is known about a scanned paper. */
export class Digitisation1795300000010 implements MigrationInterface {
  readonly name = 'Digitisation1795300000010';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table scan_batch (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        uploaded_by uuid not null,
        opened_at timestamptz not null,
        version integer not null default 1,
        closed_at timestamptz,
        closed_by uuid
      )`);
    await runner.query(`create index scan_batch_open on scan_batch (unit_id, opened_at desc, id desc)
      where closed_at is null`);
    await runner.query(`create index scan_batch_uploader on scan_batch (uploaded_by, opened_at desc,
      id desc) where closed_at is null`);
    // A file is read by whoever holds its lease; a process that dies leaves the lease to run out.
    await runner.query(`
      create table scan_file (
        batch_id uuid not null references scan_batch (id),
        no integer not null check (no > 0),
        file_name text not null,
        sha256 bytea not null references stored_file (sha256),
        added_by uuid not null,
        added_at timestamptz not null,
        state text not null constraint scan_file_state check (state in ('waiting', 'reading', 'read',
          'parked')),
        tries integer not null default 0,
        lease_until timestamptz,
        pages integer,
        pages_read integer not null default 0,
        primary key (batch_id, no),
        constraint scan_file_once unique (batch_id, sha256)
      )`);
    await runner.query(`create index scan_file_open on scan_file (added_at, batch_id, no)
      where state in ('waiting', 'reading')`);
    await runner.query(`create index scan_file_content on scan_file (sha256)`);
    await runner.query(`
      create table scan_page (
        batch_id uuid not null,
        no integer not null check (no > 0),
        file_no integer not null,
        page_of_file integer not null,
        position integer not null,
        rotation integer not null default 0 check (rotation in (0, 90, 180, 270)),
        picture bytea references stored_file (sha256),
        thumbnail bytea references stored_file (sha256),
        dpi integer,
        skew_tenths integer not null default 0,
        faults text[] not null constraint scan_page_faults check (faults <@ array['blank', 'tooDark',
          'tooFaint', 'lowResolution', 'skewed', 'notRead']),
        is_sheet boolean not null default false,
        is_dropped boolean not null default false,
        sheet_code text,
        sheet_component_no integer,
        printed_code text,
        dossier_id uuid references dossier (id),
        component_no integer,
        assigned_by uuid,
        document_no integer,
        primary key (batch_id, no),
        constraint scan_page_once unique (batch_id, file_no, page_of_file),
        constraint scan_page_file foreign key (batch_id, file_no) references scan_file (batch_id, no),
        constraint scan_page_component foreign key (dossier_id, component_no)
          references dossier_component (dossier_id, no),
        constraint scan_page_document foreign key (dossier_id, document_no)
          references dossier_document (dossier_id, no),
        constraint scan_page_filed check (document_no is null
          or (component_no is not null and not is_sheet and not is_dropped))
      )`);
    await runner.query(`create index scan_page_dossier on scan_page (dossier_id)
      where dossier_id is not null`);
    for (const column of ['picture', 'thumbnail'])
      await runner.query(`create index scan_page_${column} on scan_page (${column})
        where ${column} is not null`);
    // The Post compares and returns, it never vouches for the authority (Decree 107/2021).
    await runner.query(`
      create table paper_record (
        dossier_id uuid not null,
        document_no integer not null,
        kind text not null check (kind in ('original', 'certifiedCopy', 'comparedCopy',
          'electronic')),
        issuer text,
        number text,
        issued_on date,
        signer text,
        owner text,
        expires_on date,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        attestation text constraint paper_record_attestation check (attestation in ('compared',
          'authority')),
        attester_employer text check (attester_employer in ('state', 'post')),
        primary key (dossier_id, document_no),
        foreign key (dossier_id, document_no) references dossier_document (dossier_id, no),
        constraint paper_record_attester check ((attestation is null) = (attester_employer is null)),
        constraint paper_record_authority check (attestation is distinct from 'authority'
          or attester_employer = 'state'),
        constraint paper_record_dates check (expires_on >= issued_on)
      )`);
    await runner.query(`
      create table recognised_text (
        dossier_id uuid not null,
        document_no integer not null,
        state text not null constraint recognised_text_state check (state in ('waiting', 'reading',
          'done', 'parked')),
        requested_at timestamptz not null,
        tries integer not null default 0,
        lease_until timestamptz,
        text text,
        recognised_at timestamptz,
        primary key (dossier_id, document_no),
        foreign key (dossier_id, document_no) references dossier_document (dossier_id, no)
      )`);
    await runner.query(`create index recognised_text_open on recognised_text (requested_at)
      where state in ('waiting', 'reading')`);
    await runner.query(
      `grant select, insert, update on scan_batch, scan_file, scan_page, recognised_text to ${app}`,
    );
    await runner.query(`grant select, insert on paper_record to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table recognised_text, paper_record, scan_page, scan_file, scan_batch`,
    );
  }
}
