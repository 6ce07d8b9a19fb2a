import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Journal, seals, readers, idempotency, counters, settings and stored files. */
export class Platform1795300000001 implements MigrationInterface {
  readonly name = 'Platform1795300000001';

  async up(runner: QueryRunner): Promise<void> {
    const { app, sealer } = grantees(runner);
    await runner.query(`
      create function search_text(value text) returns text
        language sql immutable parallel safe
        return pg_catalog.lower(public.unaccent('public.unaccent'::pg_catalog.regdictionary,
          pg_catalog.normalize(value, 'NFC')))`);

    await runner.query(`
      create table journal (
        id uuid primary key,
        change_id uuid not null,
        subject_type text not null check (subject_type ~ '^[a-z][A-Za-z]{1,40}$'),
        subject_id uuid not null,
        sequence integer not null check (sequence > 0),
        type text not null check (type ~ '^[a-z][A-Za-z]*[.][a-z][A-Za-z]*$'),
        actor jsonb not null,
        unit_id uuid,
        at timestamptz not null,
        device_at timestamptz,
        data jsonb not null,
        position bigint,
        leaf bytea,
        constraint journal_subject_sequence unique (subject_type, subject_id, sequence),
        constraint journal_position_leaf check ((position is null) = (leaf is null))
      )`);
    await runner.query(`create unique index journal_position on journal (position)`);
    await runner.query(
      `create index journal_unsealed on journal (sequence, id) where position is null`,
    );
    await runner.query(`create index journal_change on journal (change_id)`);
    await runner.query(`create index journal_unit_at on journal (unit_id, at)`);
    await runner.query(`create index journal_at on journal (at)`);
    // Append-only by privilege: the application may never set position or leaf, nor change a row.
    await runner.query(`grant select on journal to ${app}`);
    await runner.query(`grant insert (id, change_id, subject_type, subject_id, sequence, type, actor,
      unit_id, at, device_at, data) on journal to ${app}`);
    await runner.query(`grant select, update (position, leaf) on journal to ${sealer}`);

    await runner.query(`
      create table seal (
        no bigint primary key,
        from_position bigint not null,
        to_position bigint not null check (to_position >= from_position),
        root bytea not null,
        previous bytea not null,
        chain bytea not null,
        signature bytea not null,
        key_id text not null,
        sealed_at timestamptz not null,
        constraint seal_to_position unique (to_position)
      )`);
    await runner.query(`grant select on seal to ${app}`);
    await runner.query(`grant select, insert on seal to ${sealer}`);

    await runner.query(`
      create table journal_reader (
        name text primary key,
        position bigint not null default 0,
        updated_at timestamptz
      )`);
    await runner.query(`
      create table parked_event (
        reader text not null references journal_reader (name),
        position bigint not null,
        journal_id uuid not null,
        tries integer not null,
        error text not null,
        parked_at timestamptz not null,
        solved_at timestamptz,
        primary key (reader, position)
      )`);
    await runner.query(`grant select, insert, update on journal_reader, parked_event to ${app}`);

    await runner.query(`
      create table idempotency_key (
        actor_id uuid not null,
        route text not null,
        key text not null check (length(key) between 1 and 200),
        request_hash bytea not null,
        status integer not null,
        body text not null,
        created_at timestamptz not null,
        primary key (actor_id, route, key)
      )`);
    await runner.query(`create index idempotency_key_age on idempotency_key (created_at)`);
    await runner.query(`grant select, insert, delete on idempotency_key to ${app}`);

    await runner.query(`
      create table code_counter (
        kind text not null,
        scope text not null,
        last_no bigint not null check (last_no > 0),
        primary key (kind, scope)
      )`);
    await runner.query(`grant select, insert, update on code_counter to ${app}`);

    await runner.query(`
      create table setting (
        key text not null,
        valid_from date not null,
        value jsonb not null,
        note text,
        primary key (key, valid_from)
      )`);
    await runner.query(`grant select, insert, update on setting to ${app}`);

    await runner.query(`
      create table stored_file (
        sha256 bytea primary key check (length(sha256) = 32),
        size bigint not null check (size > 0),
        media_type text not null,
        pages integer,
        stored_at timestamptz not null
      )`);
    await runner.query(`grant select, insert on stored_file to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table stored_file, setting, code_counter, idempotency_key, parked_event, journal_reader,
        seal, journal`,
    );
    await runner.query(`drop function search_text(text)`);
  }
}
