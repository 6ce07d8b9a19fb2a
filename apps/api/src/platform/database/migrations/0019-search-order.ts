import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last four of a code find hundreds of dossiers in a large table: the newest are read first. */
export class SearchOrder1795300000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index dossier_code_tail`);
    await runner.query(
      `create index dossier_code_tail on dossier (code_tail, registered_at desc, id desc)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index dossier_code_tail`);
    await runner.query(`create index dossier_code_tail on dossier (code_tail, id)`);
  }
}
