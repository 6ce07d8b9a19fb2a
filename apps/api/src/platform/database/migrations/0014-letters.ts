import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A refusal for want of competence names the office that is competent. */
export class Letters1795300000014 implements MigrationInterface {
  readonly name = 'Letters1795300000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table refusal_proposal
        add column other_office text check (length(other_office) between 1 and 300)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table refusal_proposal drop column other_office`);
  }
}
