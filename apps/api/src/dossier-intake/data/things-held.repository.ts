import type { Sql } from '../../platform/database/sql';

/** What a dossier still holds of its applicant's when it ends without a result. */
export class ThingsHeldRepository {
  constructor(private readonly sql: Sql) {}

  /** Numbers of the papers on paper that have not gone back. */
  async papers(dossierId: string): Promise<number[]> {
    const rows = await this.sql.query<{ no: number }>(
      `select no from dossier_component where dossier_id = $1 and state = 'present'
         and kind <> 'electronic' and not present_only and handed_back_at is null order by no`,
      [dossierId],
    );
    return rows.map(({ no }) => no);
  }

  async hasAttachment(dossierId: string, documentNo: number): Promise<boolean> {
    const [row] = await this.sql.query<{ has: boolean }>(
      `select exists (select from dossier_document where dossier_id = $1 and no = $2
         and purpose = 'attachment' and removed_at is null and destroyed_at is null) as has`,
      [dossierId, documentNo],
    );
    return row?.has ?? false;
  }
}
