import type { TickState } from '@motcua/dossier-domain';
import { changeOne, type Sql } from '../../platform/database/sql';
import type { StoredFile } from '../../platform/files/file-store';
import type { DocumentPurpose } from '../document-purpose';

export interface NewDocument {
  readonly dossierId: string;
  readonly purpose: DocumentPurpose;
  readonly componentNo: number | null;
  readonly fileName: string;
  readonly sha256: Buffer;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

export interface UnfiledPages {
  readonly batchId: string;
  readonly unitId: string;
  readonly pages: readonly number[];
}

/** Works under the lock of the dossier: numbers and versions follow one another. */
export class DocumentRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * The same content is stored once, whoever brings it. Bringing it again dates it anew, so that a
   * sweep of files nobody refers to waits for the one and leaves the other.
   */
  async keepFile(
    file: StoredFile,
    at: Date,
    scanState: 'unscanned' | 'clean' = 'unscanned',
  ): Promise<Buffer> {
    const sha256 = Buffer.from(file.sha256, 'hex');
    await this.sql.execute(
      `insert into stored_file (sha256, size, media_type, pages, stored_at, scan_state, scanned_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (sha256) do update set
         stored_at = excluded.stored_at, destroyed_at = null,
         scan_state = case when stored_file.scan_state = 'unscanned' then excluded.scan_state
           else stored_file.scan_state end,
         scanned_at = coalesce(excluded.scanned_at, stored_file.scanned_at)`,
      [
        sha256,
        file.size,
        file.mediaType,
        file.pages ?? null,
        at,
        scanState,
        scanState === 'clean' ? at : null,
      ],
    );
    return sha256;
  }

  /** Answers the number of the new document under its dossier. */
  async insert(document: NewDocument): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into dossier_document (dossier_id, no, purpose, component_no, file_name, sha256,
         uploaded_by, uploaded_at)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6, $7
       from dossier_document where dossier_id = $1
       returning no`,
      [
        document.dossierId,
        document.purpose,
        document.componentNo,
        document.fileName,
        document.sha256,
        document.uploadedBy,
        document.uploadedAt,
      ],
    );
    return Number(row?.no);
  }

  /** The number under which the paper, or the dossier beside its papers, holds this content. */
  async noOfSame(
    { dossierId, purpose, componentNo }: Pick<NewDocument, 'dossierId' | 'purpose' | 'componentNo'>,
    sha256: string,
  ): Promise<number | undefined> {
    const [row] = await this.sql.query<{ no: number }>(
      `select no from dossier_document
       where dossier_id = $1 and purpose = $2 and component_no is not distinct from $3
         and sha256 = $4 and removed_at is null and destroyed_at is null
       order by no limit 1`,
      [dossierId, purpose, componentNo, Buffer.from(sha256, 'hex')],
    );
    return row?.no;
  }

  async hasComponent(dossierId: string, no: number): Promise<boolean> {
    const [row] = await this.sql.query<{ known: boolean }>(
      `select exists (select from dossier_component where dossier_id = $1 and no = $2) as known`,
      [dossierId, no],
    );
    return row?.known ?? false;
  }

  /** What was said of a paper when it was handed in; undefined for a number without a paper. */
  async componentState(dossierId: string, no: number): Promise<TickState | undefined> {
    const [row] = await this.sql.query<{ state: TickState }>(
      `select state from dossier_component where dossier_id = $1 and no = $2`,
      [dossierId, no],
    );
    return row?.state;
  }

  async purposeOf(dossierId: string, no: number): Promise<DocumentPurpose | undefined> {
    const [row] = await this.sql.query<{ purpose: DocumentPurpose }>(
      `select purpose from dossier_document
       where dossier_id = $1 and no = $2 and removed_at is null`,
      [dossierId, no],
    );
    return row?.purpose;
  }

  /** The row and the file stay: what was once filed can always be shown. */
  async remove(dossierId: string, no: number, by: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update dossier_document set removed_at = $3, removed_by = $4
       where dossier_id = $1 and no = $2 and removed_at is null`,
      [dossierId, no, at, by],
    );
  }

  /** Open batches with pages of a document, locked before its dossier as filing does. */
  async lockBatchesOf(dossierId: string, no: number): Promise<void> {
    await this.sql.query(
      `select b.id from scan_batch b where b.closed_at is null and exists (select from scan_page p
         where p.batch_id = b.id and p.dossier_id = $1 and p.document_no = $2)
       order by b.id for update of b`,
      [dossierId, no],
    );
  }

  /** Pages whose file was taken out lie on the desk again, as long as their batch is open. */
  unfilePages(dossierId: string, no: number): Promise<UnfiledPages[]> {
    return this.sql.query<UnfiledPages & Record<string, unknown>>(
      `with unfiled as (
         update scan_page p set document_no = null from scan_batch b
         where p.dossier_id = $1 and p.document_no = $2 and b.id = p.batch_id
           and b.closed_at is null
         returning p.batch_id, p.no
       ), raised as (
         update scan_batch b set version = b.version + 1
         where b.id in (select batch_id from unfiled) returning b.id, b.unit_id
       )
       select r.id as "batchId", r.unit_id as "unitId", array_agg(u.no order by u.no) as pages
       from raised r join unfiled u on u.batch_id = r.id group by r.id, r.unit_id order by r.id`,
      [dossierId, no],
    );
  }

  async raiseVersion(dossierId: string, version: number): Promise<void> {
    await changeOne(
      this.sql,
      `update dossier set version = version + 1 where id = $1 and version = $2`,
      [dossierId, version],
    );
  }
}
