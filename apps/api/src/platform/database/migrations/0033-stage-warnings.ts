import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

const noticeKinds = (kinds: string): string =>
  `alter table notification drop constraint notification_kind_check,
     add constraint notification_kind_check check (kind in (${kinds}))`;

/** The stage each dossier is in where it has a deadline of its own; whom to ask about a request. */
export class StageWarnings1795300000033 implements MigrationInterface {
  readonly name = 'StageWarnings1795300000033';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    // A reference would lock the dossier against the acts that go on while its stage is written.
    await runner.query(`
      create table stage_term (
        dossier_id uuid primary key,
        stage text not null check (stage in ('intake', 'transfer', 'processing', 'signature',
          'supplement', 'payment', 'withdrawal', 'resultToCounter', 'collection')),
        began_at timestamptz not null,
        due_soon_at timestamptz not null,
        due_at timestamptz not null,
        next_notice_at timestamptz,
        constraint stage_term_order check (due_soon_at <= due_at)
      )`);
    await runner.query(`create index stage_term_next_notice on stage_term (next_notice_at)
      where next_notice_at is not null`);
    await runner.query(`create index stage_term_due_soon on stage_term (due_soon_at)`);
    await runner.query(`grant select, insert, update, delete on stage_term to ${app}`);
    await runner.query(`alter table notification add column stage text`);
    await runner.query(
      noticeKinds(`'dueSoon', 'overdue', 'supplementExpired', 'stageDueSoon', 'stageOverdue'`),
    );
    await runner.query(`alter table notification add constraint notification_stage
      check ((stage is not null) = (kind in ('stageDueSoon', 'stageOverdue')))`);
    await runner.query(`
      alter table supplement_request
        add column contact_name text check (length(contact_name) between 1 and 150),
        add column contact_phone text check (contact_phone ~ '^0[0-9]{9,10}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supplement_request drop column contact_name, drop column contact_phone`);
    await runner.query(`delete from notification where kind in ('stageDueSoon', 'stageOverdue')`);
    await runner.query(`alter table notification drop column stage`);
    await runner.query(noticeKinds(`'dueSoon', 'overdue', 'supplementExpired'`));
    await runner.query(`drop table stage_term`);
  }
}
