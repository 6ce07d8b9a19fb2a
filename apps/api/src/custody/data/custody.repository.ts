import { changeOne, type TransactionSql } from '../../platform/database/sql';
import type { CustodySubject, PaperHolder } from '../paper-holder';

export interface HopRow {
  readonly no: number;
  readonly holder_kind: PaperHolder['kind'];
  readonly holder_id: string | null;
  readonly holder_name: string;
  readonly unit_id: string | null;
  readonly given_by: string;
  readonly given_at: Date;
  readonly confirmed_at: Date | null;
  readonly voided_at: Date | null;
  readonly lost_at: Date | null;
}

export interface NewHop {
  readonly no: number;
  readonly holder: PaperHolder;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly confirmedBy?: string | null;
  readonly confirmedAt?: Date | null;
  readonly evidence: string;
  readonly sealNo?: string | null;
  readonly consignmentId?: string | null;
  readonly incidentId?: string | null;
}

export class CustodyRepository {
  constructor(private readonly sql: TransactionSql) {}

  /** The whole chain in order, locked so that no second holder can be written beside it. */
  lock({ type, id }: CustodySubject): Promise<HopRow[]> {
    return this.sql.query<HopRow & Record<string, unknown>>(
      `select h.no, h.holder_kind, h.holder_id, h.holder_name, h.unit_id, h.given_by,
         h.given_at, h.confirmed_at, h.voided_at, h.lost_at
       from custody_hop h where h.subject_type = $1 and h.subject_id = $2
       order by h.no for update`,
      [type, id],
    );
  }

  /** Two changes that read the same chain write the same number: the second one fails. */
  insert({ type, id }: CustodySubject, hop: NewHop): void {
    const { holder } = hop;
    this.sql.insertLater(
      `insert into custody_hop (subject_type, subject_id, no, holder_kind, holder_id, holder_name,
         unit_id, given_by, given_at, confirmed_by, confirmed_at, seal_no, evidence, consignment_id,
         incident_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        type,
        id,
        hop.no,
        holder.kind,
        holder.id ?? null,
        holder.name,
        holder.unitId ?? (holder.kind === 'unit' ? holder.id : null) ?? null,
        hop.givenBy,
        hop.givenAt,
        hop.confirmedBy ?? null,
        hop.confirmedAt ?? null,
        hop.sealNo ?? null,
        hop.evidence,
        hop.consignmentId ?? null,
        hop.incidentId ?? null,
      ],
    );
  }

  /** The hops of one paper under the name it goes by from now on. */
  async copy(from: CustodySubject, to: CustodySubject): Promise<void> {
    await this.sql.execute(
      `insert into custody_hop (subject_type, subject_id, no, holder_kind, holder_id, holder_name,
         unit_id, given_by, given_at, confirmed_by, confirmed_at, seal_no, evidence, consignment_id)
       select $3, $4::uuid, h.no, h.holder_kind, h.holder_id, h.holder_name, h.unit_id, h.given_by,
         h.given_at, h.confirmed_by, h.confirmed_at, h.seal_no, h.evidence, h.consignment_id
       from custody_hop h where h.subject_type = $1 and h.subject_id = $2`,
      [from.type, from.id, to.type, to.id],
    );
  }

  confirm({ type, id }: CustodySubject, no: number, by: string, at: Date): Promise<void> {
    return changeOne(
      this.sql,
      `update custody_hop set confirmed_by = $4, confirmed_at = $5
        where subject_type = $1 and subject_id = $2 and no = $3 and confirmed_at is null
          and voided_at is null`,
      [type, id, no, by, at],
    );
  }

  void(
    { type, id }: CustodySubject,
    no: number,
    { by, at, incidentId }: { by: string; at: Date; incidentId: string | null },
  ): Promise<void> {
    return changeOne(
      this.sql,
      `update custody_hop set voided_by = $4, voided_at = $5, incident_id = $6
        where subject_type = $1 and subject_id = $2 and no = $3 and confirmed_at is null`,
      [type, id, no, by, at, incidentId],
    );
  }

  lose({ type, id }: CustodySubject, no: number, at: Date, incidentId?: string): Promise<void> {
    return changeOne(
      this.sql,
      `update custody_hop set lost_at = $4, incident_id = $5
        where subject_type = $1 and subject_id = $2 and no = $3 and lost_at is null`,
      [type, id, no, at, incidentId ?? null],
    );
  }
}
