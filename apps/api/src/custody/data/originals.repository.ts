import type { Sql } from '../../platform/database/sql';

/** A component that was handed in as an original; what was only shown never counts. */
export const isOriginal = (alias: string): string =>
  `${alias}.state = 'present' and ${alias}.kind = 'original' and not ${alias}.present_only`;

/** The originals of a dossier, under the dossier's lock. */
export class Originals {
  constructor(private readonly sql: Sql) {}

  async heldNow(dossierId: string): Promise<number[]> {
    const rows = await this.sql.query<{ no: number }>(
      `select c.no from dossier_component c
       where c.dossier_id = $1 and ${isOriginal('c')} and c.handed_back_at is null order by c.no`,
      [dossierId],
    );
    return rows.map(({ no }) => no);
  }

  async handBack(
    dossierId: string,
    numbers: readonly number[],
    to: string,
    at: Date,
  ): Promise<void> {
    await this.sql.execute(
      `update dossier_component set handed_back_at = $3, handed_back_to = $4
       where dossier_id = $1 and no = any($2::integer[])`,
      [dossierId, numbers, at, to],
    );
  }
}
