import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether what the reader of the report counts has read holds this row; a parked row is not held. */
const isCounted = (alias: string): string => `${alias}.position <= (select r.position
    from journal_reader r where r.name = 'dossierRollup')
  and not exists (select from parked_event e where e.reader = 'dossierRollup'
    and e.position = ${alias}.position and e.solved_at is null)`;

/**
 * Dossiers with a reused paper and with a signed result are counted, those received before as well;
 * of one paper originals and certified copies may be handed in at once.
 */
export class PapersCounted1795300000037 implements MigrationInterface {
  readonly name = 'PapersCounted1795300000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index journal_paired on journal (subject_id, type)
      where type in ('dossier.paperReused', 'dossier.resultSigned')`);
    await runner.query(`
      insert into dossier_rollup (day, unit_id, procedure_code, channel, employer, measure, count)
      select (c.at at time zone 'Asia/Ho_Chi_Minh')::date, (c.data ->> 'unitId')::uuid,
        c.data ->> 'procedureCode', c.data ->> 'channel', c.data ->> 'employer', o.measure, count(*)
      from (select distinct p.subject_id,
          case p.type when 'dossier.paperReused' then 'reused' else 'resultSigned' end as measure
        from journal p
        where p.type in ('dossier.paperReused', 'dossier.resultSigned')
          and p.subject_type = 'dossier' and ${isCounted('p')}) as o
        join journal c on c.subject_type = 'dossier' and c.subject_id = o.subject_id
          and c.type = 'dossier.received' and ${isCounted('c')}
      group by 1, 2, 3, 4, 5, 6`);
    await runner.query(`
      alter table dossier_component
        add column certified_copies smallint not null default 0
          check (certified_copies between 0 and 99),
        add constraint dossier_component_copies check (certified_copies = 0
          or (state = 'present' and kind is not distinct from 'original'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier_component drop column certified_copies`);
    await runner.query(`delete from dossier_rollup where measure in ('reused', 'resultSigned')`);
    await runner.query(`drop index journal_paired`);
  }
}
