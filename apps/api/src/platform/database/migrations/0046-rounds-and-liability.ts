import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** The order in which a courier rides a round; who is at fault for an incident and what is owed. */
export class RoundsAndLiability1795300000046 implements MigrationInterface {
  readonly name = 'RoundsAndLiability1795300000046';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table round_order (
        courier_id uuid primary key references staff (id),
        version integer not null,
        consignment_ids uuid[] not null check (cardinality(consignment_ids) <= 500),
        changed_at timestamptz not null
      )`);
    await runner.query(`grant select, insert, update on round_order to ${app}`);
    await runner.query(`
      alter table incident
        add column liable_party text check (liable_party in ('post', 'agency', 'citizen', 'other',
          'nobody')),
        add column compensation bigint check (compensation between 0 and 1000000000),
        add column liability_ground text,
        add column liability_by uuid references staff (id),
        add column liability_at timestamptz,
        add constraint incident_liability_whole check (num_nulls(liable_party, compensation,
          liability_ground, liability_by, liability_at) in (0, 5)),
        add constraint incident_nobody_owes check (liable_party <> 'nobody' or compensation = 0)`);
    // The history of a dossier tells what went wrong with its papers.
    await runner.query(`create index incident_dossier on incident (dossier_id)
      where dossier_id is not null`);
    await runner.query(`create index incident_consignment on incident (consignment_id)
      where consignment_id is not null`);
    await runner.query(`create index incident_manifest on incident (manifest_id)
      where manifest_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index incident_manifest`);
    await runner.query(`drop index incident_consignment`);
    await runner.query(`drop index incident_dossier`);
    await runner.query(`
      alter table incident
        drop constraint incident_nobody_owes, drop constraint incident_liability_whole,
        drop column liability_at, drop column liability_by, drop column liability_ground,
        drop column compensation, drop column liable_party`);
    await runner.query(`drop table round_order`);
  }
}
