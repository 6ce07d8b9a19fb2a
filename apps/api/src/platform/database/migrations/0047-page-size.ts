import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How large a scanned page is, in millimetres as it lies in its file; null where nothing says it. */
export class PageSize1795300000047 implements MigrationInterface {
  readonly name = 'PageSize1795300000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table scan_page
        add column width_mm integer,
        add column height_mm integer,
        add constraint scan_page_size check ((width_mm is null) = (height_mm is null)
          and width_mm > 0 and height_mm > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table scan_page drop column width_mm, drop column height_mm`);
  }
}
