import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How finely a paper was scanned stands with what is known of it, and outlives the pages. */
export class ScanQuality1795300000044 implements MigrationInterface {
  readonly name = 'ScanQuality1795300000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table paper_record add column scan_dpi integer
      check (scan_dpi between 1 and 10000)`);
    await runner.query(`
      update paper_record r set scan_dpi = s.dpi
      from (select p.dossier_id, p.document_no, min(p.dpi) as dpi from scan_page p
        where p.document_no is not null and p.dpi between 1 and 10000
        group by p.dossier_id, p.document_no) s
      where s.dossier_id = r.dossier_id and s.document_no = r.document_no`);
    // A paper that was taken from another dossier shows the same pages.
    await runner.query(`
      update paper_record r set scan_dpi = p.scan_dpi
      from dossier_document f
        join paper_record p on p.dossier_id = f.source_dossier_id and p.document_no = f.source_no
      where f.dossier_id = r.dossier_id and f.no = r.document_no and r.scan_dpi is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table paper_record drop column scan_dpi`);
  }
}
