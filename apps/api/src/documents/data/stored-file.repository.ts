import type { Sql } from '../../platform/database/sql';

/** The rows of kept files, addressed by the hash of their content in hexadecimal. */
export class StoredFileRepository {
  constructor(private readonly sql: Sql) {}

  /** Files that fulfil a condition on `s` and that nobody has brought since; the oldest first. */
  async untouched(condition: string, before: Date, limit: number): Promise<string[]> {
    const rows = await this.sql.query<{ sha256: string }>(
      `select encode(s.sha256, 'hex') as sha256 from stored_file s
       where s.stored_at < $1 and ${condition} order by s.stored_at limit $2`,
      [before, limit],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** An upload of the same content waits for the end of this change, or has dated the row anew. */
  async deleteUntouched(sha256: string, condition: string, before: Date): Promise<boolean> {
    const deleted = await this.sql.execute(
      `delete from stored_file s
       where s.sha256 = decode($1, 'hex') and s.stored_at < $2 and ${condition}`,
      [sha256, before],
    );
    return deleted === 1;
  }

  async markDestroyed(sha256: string, condition: string, before: Date, at: Date): Promise<boolean> {
    const marked = await this.sql.execute(
      `update stored_file s set destroyed_at = $3
       where s.sha256 = decode($1, 'hex') and s.stored_at < $2 and s.destroyed_at is null
         and ${condition}`,
      [sha256, before, at],
    );
    return marked === 1;
  }

  /** Which of the addresses no row knows. */
  async unknown(addresses: readonly string[]): Promise<string[]> {
    const rows = await this.sql.query<{ sha256: string }>(
      `select a.sha256 from unnest($1::text[]) as a(sha256)
       where not exists (select from stored_file s where s.sha256 = decode(a.sha256, 'hex'))`,
      [addresses],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  async unscanned(after: string, limit: number): Promise<string[]> {
    const rows = await this.sql.query<{ sha256: string }>(
      `select encode(s.sha256, 'hex') as sha256 from stored_file s
       where s.scan_state = 'unscanned' and s.destroyed_at is null and s.sha256 > decode($1, 'hex')
       order by s.sha256 limit $2`,
      [after, limit],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** Answers whether the verdict was the first one. */
  async settleScan(
    sha256: string,
    state: 'clean' | 'quarantined',
    finding: string | null,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.sql.execute(
      `update stored_file set scan_state = $2, scan_finding = $3, scanned_at = $4
       where sha256 = decode($1, 'hex') and scan_state = 'unscanned'`,
      [sha256, state, finding, at],
    );
    return changed === 1;
  }

  /** The dossiers whose documents have this content, locked in one order. */
  lockDossiersWith(sha256: string): Promise<{ id: string; unitId: string; no: number }[]> {
    return this.sql.query(
      `select d.id, d.received_unit_id as "unitId", f.no
       from dossier_document f join dossier d on d.id = f.dossier_id
       where f.sha256 = decode($1, 'hex') order by d.id, f.no for update of d`,
      [sha256],
    );
  }
}
