import { changeOne, type Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';

/** A file on its way; everybody has only one's own. */
export interface UploadRow {
  readonly id: string;
  readonly fileName: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Bytes that were acknowledged. */
  readonly held: number;
  /** What the sender says the whole file hashes to, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface NewUpload extends Omit<UploadRow, 'held'> {
  readonly by: string;
  readonly at: Date;
}

const columns = `u.id, u.file_name as "fileName", u.size::float8 as size, u.held::float8 as held,
  encode(u.sha256, 'hex') as sha256`;

export class UploadRepository {
  constructor(private readonly sql: Sql) {}

  async insert({ id, fileName, size, sha256, by, at }: NewUpload): Promise<void> {
    await this.sql.execute(
      `insert into upload (id, started_by, file_name, size, sha256, held, started_at, changed_at)
       values ($1, $2, $3, $4, decode($5, 'hex'), 0, $6, $6)`,
      [id, by, fileName, size, sha256, at],
    );
  }

  async openOf(staffId: string): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `select count(*)::integer as count from upload u where u.started_by = $1`,
      [staffId],
    );
    return row?.count ?? 0;
  }

  find(id: string, staffId: string): Promise<UploadRow> {
    return this.own(id, staffId, '');
  }

  /** Writers of one upload wait for each other: the second one finds that the bytes are there. */
  lock(id: string, staffId: string): Promise<UploadRow> {
    return this.own(id, staffId, 'for update');
  }

  async hold(id: string, held: number, at: Date): Promise<void> {
    await changeOne(this.sql, `update upload set held = $2, changed_at = $3 where id = $1`, [
      id,
      held,
      at,
    ]);
  }

  /** Answers whether it was still there: a file is entered once. */
  async remove(id: string): Promise<boolean> {
    return (await this.sql.execute(`delete from upload where id = $1`, [id])) === 1;
  }

  async removeIdle(before: Date): Promise<number> {
    return this.sql.execute(`delete from upload where changed_at < $1`, [before]);
  }

  /** Which of the ids have no row. */
  async unknown(ids: readonly string[]): Promise<string[]> {
    const rows = await this.sql.query<{ id: string }>(
      `select a.id from unnest($1::text[]) as a(id)
       where not exists (select from upload u where u.id::text = a.id)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  private async own(id: string, staffId: string, lock: '' | 'for update'): Promise<UploadRow> {
    const [row] = await this.sql.query<UploadRow & Record<string, unknown>>(
      `select ${columns} from upload u where u.id = $1 and u.started_by = $2 ${lock}`,
      [id, staffId],
    );
    if (!row) throw notFound('the upload');
    return row;
  }
}
