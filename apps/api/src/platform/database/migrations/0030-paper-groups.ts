import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that stand for one another: one of a group is mandatory. */
export class PaperGroups1795300000030 implements MigrationInterface {
  readonly name = 'PaperGroups1795300000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier_component add column one_of text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier_component drop column one_of`);
  }
}
