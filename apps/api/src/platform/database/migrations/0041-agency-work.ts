import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** What an agency proposes to ask of the applicant, and under which number a dossier is worked on elsewhere. */
export class AgencyWork1795300000041 implements MigrationInterface {
  readonly name = 'AgencyWork1795300000041';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table supplement_proposal (
        dossier_id uuid not null references dossier (id),
        no integer not null check (no > 0),
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        lines jsonb not null,
        reason text not null,
        reason_code text,
        outcome text check (outcome in ('confirmed', 'rejected', 'lapsed')),
        settled_by uuid,
        settled_at timestamptz,
        answer text,
        primary key (dossier_id, no),
        constraint supplement_proposal_settled check ((outcome is null) = (settled_by is null)
          and (outcome is null) = (settled_at is null)),
        constraint supplement_proposal_answer check
          ((outcome is not distinct from 'rejected') = (answer is not null))
      )`);
    await runner.query(`
      create unique index supplement_proposal_open on supplement_proposal (dossier_id)
        where outcome is null`);
    await runner.query(`
      create table outside_number (
        dossier_id uuid primary key references dossier (id),
        system text not null check (length(system) between 1 and 200),
        number text not null check (length(number) between 1 and 60),
        recorded_by uuid not null,
        recorded_at timestamptz not null
      )`);
    // A number is looked for as people type it, in capitals or not.
    await runner.query(`create index outside_number_typed on outside_number (upper(number))`);
    await runner.query(`grant select, insert, update on supplement_proposal to ${app}`);
    await runner.query(`grant select, insert, update, delete on outside_number to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outside_number, supplement_proposal`);
  }
}
