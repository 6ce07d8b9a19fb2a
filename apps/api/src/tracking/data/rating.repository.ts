import type { DossierStatus } from '@motcua/dossier-domain';
import type { Sql } from '../../platform/database/sql';

export interface Rating {
  readonly dossierId: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly ratedAt: Date;
}

export class RatingRepository {
  constructor(private readonly sql: Sql) {}

  /** The status as it is now; the lock keeps two ratings apart. */
  async lockStatus(dossierId: string): Promise<DossierStatus | undefined> {
    const [row] = await this.sql.query<{ status: DossierStatus }>(
      `select status from dossier where id = $1 for update`,
      [dossierId],
    );
    return row?.status;
  }

  /** False when the dossier is rated already. */
  async insert({ dossierId, score, reasons, comment, ratedAt }: Rating): Promise<boolean> {
    const inserted = await this.sql.execute(
      `insert into rating (dossier_id, score, reasons, comment, rated_at)
       values ($1, $2, $3, $4, $5) on conflict (dossier_id) do nothing`,
      [dossierId, score, reasons, comment, ratedAt],
    );
    return inserted === 1;
  }
}
