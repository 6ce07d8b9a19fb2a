import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bag is found by the number of its seal, from the box that every number is typed into. */
export class BagSeals1795300000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index manifest_seal on manifest (seal_no) where seal_no is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index manifest_seal`);
  }
}
