import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in at a counter is asked at each intake whose gate is closed, and by every desk. */
export class SessionCounter1795300000050 implements MigrationInterface {
  readonly name = 'SessionCounter1795300000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index session_counter on session (counter_id, last_seen_at)
        where ended_at is null and counter_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index session_counter`);
  }
}
