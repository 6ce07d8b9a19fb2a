import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Units in a dated tree, counters, staff, assignments, roles, sessions, API clients, calendar. */
export class OrganisationAccess1795300000002 implements MigrationInterface {
  readonly name = 'OrganisationAccess1795300000002';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table unit (
        id uuid primary key,
        kind text not null check (kind in ('province', 'department', 'district', 'commune',
          'oneStopDesk', 'postRoot', 'postOffice')),
        agency_code text,
        former_codes text[] not null default '{}',
        administrative_code text,
        valid_from date not null,
        valid_to date,
        version integer not null default 1,
        constraint unit_dates check (valid_to is null or valid_to >= valid_from)
      )`);
    await runner.query(
      `create unique index unit_agency_code on unit (agency_code) where valid_to is null`,
    );
    await runner.query(`
      create table unit_period (
        unit_id uuid not null references unit (id),
        valid_from date not null,
        valid_to date,
        name text not null check (length(name) between 1 and 200),
        short_name text not null check (length(short_name) between 1 and 60),
        parent_id uuid references unit (id),
        address text,
        phone text,
        search_name text generated always as (search_text(name)) stored,
        primary key (unit_id, valid_from),
        constraint unit_period_no_overlap exclude using gist
          (unit_id with =, daterange(valid_from, valid_to, '[]') with &&),
        constraint unit_period_not_own_parent check (parent_id <> unit_id)
      )`);
    await runner.query(`create index unit_period_parent on unit_period (parent_id)`);
    await runner.query(`
      create table unit_succession (
        predecessor_id uuid not null references unit (id),
        successor_id uuid not null references unit (id),
        succeeded_on date not null,
        primary key (predecessor_id, successor_id)
      )`);
    await runner.query(`
      create table counter (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        number integer not null check (number between 1 and 999),
        name text not null,
        valid_from date not null,
        valid_to date,
        version integer not null default 1,
        constraint counter_number unique (unit_id, number, valid_from)
      )`);
    await runner.query(`
      create table staff (
        id uuid primary key,
        username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
        full_name text not null check (length(full_name) between 1 and 120),
        employer text not null check (employer in ('state', 'post')),
        title text,
        phone text,
        email text,
        valid_from date not null,
        valid_to date,
        version integer not null default 1,
        search_name text generated always as (search_text(full_name)) stored,
        constraint staff_username unique (username)
      )`);
    await runner.query(`
      create table staff_credential (
        staff_id uuid primary key references staff (id),
        password_hash text not null,
        changed_at timestamptz not null
      )`);
    await runner.query(`
      create table role (
        code text primary key,
        sight text not null check (sight in ('unitTree', 'assigned', 'ownRound', 'none',
          'everythingWithReason')),
        employer text check (employer in ('state', 'post'))
      )`);
    await runner.query(`
      create table role_permission (
        role_code text not null references role (code),
        permission text not null,
        valid_from date not null,
        valid_to date,
        primary key (role_code, permission, valid_from)
      )`);
    await runner.query(`
      create table assignment (
        id uuid primary key,
        staff_id uuid not null references staff (id),
        unit_id uuid not null references unit (id),
        role_code text not null references role (code),
        valid_from date not null,
        valid_to date,
        version integer not null default 1,
        constraint assignment_dates check (valid_to is null or valid_to >= valid_from)
      )`);
    await runner.query(`create index assignment_staff on assignment (staff_id)`);
    await runner.query(`create index assignment_unit on assignment (unit_id)`);
    await runner.query(`
      create table session (
        id uuid primary key,
        token_hash bytea not null,
        staff_id uuid not null references staff (id),
        counter_id uuid references counter (id),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        ends_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid,
        device text,
        constraint session_token unique (token_hash)
      )`);
    await runner.query(`create index session_staff on session (staff_id) where ended_at is null`);
    await runner.query(`
      create table sign_in_throttle (
        key text primary key,
        failures integer not null,
        window_started_at timestamptz not null,
        blocked_until timestamptz
      )`);
    await runner.query(`
      create table api_client (
        id uuid primary key,
        client_id text not null check (client_id ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
        name text not null,
        unit_id uuid not null references unit (id),
        secret_hash text not null,
        permissions text[] not null,
        valid_from date not null,
        valid_to date not null,
        revoked_at timestamptz,
        last_used_at timestamptz,
        version integer not null default 1,
        constraint api_client_client_id unique (client_id)
      )`);
    await runner.query(`
      create table calendar_version (
        no integer primary key,
        published_at timestamptz not null,
        note text not null,
        covered_from integer not null,
        covered_to integer not null check (covered_to >= covered_from)
      )`);
    await runner.query(`
      create table calendar_day (
        version_no integer not null references calendar_version (no),
        day date not null,
        kind text not null check (kind in ('holiday', 'compensatory', 'swapOff', 'swapWork')),
        name text not null,
        status text not null check (status in ('official', 'likely', 'projected')),
        source text,
        primary key (version_no, day)
      )`);
    await runner.query(`
      create table unit_closure (
        unit_id uuid not null references unit (id),
        day date not null,
        name text not null,
        primary key (unit_id, day)
      )`);
    // A null unit is the province's default; a unit's own rows replace all default rows.
    await runner.query(`
      create table working_session (
        id uuid primary key,
        unit_id uuid references unit (id),
        valid_from date not null,
        valid_to date,
        weekday integer not null check (weekday between 1 and 7),
        starts time not null,
        ends time not null check (ends > starts)
      )`);
    await runner.query(`
      grant select, insert, update on unit, unit_period, counter, staff, staff_credential, role,
        assignment, session, sign_in_throttle, api_client, calendar_version, calendar_day to ${app}`);
    await runner.query(`
      grant select, insert, delete on unit_succession, role_permission, unit_closure,
        working_session to ${app}`);
    await runner.query(`grant update on role_permission to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table working_session, unit_closure, calendar_day, calendar_version, api_client,
        sign_in_throttle, session, assignment, role_permission, role, staff_credential, staff, counter,
        unit_succession, unit_period, unit`);
  }
}
