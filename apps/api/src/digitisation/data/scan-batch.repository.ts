import type { Actor } from '../../access/actor';
import { changeOne, Parameters, type Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';
import { visibleBatches } from '../scan-batch-rules';

export interface LockedBatch {
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
  readonly closedAt: Date | null;
  readonly files: number;
  readonly isUnread: boolean;
}

export interface PageRow {
  readonly no: number;
  readonly isSheet: boolean;
  readonly isDropped: boolean;
  readonly documentNo: number | null;
  readonly dossierId: string | null;
  readonly componentNo: number | null;
  readonly sheetCode: string | null;
  readonly printedCode: string | null;
}

export interface PageChange {
  readonly no: number;
  readonly dossierId?: string | null;
  readonly componentNo?: number | null;
  readonly assignedBy?: string | null;
  readonly rotation?: number;
  readonly position?: number;
  readonly isDropped?: boolean;
}

/** Works under the lock of the batch: its files and pages are numbered one after another. */
export class ScanBatchRepository {
  constructor(private readonly sql: Sql) {}

  async insert(id: string, unitId: string, uploadedBy: string, at: Date): Promise<void> {
    await this.sql.execute(
      `insert into scan_batch (id, unit_id, uploaded_by, opened_at) values ($1, $2, $3, $4)`,
      [id, unitId, uploadedBy, at],
    );
  }

  /** A batch the actor may work on, locked; absent and another unit's are the same 404. */
  async lock(id: string, actor: Actor): Promise<LockedBatch> {
    const parameters = new Parameters();
    const key = parameters.add(id);
    const [batch] = await this.sql.query<LockedBatch & Record<string, unknown>>(
      `select b.id, b.unit_id as "unitId", b.version, b.closed_at as "closedAt",
         (select count(*)::integer from scan_file f where f.batch_id = b.id) as files,
         exists (select from scan_file f where f.batch_id = b.id
           and f.state in ('waiting', 'reading')) as "isUnread"
       from scan_batch b where b.id = ${key}::uuid and ${visibleBatches(actor, parameters)}
       for update of b`,
      parameters.values,
    );
    if (!batch) throw notFound('the batch');
    return batch;
  }

  async raiseVersion(id: string, version: number): Promise<void> {
    await changeOne(
      this.sql,
      `update scan_batch set version = version + 1 where id = $1 and version = $2`,
      [id, version],
    );
  }

  async fileWith(batchId: string, sha256: Buffer): Promise<number | undefined> {
    const [row] = await this.sql.query<{ no: number }>(
      `select no from scan_file where batch_id = $1 and sha256 = $2`,
      [batchId, sha256],
    );
    return row?.no;
  }

  async addFile(
    batchId: string,
    file: { no: number; fileName: string; sha256: Buffer; by: string; at: Date },
  ): Promise<void> {
    await this.sql.execute(
      `insert into scan_file (batch_id, no, file_name, sha256, added_by, added_at, state)
       values ($1, $2, $3, $4, $5, $6, 'waiting')`,
      [batchId, file.no, file.fileName, file.sha256, file.by, file.at],
    );
  }

  /** A parked file gets a fresh start; answers whether there was one. */
  async readAgain(batchId: string, no: number): Promise<boolean> {
    const changed = await this.sql.execute(
      `update scan_file set state = 'waiting', tries = 0, lease_until = null
       where batch_id = $1 and no = $2 and state = 'parked'`,
      [batchId, no],
    );
    return changed === 1;
  }

  pages(batchId: string): Promise<PageRow[]> {
    return this.sql.query<PageRow & Record<string, unknown>>(
      `select no, is_sheet as "isSheet", is_dropped as "isDropped", document_no as "documentNo",
         dossier_id as "dossierId", component_no as "componentNo", sheet_code as "sheetCode",
         printed_code as "printedCode"
       from scan_page where batch_id = $1 order by position, no`,
      [batchId],
    );
  }

  /** What a change leaves out stays as it is. */
  async changePage(batchId: string, change: PageChange): Promise<void> {
    const isMoved = change.dossierId !== undefined;
    await changeOne(
      this.sql,
      `update scan_page set
         dossier_id = case when $3 then $4::uuid else dossier_id end,
         component_no = case when $3 then $5::integer else component_no end,
         assigned_by = case when $3 then $6::uuid else assigned_by end,
         rotation = coalesce($7::integer, rotation),
         position = coalesce($8::integer, position),
         is_dropped = coalesce($9::boolean, is_dropped)
       where batch_id = $1 and no = $2 and document_no is null`,
      [
        batchId,
        change.no,
        isMoved,
        change.dossierId ?? null,
        change.componentNo ?? null,
        change.assignedBy ?? null,
        change.rotation ?? null,
        change.position ?? null,
        change.isDropped ?? null,
      ],
    );
  }

  async markFiled(batchId: string, pages: readonly number[], documentNo: number): Promise<void> {
    await this.sql.execute(
      `update scan_page set document_no = $3 where batch_id = $1 and no = any($2::integer[])`,
      [batchId, pages, documentNo],
    );
  }

  /** Pictures of a closed batch are given up; what was scanned stays with its files. */
  async close(id: string, version: number, by: string | null, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update scan_batch set closed_at = $3, closed_by = $4, version = version + 1
       where id = $1 and version = $2`,
      [id, version, at, by],
    );
    await this.sql.execute(
      `update scan_file set state = 'parked', lease_until = null
       where batch_id = $1 and state in ('waiting', 'reading')`,
      [id],
    );
    await this.sql.execute(
      `update scan_page set picture = null, thumbnail = null where batch_id = $1`,
      [id],
    );
  }
}
