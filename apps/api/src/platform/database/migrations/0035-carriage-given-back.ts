import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A drawer that comes to nothing is handed in all the same where it gave carriage back. */
export class CarriageGivenBack1795300000035 implements MigrationInterface {
  readonly name = 'CarriageGivenBack1795300000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table remittance_line
      drop constraint remittance_line_counts,
      add constraint remittance_line_counts check (amount + shortage > 0 or postage < 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from remittance_line where amount + shortage = 0`);
    await runner.query(`delete from remittance m where amount = 0
      and not exists (select from remittance_line l where l.remittance_id = m.id)`);
    await runner.query(`alter table remittance_line
      drop constraint remittance_line_counts,
      add constraint remittance_line_counts check (amount + shortage > 0)`);
  }
}
