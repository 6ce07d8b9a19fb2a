import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** A password given by somebody else is changed at the first sign-in; old counts of attempts go. */
export class OwnPasswords1795300000020 implements MigrationInterface {
  readonly name = 'OwnPasswords1795300000020';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(
      `alter table staff_credential add column must_change boolean not null default false`,
    );
    await runner.query(`grant delete on sign_in_throttle to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`revoke delete on sign_in_throttle from ${app}`);
    await runner.query(`alter table staff_credential drop column must_change`);
  }
}
