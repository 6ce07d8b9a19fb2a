import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** A setting that two people change together; a charge is exempt on a ground of the list. */
export class MoneyRules1795300000034 implements MigrationInterface {
  readonly name = 'MoneyRules1795300000034';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table setting_proposal (
        id uuid primary key,
        version integer not null default 1,
        key text not null,
        seen_version integer not null,
        valid_from date not null,
        value jsonb not null,
        change_reason text not null check (length(change_reason) between 5 and 500),
        proposed_by uuid not null references staff (id),
        proposed_at timestamptz not null,
        outcome text check (outcome in ('confirmed', 'refused', 'takenBack')),
        settled_by uuid references staff (id),
        settled_at timestamptz,
        settle_reason text check (length(settle_reason) between 5 and 500),
        constraint setting_proposal_settled check ((outcome is null) = (settled_by is null)
          and (outcome is null) = (settled_at is null)
          and (settle_reason is not null) = (outcome is not distinct from 'refused')),
        constraint setting_proposal_two_people
          check ((settled_by = proposed_by) = (outcome = 'takenBack'))
      )`);
    await runner.query(
      `create unique index setting_proposal_open on setting_proposal (key) where outcome is null`,
    );
    await runner.query(`create index setting_proposal_confirmed on setting_proposal
      (key, valid_from) where outcome = 'confirmed'`);
    await runner.query(`grant select, insert, update on setting_proposal to ${app}`);
    await runner.query(`
      alter table dossier_charge
        add column exempt_code text,
        add column exempt_evidence text,
        add constraint dossier_charge_exemption check (exempt_ground is not null
          or (exempt_code is null and exempt_evidence is null))`);
    await runner.query(`alter table receipt add column exemptions jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table receipt drop column exemptions`);
    await runner.query(`
      alter table dossier_charge drop constraint dossier_charge_exemption,
        drop column exempt_evidence, drop column exempt_code`);
    await runner.query(`drop table setting_proposal`);
  }
}
