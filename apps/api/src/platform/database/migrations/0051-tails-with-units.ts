import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The last four of a code with the three places beside them: how many of them somebody sees is
 * counted in the index, and not by fetching the dossiers of the whole province.
 */
export class TailsWithUnits1795300000051 implements MigrationInterface {
  readonly name = 'TailsWithUnits1795300000051';

  async up(runner: QueryRunner): Promise<void> {
    await replace(runner, 'include (received_unit_id, competent_unit_id, helped_unit_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, '');
  }
}

async function replace(runner: QueryRunner, included: string): Promise<void> {
  await runner.query(`drop index dossier_code_tail`);
  await runner.query(`
    create index dossier_code_tail on dossier (code_tail, registered_at desc, id desc) ${included}`);
}
