import type { Sql } from '../../platform/database/sql';

/** A document whose letters this process may read until its lease runs out. */
export interface ClaimedDocument {
  readonly dossierId: string;
  readonly documentNo: number;
  readonly unitId: string;
  readonly tries: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export class RecognitionRepository {
  constructor(private readonly sql: Sql) {}

  async request(dossierId: string, documentNo: number, at: Date): Promise<void> {
    await this.sql.execute(
      `insert into recognised_text (dossier_id, document_no, state, requested_at)
       values ($1, $2, 'waiting', $3)`,
      [dossierId, documentNo, at],
    );
  }

  /** A document that was given up gets a fresh start; answers whether there was one. */
  async readAgain(dossierId: string, documentNo: number): Promise<boolean> {
    const changed = await this.sql.execute(
      `update recognised_text x set state = 'waiting', tries = 0, lease_until = null
       from dossier_document f
       where x.dossier_id = $1 and x.document_no = $2 and x.state = 'parked'
         and f.dossier_id = x.dossier_id and f.no = x.document_no and f.removed_at is null`,
      [dossierId, documentNo],
    );
    return changed === 1;
  }

  /** The oldest document nobody reads; a lease that ran out belonged to a process that died. */
  async claim(now: Date, leaseUntil: Date): Promise<ClaimedDocument | undefined> {
    const [document] = await this.sql.query<ClaimedDocument & Record<string, unknown>>(
      `update recognised_text c set state = 'reading', tries = c.tries + 1, lease_until = $2
       from dossier_document f join dossier d on d.id = f.dossier_id
       where f.dossier_id = c.dossier_id and f.no = c.document_no
         and (c.dossier_id, c.document_no) = (select x.dossier_id, x.document_no
           from recognised_text x
           where x.state = 'waiting' or (x.state = 'reading' and x.lease_until < $1)
           order by x.requested_at limit 1 for update skip locked)
       returning c.dossier_id as "dossierId", c.document_no as "documentNo", c.tries,
         d.received_unit_id as "unitId",
         encode(f.sha256, 'hex') as sha256`,
      [now, leaseUntil],
    );
    return document;
  }

  /** False when the lease was lost: what was read meanwhile is somebody else's to enter. */
  async finish(
    { dossierId, documentNo, tries }: ClaimedDocument,
    text: string,
    searchable: Buffer | null,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.sql.execute(
      `update recognised_text set state = 'done', text = $4, searchable = $5, recognised_at = $6,
         lease_until = null
       where dossier_id = $1 and document_no = $2 and state = 'reading' and tries = $3`,
      [dossierId, documentNo, tries, text, searchable, at],
    );
    return changed === 1;
  }

  async giveBack(document: ClaimedDocument, isParked: boolean): Promise<void> {
    await this.sql.execute(
      `update recognised_text set state = $4, lease_until = null
       where dossier_id = $1 and document_no = $2 and state = 'reading' and tries = $3`,
      [document.dossierId, document.documentNo, document.tries, isParked ? 'parked' : 'waiting'],
    );
  }
}
