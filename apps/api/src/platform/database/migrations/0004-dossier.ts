import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Drafts, dossiers with their children, documents and ratings. */
export class Dossier1795300000004 implements MigrationInterface {
  readonly name = 'Dossier1795300000004';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table draft (
        id uuid primary key,
        staff_id uuid not null references staff (id),
        unit_id uuid not null references unit (id),
        procedure_code text,
        content jsonb not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        ended_at timestamptz,
        dossier_id uuid
      )`);
    await runner.query(
      `create index draft_open on draft (staff_id, updated_at desc) where ended_at is null`,
    );
    await runner.query(`
      create table dossier (
        id uuid primary key,
        code text not null,
        code_tail text not null,
        status text not null constraint dossier_status check (status in ('registered', 'received',
          'notAccepted', 'inProcess', 'awaitingSignature', 'awaitingSupplement', 'awaitingPayment',
          'withdrawalRequested', 'stopped', 'resultReady', 'returned')),
        status_before text,
        version integer not null default 1,
        procedure_code text not null references procedure (code),
        procedure_version_id uuid not null references procedure_version (id),
        case_no integer not null,
        channel text not null check (channel in ('counter', 'post', 'online')),
        helped_unit_id uuid not null references unit (id),
        received_unit_id uuid not null references unit (id),
        competent_unit_id uuid not null references unit (id),
        counter_id uuid references counter (id),
        registered_by uuid not null,
        registered_at timestamptz not null,
        received_by uuid,
        receiver_employer text check (receiver_employer in ('state', 'post')),
        received_at timestamptz,
        filed_at timestamptz,
        due_at timestamptz,
        due_on date,
        first_due_on date,
        clock jsonb not null,
        supplement_rounds integer not null default 0,
        reappointments integer not null default 0,
        assignee_id uuid references staff (id),
        applicant_kind text not null check (applicant_kind in ('person', 'organisation')),
        applicant_name text not null check (length(applicant_name) between 1 and 200),
        applicant_personal_id text,
        applicant_tax_number text,
        applicant_birth_date date,
        applicant_sex text check (applicant_sex in ('male', 'female')),
        applicant_phone text,
        applicant_email text,
        applicant_address text,
        submitter jsonb,
        submitter_name text,
        submitter_phone text,
        search_name text generated always as
          (search_text(applicant_name || ' ' || coalesce(submitter_name, ''))) stored,
        search_words tsvector generated always as (to_tsvector('pg_catalog.simple',
          search_text(applicant_name || ' ' || coalesce(submitter_name, '')))) stored,
        return_method text not null check (return_method in ('counter', 'post', 'online')),
        return_address jsonb,
        fees jsonb not null default '[]',
        fee_total bigint not null default 0 check (fee_total >= 0),
        tracking_secret text not null check (tracking_secret ~ '^[0-9BCGHKLMNPQRSTVX]{4}$'),
        decision text check (decision in ('approved', 'declined')),
        decision_no text,
        decided_by uuid,
        ended_at timestamptz,
        result_at timestamptz,
        arrived_at timestamptz,
        arrival_shelf text,
        returned_at timestamptz,
        return_proof jsonb,
        note text,
        constraint dossier_code unique (code),
        constraint dossier_received_has_date check
          (received_at is null or (filed_at is not null and due_at is not null))
      )`);
    await runner.query(`create index dossier_code_tail on dossier (code_tail, id)`);
    await runner.query(`create index dossier_registered on dossier (registered_at desc, id desc)`);
    for (const place of ['helped', 'received', 'competent']) {
      await runner.query(`create index dossier_${place} on dossier
        (${place}_unit_id, registered_at desc, id desc)`);
      await runner.query(`create index dossier_${place}_open on dossier
        (${place}_unit_id, due_at, id) where returned_at is null and ended_at is null`);
    }
    await runner.query(`create index dossier_open_due on dossier (due_on, id)
      where ended_at is null and result_at is null`);
    await runner.query(`create index dossier_assignee on dossier (assignee_id, due_at)
      where ended_at is null and result_at is null`);
    await runner.query(`create index dossier_result on dossier (received_unit_id, result_at)
      where status = 'resultReady'`);
    await runner.query(`create index dossier_personal_id on dossier (applicant_personal_id)
      where applicant_personal_id is not null`);
    await runner.query(`create index dossier_phone on dossier (applicant_phone)
      where applicant_phone is not null`);
    await runner.query(`create index dossier_tax_number on dossier (applicant_tax_number)
      where applicant_tax_number is not null`);
    await runner.query(`create index dossier_words on dossier
      using gin (search_words)`);

    await runner.query(`
      create table dossier_component (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        key text not null,
        name text not null,
        short_name text,
        mandatory boolean,
        state text not null check (state in ('unmarked', 'present', 'missing', 'wrong',
          'notApplicable')),
        kind text check (kind in ('original', 'certifiedCopy', 'comparedCopy', 'electronic')),
        copies integer not null default 0 check (copies between 0 and 99),
        sheets integer not null default 0 check (sheets between 0 and 9999),
        note text,
        primary key (dossier_id, no)
      )`);
    await runner.query(`
      create table supplement_request (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        lines jsonb not null,
        reason text not null,
        deadline date not null,
        received_at timestamptz,
        primary key (dossier_id, no)
      )`);
    await runner.query(`
      create table refusal_proposal (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        lines jsonb not null,
        legal_ground text,
        reason text not null,
        outcome text check (outcome in ('confirmed', 'rejected')),
        settled_by uuid,
        settled_at timestamptz,
        primary key (dossier_id, no),
        constraint refusal_two_people check (settled_by is null or outcome = 'rejected'
          or settled_by <> proposed_by)
      )`);
    await runner.query(`create unique index refusal_proposal_open on refusal_proposal (dossier_id)
      where outcome is null`);
    await runner.query(`
      create table dossier_document (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        purpose text not null check (purpose in ('component', 'result', 'attachment')),
        component_no integer,
        file_name text not null,
        sha256 bytea not null references stored_file (sha256),
        uploaded_by uuid not null,
        uploaded_at timestamptz not null,
        removed_at timestamptz,
        removed_by uuid,
        primary key (dossier_id, no),
        constraint dossier_document_component foreign key (dossier_id, component_no)
          references dossier_component (dossier_id, no)
      )`);
    await runner.query(`create index dossier_document_file on dossier_document (sha256)`);
    await runner.query(`
      create table printed_form (
        dossier_id uuid not null references dossier (id),
        form text not null,
        no integer not null,
        printed_at timestamptz not null,
        printed_by uuid not null,
        primary key (dossier_id, form, no)
      )`);
    await runner.query(`
      create table rating (
        dossier_id uuid primary key references dossier (id),
        score integer not null check (score between 1 and 3),
        reasons text[] not null,
        comment text,
        rated_at timestamptz not null
      )`);
    await runner.query(`
      grant select, insert, update on draft, dossier, dossier_component, supplement_request, refusal_proposal, dossier_document to ${app}`);
    await runner.query(`grant select, insert on printed_form, rating to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rating, printed_form, dossier_document, refusal_proposal, supplement_request,
        dossier_component, dossier, draft`);
  }
}
