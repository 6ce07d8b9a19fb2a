import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Dated rules of the desk say who changed them and why. */
const changed = `add column change_reason text check (length(change_reason) between 5 and 500),
  add column set_by uuid references staff (id),
  add column set_at timestamptz`;

/** Dated changes of the desk's rules, disputes about lateness, papers that go with an opinion. */
export class DeskSettings1795300000015 implements MigrationInterface {
  readonly name = 'DeskSettings1795300000015';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`alter table act_reason ${changed}`);
    await runner.query(`
      alter table stage_deadline ${changed}, add column ended boolean not null default false`);
    await runner.query(`
      alter table message_template add column valid_from date,
        add column change_reason text check (length(change_reason) between 5 and 500)`);
    await runner.query(`
      update message_template set valid_from = case when written_by is null then date '2024-01-01'
        else (written_at at time zone 'Asia/Ho_Chi_Minh')::date end`);
    await runner.query(`alter table message_template alter column valid_from set not null`);
    await runner.query(`
      create table lateness_dispute (
        id uuid primary key,
        version integer not null,
        dossier_id uuid not null references dossier (id),
        definition text not null check (definition in ('law', 'local', 'portal')),
        verdict text not null check (verdict in ('late', 'overdue')),
        due_on date,
        claimed_owner text not null check (claimed_owner in ('applicant', 'receiver', 'processor',
          'courier', 'outsideSystem', 'synchronisation')),
        reason text not null check (length(reason) between 5 and 2000),
        proof text not null,
        proof_sha256 bytea not null check (length(proof_sha256) = 32),
        unit_id uuid not null references unit (id),
        filed_by uuid not null references staff (id),
        filed_at timestamptz not null,
        outcome text check (outcome in ('accepted', 'refused')),
        corrected_owner text check (corrected_owner in ('applicant', 'receiver', 'processor',
          'courier', 'outsideSystem', 'synchronisation')),
        answer text check (length(answer) between 5 and 2000),
        settled_by uuid references staff (id),
        settled_at timestamptz,
        constraint lateness_dispute_settled check ((outcome is null) = (settled_by is null)
          and (outcome is null) = (settled_at is null) and (outcome is null) = (answer is null)
          and (outcome is not distinct from 'accepted') = (corrected_owner is not null)),
        constraint lateness_dispute_two_people check (settled_by <> filed_by)
      )`);
    // One verdict is disputed once at a time; after a refusal new facts may open it again.
    await runner.query(`create unique index lateness_dispute_open on lateness_dispute
      (dossier_id, definition) where outcome is null`);
    await runner.query(`create index lateness_dispute_of_dossier on lateness_dispute
      (dossier_id, filed_at desc)`);
    await runner.query(`create index lateness_dispute_newest on lateness_dispute
      (filed_at desc, id desc)`);
    await runner.query(`
      create table opinion_paper (
        dossier_id uuid not null,
        no integer not null,
        document_no integer not null,
        primary key (dossier_id, no, document_no),
        constraint opinion_paper_request foreign key (dossier_id, no)
          references opinion_request (dossier_id, no),
        constraint opinion_paper_document foreign key (dossier_id, document_no)
          references dossier_document (dossier_id, no)
      )`);
    await runner.query(`
      alter table opinion_request add column answer_document_no integer,
        add constraint opinion_answer_document foreign key (dossier_id, answer_document_no)
          references dossier_document (dossier_id, no)`);
    await runner.query(`grant select, insert, update on lateness_dispute to ${app}`);
    await runner.query(`grant select, insert on opinion_paper to ${app}`);
    // Roles that were filled before the permission existed; a new database fills its roles later.
    await runner.query(`
      insert into role_permission (role_code, permission, valid_from)
      select code, 'dossier.settleDispute', date '2024-01-01' from role
      where code in ('headOfDesk', 'leader') on conflict do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from role_permission where permission = 'dossier.settleDispute'`);
    await runner.query(`alter table opinion_request drop column answer_document_no`);
    await runner.query(`drop table opinion_paper, lateness_dispute`);
    await runner.query(`
      alter table message_template drop column change_reason, drop column valid_from`);
    await runner.query(`
      alter table stage_deadline drop column ended, drop column set_at, drop column set_by,
        drop column change_reason`);
    await runner.query(`
      alter table act_reason drop column set_at, drop column set_by, drop column change_reason`);
  }
}
