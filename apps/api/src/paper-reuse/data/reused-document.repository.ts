import type { Sql } from '../../platform/database/sql';

export interface ReusedDocument {
  readonly dossierId: string;
  readonly componentNo: number;
  readonly sourceDossierId: string;
  readonly sourceNo: number;
  readonly takenBy: string;
  readonly takenAt: Date;
}

export class ReusedDocumentRepository {
  constructor(private readonly sql: Sql) {}

  /** Refers to the bytes that lie there already; answers the new number and the address. */
  async insert(taken: ReusedDocument): Promise<{ no: number; sha256: string } | undefined> {
    const [row] = await this.sql.query<{ no: number; sha256: string }>(
      `insert into dossier_document (dossier_id, no, purpose, component_no, file_name, sha256,
         uploaded_by, uploaded_at, source_dossier_id, source_no)
       select $1, (select coalesce(max(n.no), 0) + 1 from dossier_document n
           where n.dossier_id = $1),
         'component', $2, f.file_name, f.sha256, $5, $6, f.dossier_id, f.no
       from dossier_document f
       where f.dossier_id = $3 and f.no = $4 and f.removed_at is null and f.destroyed_at is null
       returning no, encode(sha256, 'hex') as sha256`,
      [
        taken.dossierId,
        taken.componentNo,
        taken.sourceDossierId,
        taken.sourceNo,
        taken.takenBy,
        taken.takenAt,
      ],
    );
    return row;
  }
}
