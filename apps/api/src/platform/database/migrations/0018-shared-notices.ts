import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acknowledged a warning: one superior of an office settles it for the others. */
export class SharedNotices1795300000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification add column read_by uuid references staff (id)`);
    await runner.query(`update notification set read_by = staff_id where read_at is not null`);
    await runner.query(`alter table notification add constraint notification_read
      check ((read_at is null) = (read_by is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification drop column read_by`);
  }
}
