import { changeOne, type Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';

export interface NewSigningRequest {
  readonly id: string;
  readonly dossierId: string;
  readonly documentNo: number;
  readonly unitId: string;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
}

export interface SigningRequestRow {
  readonly id: string;
  readonly dossierId: string;
  readonly documentNo: number;
  readonly isWaiting: boolean;
}

export interface Settlement {
  readonly id: string;
  readonly by: { readonly id: string; readonly employer: 'state' | 'post' };
  readonly at: Date;
}

/** Works under the lock of the dossier. */
export class SigningRequestRepository {
  constructor(private readonly sql: Sql) {}

  async isWaiting(dossierId: string, documentNo: number): Promise<boolean> {
    const [row] = await this.sql.query<{ waiting: boolean }>(
      `select exists (select from signing_request where dossier_id = $1 and document_no = $2
         and state = 'waiting') as waiting`,
      [dossierId, documentNo],
    );
    return row?.waiting ?? false;
  }

  async insert(request: NewSigningRequest): Promise<void> {
    const { id, dossierId, documentNo, unitId, by, at, note } = request;
    await this.sql.execute(
      `insert into signing_request (id, dossier_id, document_no, unit_id, state, requested_by,
         requested_at, note) values ($1, $2, $3, $4, 'waiting', $5, $6, $7)`,
      [id, dossierId, documentNo, unitId, by, at, note],
    );
  }

  async find(id: string): Promise<SigningRequestRow> {
    const [row] = await this.sql.query<SigningRequestRow & Record<string, unknown>>(
      `select id, dossier_id as "dossierId", document_no as "documentNo",
         state = 'waiting' as "isWaiting" from signing_request where id = $1`,
      [id],
    );
    if (!row) throw notFound('the request');
    return row;
  }

  async markSigned({ id, by, at }: Settlement, signedNo: number): Promise<void> {
    await changeOne(
      this.sql,
      `update signing_request set state = 'signed', settled_by = $2, settler_employer = $3,
         settled_at = $4, signed_no = $5 where id = $1 and state = 'waiting'`,
      [id, by.id, by.employer, at, signedNo],
    );
  }

  async sendBack({ id, by, at }: Settlement, reason: string): Promise<void> {
    await changeOne(
      this.sql,
      `update signing_request set state = 'sentBack', settled_by = $2, settler_employer = $3,
         settled_at = $4, reason = $5 where id = $1 and state = 'waiting'`,
      [id, by.id, by.employer, at, reason],
    );
  }

  async componentOf(dossierId: string, documentNo: number): Promise<number | null> {
    const [row] = await this.sql.query<{ no: number | null }>(
      `select component_no as no from dossier_document where dossier_id = $1 and no = $2`,
      [dossierId, documentNo],
    );
    return row?.no ?? null;
  }

  /** What was read off the paper is as true of its signed file. */
  async copyFacts(dossierId: string, from: number, to: number): Promise<void> {
    await this.sql.execute(
      `insert into paper_record (dossier_id, document_no, kind, issuer, number, issued_on, signer,
         owner, expires_on, recorded_by, recorded_at, attestation, attester_employer, standard,
         scan_dpi)
       select dossier_id, $3, kind, issuer, number, issued_on, signer, owner, expires_on,
         recorded_by, recorded_at, attestation, attester_employer, standard, scan_dpi
       from paper_record where dossier_id = $1 and document_no = $2`,
      [dossierId, from, to],
    );
    await this.sql.execute(
      `insert into recognised_text (dossier_id, document_no, state, requested_at, tries, text,
         recognised_at, searchable)
       select dossier_id, $3, case state when 'reading' then 'waiting' else state end, requested_at,
         0, text, recognised_at, searchable
       from recognised_text where dossier_id = $1 and document_no = $2`,
      [dossierId, from, to],
    );
  }
}
