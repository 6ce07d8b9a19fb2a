import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Originals that stay behind when a dossier ends go back later, on the signature of whoever takes them. */
export class OriginalHandBacks1795300000017 implements MigrationInterface {
  readonly name = 'OriginalHandBacks1795300000017';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table original_hand_back (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        component_nos integer[] not null check (cardinality(component_nos) > 0),
        full_name text not null,
        relation text not null,
        id_last_four text not null check (id_last_four ~ '^[0-9]{4}$'),
        signed_on text not null constraint original_hand_back_signed_on
          check (signed_on in ('register', 'pad')),
        signature text,
        handed_by uuid not null,
        handed_at timestamptz not null,
        primary key (dossier_id, no),
        constraint original_hand_back_signature check ((signed_on = 'pad') = (signature is not null))
      )`);
    await runner.query(`grant select, insert on original_hand_back to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table original_hand_back`);
  }
}
