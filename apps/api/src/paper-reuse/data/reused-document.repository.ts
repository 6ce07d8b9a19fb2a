import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

/** What is known of a paper where its source has no record of its own. */
export interface KnownFacts {
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issuedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
}

export interface ReusedDocument {
  readonly dossierId: string;
  readonly componentNo: number;
  readonly sourceDossierId: string;
  readonly sourceNo: number;
  readonly takenBy: string;
  readonly takenAt: Date;
  /** Given for a result of the State, whose facts stand in its dossier. */
  readonly facts: KnownFacts | undefined;
}

export interface TakenDocument {
  readonly no: number;
  readonly sha256: string;
}

export class ReusedDocumentRepository {
  constructor(private readonly sql: Sql) {}

  /** The number under which a paper holds the file of another dossier's document already. */
  async heldAs(
    { dossierId, componentNo }: Pick<ReusedDocument, 'dossierId' | 'componentNo'>,
    source: { readonly dossierId: string; readonly documentNo: number },
  ): Promise<number | undefined> {
    const [row] = await this.sql.query<{ no: number }>(
      `select h.no from dossier_document h
         join dossier_document f on f.dossier_id = $3 and f.no = $4 and f.sha256 = h.sha256
       where h.dossier_id = $1 and h.component_no = $2 and h.removed_at is null
         and h.destroyed_at is null
       order by h.no limit 1`,
      [dossierId, componentNo, source.dossierId, source.documentNo],
    );
    return row?.no;
  }

  /**
   * Refers to the bytes that lie there already and keeps what is known of the paper, which must hold
   * when its source is corrected, replaced or destroyed. Answers the new number and the address;
   * undefined where the source is gone. Works under the lock of the dossier.
   */
  async insert(taken: ReusedDocument): Promise<TakenDocument | undefined> {
    const [row] = await this.sql.query<TakenDocument & Record<string, unknown>>(
      `with source as (
         select f.* from dossier_document f
         where f.dossier_id = $3 and f.no = $4 and f.removed_at is null and f.destroyed_at is null
       ), taken as (
         insert into dossier_document (dossier_id, no, purpose, component_no, file_name, sha256,
           uploaded_by, uploaded_at, source_dossier_id, source_no)
         select $1, (select coalesce(max(n.no), 0) + 1 from dossier_document n
             where n.dossier_id = $1),
           'component', $2, f.file_name, f.sha256, $5, $6, f.dossier_id, f.no
         from source f
         returning no
       ), recorded as (
         insert into paper_record (dossier_id, document_no, kind, issuer, number, issued_on, signer,
           owner, expires_on, recorded_by, recorded_at, attestation, attester_employer, standard,
           scan_dpi)
         select $1, t.no, coalesce(p.kind, $7), coalesce(p.issuer, $8), coalesce(p.number, $9),
           coalesce(p.issued_on, $10::date), p.signer, p.owner, coalesce(p.expires_on, $11::date),
           coalesce(p.recorded_by, $5), coalesce(p.recorded_at, $6), p.attestation,
           p.attester_employer, p.standard, p.scan_dpi
         from taken t left join paper_record p on p.dossier_id = $3 and p.document_no = $4
         where coalesce(p.kind, $7) is not null
       )
       select t.no, encode(f.sha256, 'hex') as sha256 from source f, taken t`,
      [
        taken.dossierId,
        taken.componentNo,
        taken.sourceDossierId,
        taken.sourceNo,
        taken.takenBy,
        taken.takenAt,
        taken.facts?.kind ?? null,
        taken.facts?.issuer ?? null,
        taken.facts?.number ?? null,
        taken.facts?.issuedOn ?? null,
        taken.facts?.expiresOn ?? null,
      ],
    );
    return row;
  }
}
