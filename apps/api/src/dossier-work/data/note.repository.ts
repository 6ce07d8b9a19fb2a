import type { Sql } from '../../platform/database/sql';

export interface NewNote {
  readonly dossierId: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export class NoteRepository {
  constructor(private readonly sql: Sql) {}

  /** The dossier is locked, so that two notes never take one number. */
  async insert({ dossierId, text, writtenBy, writtenAt }: NewNote): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into dossier_note (dossier_id, no, text, written_by, written_at)
       select $1::uuid, coalesce(max(n.no), 0) + 1, $2, $3::uuid, $4::timestamptz
       from dossier_note n where n.dossier_id = $1::uuid returning no`,
      [dossierId, text, writtenBy, writtenAt],
    );
    if (!row) throw new Error('The note was not written.');
    return row.no;
  }
}
