import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A hand-over of paper that nobody confirmed can end: the receiver refuses it, or the giver takes it
 * back; either way the giver never ceased to hold it. A step that began or ended in an incident names
 * it. Originals that are still held travel with a result by their numbers.
 */
export class PaperActs1795300000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table custody_hop
        add column voided_by uuid,
        add column voided_at timestamptz,
        add column incident_id uuid references incident (id),
        add constraint custody_hop_voided check (voided_at is null or confirmed_at is null)`);
    await runner.query(
      `alter table consignment add column original_nos integer[] not null default '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table consignment drop column original_nos`);
    await runner.query(`
      alter table custody_hop
        drop constraint custody_hop_voided,
        drop column incident_id,
        drop column voided_at,
        drop column voided_by`);
  }
}
