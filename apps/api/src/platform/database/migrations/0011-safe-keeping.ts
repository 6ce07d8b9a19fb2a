import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

const proofs = [
  ['delivery_attempt', 'proof'],
  ['consignment', 'collection_proof'],
] as const;

/** Reused papers, originals that were only shown, virus scans, legal holds, retention, destruction. */
export class SafeKeeping1795300000011 implements MigrationInterface {
  readonly name = 'SafeKeeping1795300000011';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      alter table stored_file
        add column scan_state text not null default 'unscanned'
          constraint stored_file_scan_state check (scan_state in ('unscanned', 'clean',
            'quarantined')),
        add column scanned_at timestamptz,
        add column scan_finding text,
        add column destroyed_at timestamptz`);
    await runner.query(`create index stored_file_unscanned on stored_file (stored_at)
      where scan_state = 'unscanned'`);
    await runner.query(`grant delete, update (stored_at, scan_state, scanned_at, scan_finding,
      destroyed_at) on stored_file to ${app}`);

    await runner.query(`
      alter table dossier_document
        add column source_dossier_id uuid,
        add column source_no integer,
        add column destroyed_at timestamptz,
        add column destroyed_by uuid,
        add constraint dossier_document_source foreign key (source_dossier_id, source_no)
          references dossier_document (dossier_id, no),
        add constraint dossier_document_whole_source
          check ((source_dossier_id is null) = (source_no is null)),
        add constraint dossier_document_destroyed
          check ((destroyed_at is null) = (destroyed_by is null))`);
    await runner.query(`create index dossier_document_source on dossier_document
      (source_dossier_id, source_no) where source_dossier_id is not null`);

    await runner.query(`
      alter table dossier_component
        add column present_only boolean not null default false,
        add column handed_back_at timestamptz,
        add column handed_back_to text`);
    await runner.query(`
      update dossier_component c set present_only = true
      from dossier d join procedure_version v on v.id = d.procedure_version_id
        cross join lateral jsonb_array_elements(v.content -> 'cases') as k(found)
        cross join lateral jsonb_array_elements(k.found -> 'components') as p(paper)
      where c.dossier_id = d.id and (k.found ->> 'no')::integer = d.case_no
        and p.paper ->> 'key' = c.key and p.paper ->> 'presentOnly' = 'true'`);

    // Pictures that prove a delivery are named in its proof, not by a foreign key.
    for (const [table, proof] of proofs)
      for (const picture of ['signature', 'photo'])
        await runner.query(`create index ${table}_${picture} on ${table}
          ((${proof} ->> '${picture}Sha256')) where ${proof} ->> '${picture}Sha256' is not null`);

    await runner.query(`
      create table legal_hold (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        reason text not null,
        placed_by uuid not null,
        placed_at timestamptz not null,
        lift_reason text,
        lifted_by uuid,
        lifted_at timestamptz,
        primary key (dossier_id, no),
        constraint legal_hold_whole_lifting check ((lifted_at is null) = (lifted_by is null)
          and (lifted_at is null) = (lift_reason is null)),
        constraint legal_hold_two_people check (lifted_by is null or lifted_by <> placed_by)
      )`);
    await runner.query(`create unique index legal_hold_open on legal_hold (dossier_id)
      where lifted_at is null`);
    await runner.query(`
      create table retention_rule (
        procedure_code text primary key references procedure (code),
        years integer constraint retention_rule_years check (years between 1 and 100),
        legal_ground text not null,
        version integer not null default 1,
        set_by uuid not null,
        set_at timestamptz not null
      )`);
    await runner.query(`
      create table destruction_proposal (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        reason text not null,
        version integer not null default 1,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        outcome text constraint destruction_outcome check (outcome in ('confirmed', 'rejected')),
        settled_by uuid,
        settled_at timestamptz,
        note text,
        constraint destruction_whole_settlement check ((outcome is null) = (settled_by is null)
          and (outcome is null) = (settled_at is null)),
        constraint destruction_two_people check (settled_by is null or settled_by <> proposed_by)
      )`);
    await runner.query(`create index destruction_proposal_list on destruction_proposal
      (proposed_at desc, id desc)`);
    await runner.query(`
      create table destruction_item (
        proposal_id uuid not null references destruction_proposal (id),
        no integer not null,
        dossier_id uuid not null references dossier (id),
        primary key (proposal_id, no),
        constraint destruction_item_once unique (proposal_id, dossier_id)
      )`);
    await runner.query(`create index destruction_item_dossier on destruction_item (dossier_id)`);
    await runner.query(
      `grant select, insert, update on legal_hold, retention_rule, destruction_proposal to ${app}`,
    );
    await runner.query(`grant select, insert on destruction_item to ${app}`);
    // A new deployment fills its roles when it starts; one that has them gets the new rights here.
    await runner.query(`
      insert into role_permission (role_code, permission, valid_from)
      select r.code, p.permission, date '2024-01-01'
      from (values ('headOfDesk', 'retention.hold'), ('headOfDesk', 'retention.propose'),
        ('leader', 'retention.hold'), ('leader', 'retention.confirm')) as p(role, permission)
        join role r on r.code = p.role`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from role_permission where permission like 'retention.%'`);
    await runner.query(
      `drop table destruction_item, destruction_proposal, retention_rule, legal_hold`,
    );
    for (const [table] of proofs)
      for (const picture of ['signature', 'photo'])
        await runner.query(`drop index ${table}_${picture}`);
    await runner.query(`
      alter table dossier_component drop column present_only, drop column handed_back_at,
        drop column handed_back_to`);
    await runner.query(`
      alter table dossier_document drop constraint dossier_document_source,
        drop column source_dossier_id, drop column source_no,
        drop column destroyed_at, drop column destroyed_by`);
    // A revoked column right stays behind unless it is named: the table goes back as it was.
    const { app } = grantees(runner);
    await runner.query(`revoke delete, update (stored_at) on stored_file from ${app}`);
    await runner.query(`
      alter table stored_file drop column scan_state, drop column scanned_at,
        drop column scan_finding, drop column destroyed_at`);
  }
}
