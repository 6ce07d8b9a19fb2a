import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Consignments, manifests, custody, attempts, incidents; rollups of the journal. */
export class CourierReporting1795300000005 implements MigrationInterface {
  readonly name = 'CourierReporting1795300000005';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table consignment (
        id uuid primary key,
        number text not null check (number ~ '^[A-Z]{2}[0-9]{9}[A-Z]{2}$'),
        kind text not null check (kind in ('collection', 'transfer', 'delivery')),
        status text not null constraint consignment_status check (status in ('toCollect',
          'collected', 'bagged', 'inTransit', 'handedOver', 'outForDelivery', 'attemptFailed',
          'delivered', 'returning', 'returnedToSender', 'lost', 'cancelled')),
        version integer not null default 1,
        dossier_id uuid references dossier (id),
        procedure_code text references procedure (code),
        post_unit_id uuid not null references unit (id),
        from_unit_id uuid references unit (id),
        to_unit_id uuid references unit (id),
        contact_name text,
        contact_phone text,
        contact_address text,
        slot text,
        papers jsonb not null default '[]',
        seal_no text,
        courier_id uuid references staff (id),
        manifest_id uuid,
        attempts integer not null default 0,
        next_attempt_on date,
        state_fee bigint not null default 0 check (state_fee >= 0),
        postage bigint not null default 0 check (postage >= 0),
        collected_at timestamptz,
        collection_proof jsonb,
        filed_at timestamptz,
        delivered_at timestamptz,
        ended_at timestamptz,
        registered_by uuid not null,
        registered_at timestamptz not null,
        note text,
        constraint consignment_number unique (number),
        constraint consignment_place check (
          (kind = 'collection' and to_unit_id is not null)
          or (kind = 'transfer' and from_unit_id is not null and to_unit_id is not null
              and dossier_id is not null)
          or (kind = 'delivery' and from_unit_id is not null and dossier_id is not null))
      )`);
    await runner.query(`create index consignment_dossier on consignment (dossier_id)`);
    await runner.query(`create index consignment_registered on consignment
      (registered_at desc, id desc)`);
    await runner.query(`create unique index consignment_one_open on consignment (dossier_id, kind)
      where ended_at is null and dossier_id is not null`);
    await runner.query(`create index consignment_open on consignment (post_unit_id, status, id)
      where ended_at is null`);
    await runner.query(`create index consignment_round on consignment (courier_id, status)
      where ended_at is null`);
    await runner.query(`create index consignment_manifest on consignment (manifest_id)`);
    await runner.query(`
      create table manifest (
        id uuid primary key,
        number text not null check (number ~ '^T-[0-9]{6}$'),
        status text not null constraint manifest_status check (status in ('open', 'sealed',
          'inTransit', 'handedOver', 'handedOverWithIncident')),
        version integer not null default 1,
        seal_no text,
        from_unit_id uuid not null references unit (id),
        to_unit_id uuid not null references unit (id),
        opened_by uuid not null,
        opened_at timestamptz not null,
        sealed_at timestamptz,
        departed_at timestamptz,
        carrier_id uuid references staff (id),
        seal_intact boolean,
        giver_id uuid references staff (id),
        giver_signed_at timestamptz,
        receiver_id uuid references staff (id),
        receiver_signed_at timestamptz,
        handed_over_at timestamptz,
        minutes jsonb,
        constraint manifest_number unique (number),
        constraint manifest_two_people check (giver_id is null or receiver_id is null
          or giver_id <> receiver_id)
      )`);
    await runner.query(`create index manifest_opened on manifest (opened_at desc, id desc)`);
    await runner.query(
      `alter table consignment add constraint consignment_manifest_id
        foreign key (manifest_id) references manifest (id)`,
    );
    await runner.query(`
      create table manifest_scan (
        manifest_id uuid not null references manifest (id),
        no integer not null,
        code text not null,
        verdict text not null check (verdict in ('right', 'extra')),
        consignment_id uuid references consignment (id),
        papers integer,
        scanned_by uuid not null,
        scanned_at timestamptz not null,
        primary key (manifest_id, no),
        constraint manifest_scan_once unique (manifest_id, code)
      )`);
    // One row a hop; the paper is where the highest confirmed number says, and in a bag where the
    // bag is (one holder at every moment).
    await runner.query(`
      create table custody_hop (
        subject_type text not null check (subject_type in ('dossier', 'consignment', 'manifest')),
        subject_id uuid not null,
        no integer not null check (no > 0),
        holder_kind text not null check (holder_kind in ('citizen', 'staff', 'unit', 'bag')),
        holder_id uuid,
        holder_name text not null,
        unit_id uuid references unit (id),
        given_by uuid,
        given_at timestamptz not null,
        confirmed_by uuid,
        confirmed_at timestamptz,
        seal_no text,
        lost_at timestamptz,
        evidence text not null check (evidence ~ '^[a-z][A-Za-z]{1,40}$'),
        consignment_id uuid references consignment (id),
        primary key (subject_type, subject_id, no)
      )`);
    await runner.query(`
      create table delivery_attempt (
        consignment_id uuid not null references consignment (id),
        no integer not null,
        at timestamptz not null,
        device_at timestamptz,
        staff_id uuid not null,
        outcome text not null check (outcome in ('delivered', 'failed')),
        reason text,
        proof jsonb not null,
        primary key (consignment_id, no)
      )`);
    await runner.query(`
      create table incident (
        id uuid primary key,
        number text not null,
        type text not null check (type in ('lost', 'misdelivered', 'damagedPackaging',
          'damagedContent', 'late', 'privacyBreach', 'feeShortage', 'handOverMismatch')),
        status text not null check (status in ('open', 'closed')),
        version integer not null default 1,
        unit_id uuid not null references unit (id),
        dossier_id uuid references dossier (id),
        consignment_id uuid references consignment (id),
        manifest_id uuid references manifest (id),
        found_by uuid not null,
        found_at timestamptz not null,
        answer_by date,
        facts jsonb not null,
        constraint incident_number unique (number)
      )`);
    await runner.query(`create index incident_found on incident (found_at desc, id desc)`);
    await runner.query(`
      create table dossier_rollup (
        day date not null,
        unit_id uuid not null references unit (id),
        procedure_code text not null,
        channel text not null,
        employer text not null,
        measure text not null,
        count integer not null,
        primary key (day, unit_id, procedure_code, channel, employer, measure)
      )`);
    // The dossiers behind a figure are found by the event that counted them.
    await runner.query(`create index journal_reported on journal (type, at, id) where type in
      ('dossier.registered', 'dossier.received', 'dossier.refusalConfirmed', 'dossier.resultReady',
        'dossier.returned', 'dossier.stopped')`);
    await runner.query(
      `grant select, insert, update on consignment, manifest, custody_hop, incident, dossier_rollup
        to ${app}`,
    );
    await runner.query(`grant select, insert on manifest_scan, delivery_attempt to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index journal_reported`);
    await runner.query(`alter table consignment drop constraint consignment_manifest_id`);
    await runner.query(`
      drop table dossier_rollup, incident, delivery_attempt, custody_hop, manifest_scan, manifest,
        consignment`);
  }
}
