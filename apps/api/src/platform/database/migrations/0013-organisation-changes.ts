import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Incidents are closed by two people; calendars are drafted by one and published by another. */
export class OrganisationChanges1795300000013 implements MigrationInterface {
  readonly name = 'OrganisationChanges1795300000013';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      alter table incident
        add column result text check (length(result) between 5 and 2000),
        add column proposed_by uuid references staff (id),
        add column proposed_at timestamptz,
        add column closed_by uuid references staff (id),
        add column closed_at timestamptz,
        add constraint incident_proposal check ((proposed_by is null) = (result is null)
          and (proposed_by is null) = (proposed_at is null)),
        add constraint incident_closed check ((status = 'closed') = (closed_by is not null)
          and (closed_by is null) = (closed_at is null)
          and (closed_by is null or (proposed_by is not null and closed_by <> proposed_by)))`);
    // A new deployment fills its roles when it starts; one that has them gets the new right here.
    await runner.query(`
      insert into role_permission (role_code, permission, valid_from)
      select r.code, 'incident.close', date '2024-01-01' from role r
      where r.code in ('headOfDesk', 'postSupervisor')`);
    await runner.query(`
      create table calendar_draft (
        id uuid primary key,
        version integer not null,
        status text not null check (status in ('draft', 'published', 'discarded')),
        base_no integer not null references calendar_version (no),
        note text not null check (length(note) between 1 and 500),
        covered_to integer not null check (covered_to between 2000 and 2100),
        drafted_by uuid not null references staff (id),
        drafted_at timestamptz not null,
        settled_by uuid references staff (id),
        settled_at timestamptz,
        published_no integer unique references calendar_version (no),
        constraint calendar_draft_settled check ((status = 'draft') = (settled_by is null)
          and (settled_by is null) = (settled_at is null)
          and (status = 'published') = (published_no is not null)),
        constraint calendar_draft_two_people check (status <> 'published'
          or settled_by <> drafted_by)
      )`);
    // One change at a time: the next one begins from what this one leads to.
    await runner.query(`create unique index calendar_draft_open on calendar_draft (status)
      where status = 'draft'`);
    await runner.query(`
      create table calendar_draft_day (
        draft_id uuid not null references calendar_draft (id),
        no integer not null check (no > 0),
        day date not null,
        kind text not null check (kind in ('working', 'holiday', 'compensatory', 'swapOff',
          'swapWork', 'closure', 'reopened')),
        unit_id uuid references unit (id),
        name text not null check (length(name) <= 200),
        primary key (draft_id, no),
        constraint calendar_draft_day_once unique nulls not distinct (draft_id, day, unit_id),
        constraint calendar_draft_day_unit check
          ((kind in ('closure', 'reopened')) = (unit_id is not null))
      )`);
    await runner.query(`grant select, insert, update on calendar_draft to ${app}`);
    await runner.query(`grant select, insert, delete on calendar_draft_day to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_draft_day, calendar_draft`);
    await runner.query(`delete from role_permission where permission = 'incident.close'`);
    await runner.query(`
      alter table incident drop constraint incident_closed, drop constraint incident_proposal,
        drop column closed_at, drop column closed_by, drop column proposed_at,
        drop column proposed_by, drop column result`);
  }
}
