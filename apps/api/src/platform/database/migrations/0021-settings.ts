import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Settings say who changed them and why; one that has not begun can be withdrawn. */
export class Settings1795300000021 implements MigrationInterface {
  readonly name = 'Settings1795300000021';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      alter table setting
        add column change_reason text check (length(change_reason) between 5 and 500),
        add column set_by uuid references staff (id),
        add column set_at timestamptz`);
    await runner.query(`
      create table setting_withdrawal (
        id uuid primary key,
        key text not null,
        valid_from date not null,
        value jsonb not null,
        change_reason text,
        set_by uuid references staff (id),
        set_at timestamptz,
        withdrawn_because text not null check (length(withdrawn_because) between 5 and 500),
        withdrawn_by uuid not null references staff (id),
        withdrawn_at timestamptz not null
      )`);
    await runner.query(`create index setting_withdrawal_key on setting_withdrawal (key)`);
    await runner.query(`grant select, insert on setting_withdrawal to ${app}`);
    await runner.query(`grant delete on setting to ${app}`);
    // Roles that were filled before the permission existed; a new database fills its roles later.
    await runner.query(`
      insert into role_permission (role_code, permission, valid_from)
      select code, 'journal.retry', date '2024-01-01' from role where code = 'administrator'
      on conflict do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`delete from role_permission where permission = 'journal.retry'`);
    await runner.query(`revoke delete on setting from ${app}`);
    await runner.query(`drop table setting_withdrawal`);
    await runner.query(`
      alter table setting drop column set_at, drop column set_by, drop column change_reason`);
  }
}
