import { isHandedOver } from '../../dossier-reach/queries/handed-over';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import type { PageReading, ScanMediaType } from '../pages/page-reader';
import { isBroughtByPost } from '../queries/digitisable-dossiers';

/** A file that this process may read until its lease runs out. */
export interface ClaimedFile {
  readonly batchId: string;
  readonly no: number;
  readonly tries: number;
  readonly pagesRead: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: ScanMediaType;
}

/** The separator sheet under which a page lies. */
export interface Sheet {
  readonly code: string;
  readonly componentNo: number;
}

export interface NewPage {
  readonly reading: PageReading;
  /** From 1. */
  readonly pageOfFile: number;
  readonly picture: Buffer | null;
  readonly thumbnail: Buffer | null;
  readonly sheet: Sheet | undefined;
  readonly place: { readonly dossierId: string; readonly componentNo: number } | undefined;
}

export class ReadingRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * The oldest file nobody reads, files of a batch in their order. Several processes ask at once:
   * each gets another one. A lease that ran out belonged to a process that died.
   */
  async claim(now: Date, leaseUntil: Date): Promise<ClaimedFile | undefined> {
    const [file] = await this.sql.query<ClaimedFile & Record<string, unknown>>(
      `update scan_file c set state = 'reading', tries = c.tries + 1, lease_until = $2
       from stored_file s
       where s.sha256 = c.sha256 and (c.batch_id, c.no) = (
         select f.batch_id, f.no from scan_file f
         where (f.state = 'waiting' or (f.state = 'reading' and f.lease_until < $1))
           and not exists (select from scan_file e where e.batch_id = f.batch_id and e.no < f.no
             and e.state in ('waiting', 'reading'))
         order by f.added_at, f.batch_id, f.no limit 1 for update skip locked)
       returning c.batch_id as "batchId", c.no, c.tries, c.pages_read as "pagesRead",
         encode(c.sha256, 'hex') as sha256, s.media_type as "mediaType"`,
      [now, leaseUntil],
    );
    return file;
  }

  /** False when the lease was lost: somebody else reads the file, or its batch was closed. */
  async holds({ batchId, no, tries }: ClaimedFile): Promise<boolean> {
    const rows = await this.sql.query(
      `select from scan_file where batch_id = $1 and no = $2 and state = 'reading' and tries = $3
       for update`,
      [batchId, no, tries],
    );
    return rows.length === 1;
  }

  async lockBatch(batchId: string): Promise<void> {
    await this.sql.query(`select from scan_batch where id = $1 for update`, [batchId]);
  }

  async tellPages({ batchId, no }: ClaimedFile, pages: number): Promise<void> {
    await this.sql.execute(`update scan_file set pages = $3 where batch_id = $1 and no = $2`, [
      batchId,
      no,
      pages,
    ]);
  }

  async pagesOf(batchId: string): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `select count(*)::integer as count from scan_page where batch_id = $1`,
      [batchId],
    );
    return row?.count ?? 0;
  }

  /**
   * The sheet under which the next page lies: of the same scan, or of the picture before when a
   * scanner sends every page as a picture of its own.
   */
  async sheetInForce({ batchId, no, mediaType }: ClaimedFile): Promise<Sheet | undefined> {
    const [row] = await this.sql.query<{ code: string; componentNo: number }>(
      `select p.sheet_code as code, p.sheet_component_no as "componentNo"
       from scan_page p join scan_file f on f.batch_id = p.batch_id and f.no = p.file_no
         join stored_file s on s.sha256 = f.sha256
       where p.batch_id = $1 and p.no = (select max(no) from scan_page where batch_id = $1)
         and p.sheet_code is not null
         and (p.file_no = $2 or (s.media_type <> 'application/pdf' and $3 <> 'application/pdf'))`,
      [batchId, no, mediaType],
    );
    return row;
  }

  /**
   * Where pages under a sheet belong; a code nobody knows belongs nowhere, nor does what the Post
   * scanned into a dossier it was not to digitise on that day.
   */
  async placeOf(
    { batchId, no }: ClaimedFile,
    { code, componentNo }: Sheet,
  ): Promise<NewPage['place']> {
    const [row] = await this.sql.query<{ id: string }>(
      `select d.id from dossier d join dossier_component c on c.dossier_id = d.id and c.no = $2
         join scan_file f on f.batch_id = $3 and f.no = $4
       where d.code = $1 and (not ${isBroughtByPost('f.batch_id')}
         or ${isHandedOver('d', 'digitise', officeDayOf('f.added_at'))})`,
      [code, componentNo, batchId, no],
    );
    return row && { dossierId: row.id, componentNo };
  }

  async addPage(file: ClaimedFile, page: NewPage, leaseUntil: Date): Promise<void> {
    const { reading, sheet, place } = page;
    await this.sql.execute(
      `insert into scan_page (batch_id, no, file_no, page_of_file, position, picture, thumbnail, dpi,
         skew_tenths, faults, is_sheet, is_dropped, sheet_code, sheet_component_no, printed_code,
         dossier_id, component_no, width_mm, height_mm)
       select $1, coalesce(max(no), 0) + 1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7,
         $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
       from scan_page where batch_id = $1`,
      [
        file.batchId,
        file.no,
        page.pageOfFile,
        page.picture,
        page.thumbnail,
        reading.dpi ?? null,
        reading.skewTenths,
        reading.faults,
        reading.separator !== undefined,
        reading.separator === undefined && reading.faults.includes('blank'),
        sheet?.code ?? null,
        sheet?.componentNo ?? null,
        reading.separator ? null : (reading.printedCode ?? null),
        place?.dossierId ?? null,
        place?.componentNo ?? null,
        reading.size?.widthMm ?? null,
        reading.size?.heightMm ?? null,
      ],
    );
    await this.sql.execute(
      `update scan_file set pages_read = $3, lease_until = $4 where batch_id = $1 and no = $2`,
      [file.batchId, file.no, page.pageOfFile, leaseUntil],
    );
  }

  async finish({ batchId, no }: ClaimedFile): Promise<void> {
    await this.sql.execute(
      `update scan_file set state = 'read', lease_until = null where batch_id = $1 and no = $2`,
      [batchId, no],
    );
  }

  /** Back into the queue, or out of it after the last try; only by whoever holds the lease. */
  async giveBack({ batchId, no, tries }: ClaimedFile, isParked: boolean): Promise<void> {
    await this.sql.execute(
      `update scan_file set state = $4, lease_until = null
       where batch_id = $1 and no = $2 and state = 'reading' and tries = $3`,
      [batchId, no, tries, isParked ? 'parked' : 'waiting'],
    );
  }
}
