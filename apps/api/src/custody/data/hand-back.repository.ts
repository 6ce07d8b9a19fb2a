import { changeOne, type Sql } from '../../platform/database/sql';

export interface HandBack {
  /** Numbers of the papers. */
  readonly originals: readonly number[];
  readonly fullName: string;
  readonly relation: string;
  readonly idLastFour: string;
  /** A drawn signature as a PNG data URL; absent when the paper register was signed. */
  readonly signature?: string;
}

/** Who took originals away, compared and signed for. */
export class HandBackRepository {
  constructor(private readonly sql: Sql) {}

  async insert(
    { id, version }: { readonly id: string; readonly version: number },
    { originals, fullName, relation, idLastFour, signature }: HandBack,
    by: string,
    at: Date,
  ): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into original_hand_back (dossier_id, no, component_nos, full_name, relation,
         id_last_four, signed_on, signature, handed_by, handed_at)
       select $1, coalesce(max(b.no), 0) + 1, $2::integer[], $3, $4, $5, $6, $7, $8, $9
       from original_hand_back b where b.dossier_id = $1 returning no`,
      [
        id,
        originals,
        fullName,
        relation,
        idLastFour,
        signature === undefined ? 'register' : 'pad',
        signature ?? null,
        by,
        at,
      ],
    );
    if (!row) throw new Error('The hand-back was not entered.');
    await changeOne(
      this.sql,
      `update dossier set version = version + 1 where id = $1 and version = $2`,
      [id, version],
    );
    return row.no;
  }
}
