import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = `to_tsvector('pg_catalog.simple',
  search_text(applicant_name || ' ' || coalesce(submitter_name, '')))`;

/** No name begins with «@», and the words of a search hold letters and digits only. */
const units = ['helped', 'received', 'competent'].map((place) => `'@' || ${place}_unit_id::text`);

/** A new expression forgets how often each word stands there, by which every search is planned. */
const analyse = 'analyze dossier (search_words)';

/** A common name, looked for by one commune, is found there without meeting the whole province. */
export class UnitWords1795300000045 implements MigrationInterface {
  readonly name = 'UnitWords1795300000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier alter column search_words
      set expression as (${names} || array_to_tsvector(array[${units.join(', ')}]))`);
    await runner.query(analyse);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table dossier alter column search_words set expression as (${names})`,
    );
    await runner.query(analyse);
  }
}
