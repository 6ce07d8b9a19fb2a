import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second letter of a kind is a paper of its own: prints are counted for each round. */
export class FormRounds1795300000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table printed_form
        add column round integer not null default 1 check (round > 0),
        add column layout text check (layout in ('a5', 'a4', 'a4-2up')),
        drop constraint printed_form_pkey,
        add primary key (dossier_id, form, round, no)`);
    await runner.query(`alter table printed_form alter column round drop default`);
  }

  /** The rounds of a form are counted through again, in the order in which they were printed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table printed_form drop constraint printed_form_pkey`);
    await runner.query(`
      update printed_form p set no = n.no
      from (select f.dossier_id, f.form, f.round, f.no as of_round, row_number() over
          (partition by f.dossier_id, f.form order by f.printed_at, f.round, f.no) as no
        from printed_form f) n
      where n.dossier_id = p.dossier_id and n.form = p.form and n.round = p.round
        and n.of_round = p.no`);
    await runner.query(`
      alter table printed_form drop column round, drop column layout,
        add primary key (dossier_id, form, no)`);
  }
}
