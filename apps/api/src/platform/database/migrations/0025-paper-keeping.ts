import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** Scans end with the papers made of them; what is known of a paper can be corrected. */
export class PaperKeeping1795300000025 implements MigrationInterface {
  readonly name = 'PaperKeeping1795300000025';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    // The row keeps the hash that was scanned; the bytes go with the next sweep.
    await runner.query(`alter table scan_file add column destroyed_at timestamptz`);
    await runner.query(`create index scan_batch_closed on scan_batch (closed_at)
      where closed_at is not null`);
    // A file that somebody uploaded claims nothing that this program could answer for.
    await runner.query(`alter table paper_record alter column standard drop not null,
      alter column standard drop default`);
    // A paper taken before now keeps what its source said of it, wherever the source goes.
    await runner.query(`
      insert into paper_record (dossier_id, document_no, kind, issuer, number, issued_on, signer,
        owner, expires_on, recorded_by, recorded_at, attestation, attester_employer, standard)
      select f.dossier_id, f.no, p.kind, p.issuer, p.number, p.issued_on, p.signer, p.owner,
        p.expires_on, p.recorded_by, p.recorded_at, p.attestation, p.attester_employer, p.standard
      from dossier_document f
        join paper_record p on p.dossier_id = f.source_dossier_id and p.document_no = f.source_no
      on conflict do nothing`);
    await runner.query(`grant update on paper_record to ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`revoke update on paper_record from ${app}`);
    await runner.query(`update paper_record set standard = 'PDF 1.7' where standard is null`);
    await runner.query(`alter table paper_record alter column standard set default 'PDF 1.7',
      alter column standard set not null`);
    await runner.query(`drop index scan_batch_closed`);
    await runner.query(`alter table scan_file drop column destroyed_at`);
  }
}
