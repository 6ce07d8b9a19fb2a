import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy is priced by its pages; the charge keeps the rule it was made under. */
export class CopyPages1795300000028 implements MigrationInterface {
  readonly name = 'CopyPages1795300000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier_charge
      add column pages integer not null default 1,
      add column page_rule jsonb,
      add constraint dossier_charge_pages
        check (pages = 1 or (pages between 1 and 9999 and page_rule is not null))`);
    await runner.query(`alter table receipt_line
      add column pages integer not null default 1
        constraint receipt_line_pages check (pages between 1 and 9999)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table receipt_line drop column pages`);
    await runner.query(`alter table dossier_charge drop column page_rule, drop column pages`);
  }
}
