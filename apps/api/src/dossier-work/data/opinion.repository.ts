import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';

export interface NewOpinionRequest {
  readonly dossierId: string;
  readonly askingUnitId: string;
  readonly askedUnitId: string;
  readonly question: string;
  readonly answerBy: LocalDate;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export interface OpinionRequestState {
  readonly no: number;
  readonly askedUnitId: string;
  readonly askingUnitId: string;
  readonly isOpen: boolean;
  readonly answerDocumentNo: number | null;
}

export class OpinionRepository {
  constructor(private readonly sql: Sql) {}

  /** The dossier is locked, so that two requests never take one number. */
  async insert(request: NewOpinionRequest): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into opinion_request (dossier_id, no, asking_unit_id, asked_unit_id, question,
         answer_by, asked_by, asked_at)
       select $1::uuid, coalesce(max(o.no), 0) + 1, $2::uuid, $3::uuid, $4, $5::date, $6::uuid,
         $7::timestamptz
       from opinion_request o where o.dossier_id = $1::uuid returning no`,
      [
        request.dossierId,
        request.askingUnitId,
        request.askedUnitId,
        request.question,
        request.answerBy,
        request.askedBy,
        request.askedAt,
      ],
    );
    if (!row) throw new Error('The request was not written.');
    return row.no;
  }

  /** Numbers of documents that are filed under the dossier and may be read. */
  async readable(dossierId: string, documentNos: readonly number[]): Promise<number[]> {
    const rows = await this.sql.query<{ no: number }>(
      `select f.no from dossier_document f join stored_file s on s.sha256 = f.sha256
       where f.dossier_id = $1 and f.no = any($2::integer[]) and f.removed_at is null
         and s.scan_state <> 'quarantined'`,
      [dossierId, documentNos],
    );
    return rows.map(({ no }) => no);
  }

  async give(dossierId: string, no: number, documentNos: readonly number[]): Promise<void> {
    await this.sql.execute(
      `insert into opinion_paper (dossier_id, no, document_no)
       select $1::uuid, $2::integer, each from unnest($3::integer[]) as each`,
      [dossierId, no, documentNos],
    );
  }

  async attach(dossierId: string, no: number, documentNo: number): Promise<void> {
    await changeOne(
      this.sql,
      `update opinion_request set answer_document_no = $3
       where dossier_id = $1 and no = $2 and answered_at is null and withdrawn_at is null`,
      [dossierId, no, documentNo],
    );
  }

  async isAsked(dossierId: string, askedUnitId: string): Promise<boolean> {
    const rows = await this.sql.query(
      `select no from opinion_request where dossier_id = $1 and asked_unit_id = $2
         and answered_at is null and withdrawn_at is null`,
      [dossierId, askedUnitId],
    );
    return rows.length > 0;
  }

  async find(dossierId: string, no: number): Promise<OpinionRequestState | undefined> {
    const [row] = await this.sql.query<OpinionRequestState & Record<string, unknown>>(
      `select no, asked_unit_id as "askedUnitId", asking_unit_id as "askingUnitId",
         answered_at is null and withdrawn_at is null as "isOpen",
         answer_document_no as "answerDocumentNo"
       from opinion_request where dossier_id = $1 and no = $2`,
      [dossierId, no],
    );
    return row;
  }

  async answer(dossierId: string, no: number, answer: string, by: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update opinion_request set answer = $3, answered_by = $4, answered_at = $5
       where dossier_id = $1 and no = $2 and answered_at is null and withdrawn_at is null`,
      [dossierId, no, answer, by, at],
    );
  }

  async withdraw(dossierId: string, no: number, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update opinion_request set withdrawn_at = $3
       where dossier_id = $1 and no = $2 and answered_at is null and withdrawn_at is null`,
      [dossierId, no, at],
    );
  }
}
