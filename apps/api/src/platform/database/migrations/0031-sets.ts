import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many sets of the papers were handed in; the receipt and the register name the number. */
export class Sets1795300000031 implements MigrationInterface {
  readonly name = 'Sets1795300000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossier add column sets smallint not null default 1 check (sets between 1 and 20)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier drop column sets`);
  }
}
