import type { Sql } from '../../platform/database/sql';

/**
 * Nobody needs the scan `f` of the batch `b` any more: each of its pages lies in a document that was
 * destroyed, or was given up when the batch was closed and concerns no dossier under a hold.
 */
export const isSpent = `f.destroyed_at is null and (b.closed_at is not null or f.state = 'read')
  and not exists (select from scan_page p
      left join dossier_document c on c.dossier_id = p.dossier_id and c.no = p.document_no
    where p.batch_id = f.batch_id and p.file_no = f.no
      and case when p.document_no is not null then c.destroyed_at is null
        else (b.closed_at is null and not p.is_sheet)
          or exists (select from legal_hold h where h.dossier_id = p.dossier_id
            and h.lifted_at is null) end)`;

/** Everything that was brought is in the papers, and nobody has done anything about it since `$1`. */
const isDone = `b.closed_at is null and b.opened_at < $1
  and not exists (select from scan_file f where f.batch_id = b.id
    and (f.state <> 'read' or f.added_at >= $1))
  and not exists (select from scan_page p
      left join dossier_document c on c.dossier_id = p.dossier_id and c.no = p.document_no
    where p.batch_id = b.id and not p.is_sheet and not p.is_dropped
      and (p.document_no is null or c.uploaded_at >= $1))`;

export interface DoneBatch {
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
}

/** What was closed longer ago was looked at before; the end of its dossiers looks at it again. */
const lookBack = `interval '90 days'`;

export interface SpentScans {
  readonly batchId: string;
  readonly unitId: string;
  readonly files: readonly number[];
}

export class ScanKeepingRepository {
  constructor(private readonly sql: Sql) {}

  /** Open batches with nothing left to file, locked; one that somebody works on is left out. */
  lockDone(before: Date, limit: number): Promise<DoneBatch[]> {
    return this.sql.query<DoneBatch & Record<string, unknown>>(
      `select b.id, b.unit_id as "unitId", b.version from scan_batch b
       where ${isDone} order by b.opened_at, b.id limit $2 for update of b skip locked`,
      [before, limit],
    );
  }

  /** Marks scans of batches that were closed before an instant; the sweep clears their bytes. */
  destroySpent(closedBefore: Date, at: Date, limit: number): Promise<SpentScans[]> {
    return this.sql.query<SpentScans & Record<string, unknown>>(
      `with spent as (
         select f.batch_id, f.no from scan_file f join scan_batch b on b.id = f.batch_id
         where b.closed_at < $1 and b.closed_at >= $1 - ${lookBack} and ${isSpent}
         order by f.batch_id, f.no limit $3 for update of f skip locked
       ), marked as (
         update scan_file f set destroyed_at = $2 from spent s
         where f.batch_id = s.batch_id and f.no = s.no returning f.batch_id, f.no
       )
       select m.batch_id as "batchId", b.unit_id as "unitId",
         array_agg(m.no order by m.no) as files
       from marked m join scan_batch b on b.id = m.batch_id
       group by m.batch_id, b.unit_id order by m.batch_id`,
      [closedBefore, at, limit],
    );
  }
}
