import type { PaperKind } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';
import type { PdfStandard } from '../pages/pdf-standard';

/** `compared`: the clerk saw the original; `authority`: a civil servant vouches for the authority. */
export const attestations = ['compared', 'authority'] as const;

export type Attestation = (typeof attestations)[number];

/** What a clerk reads off a paper while scanning it. */
export interface PaperFacts {
  readonly kind: PaperKind;
  readonly issuer?: string;
  readonly number?: string;
  readonly issuedOn?: LocalDate;
  readonly signer?: string;
  readonly owner?: string;
  readonly expiresOn?: LocalDate;
  readonly attestation?: Attestation;
}

/** The same as it lies in the database, where unknown is null. */
export type StoredFacts = { readonly [Field in keyof PaperFacts]-?: PaperFacts[Field] | null };

interface Recording {
  readonly dossierId: string;
  readonly documentNo: number;
  readonly facts: PaperFacts;
  readonly by: { readonly id: string; readonly employer: 'state' | 'post' };
  readonly at: Date;
}

interface FirstRecording extends Recording {
  /** What the file made of the pages claims to be; null for a file as it was brought. */
  readonly standard: PdfStandard | null;
  /** The lowest resolution of its pages; null where none of them was scanned here. */
  readonly scanDpi: number | null;
}

export class PaperRecordRepository {
  constructor(private readonly sql: Sql) {}

  async insert({ standard, scanDpi, ...recording }: FirstRecording): Promise<void> {
    await this.sql.execute(
      `insert into paper_record (dossier_id, document_no, kind, issuer, number, issued_on, signer,
         owner, recorded_by, recorded_at, attestation, attester_employer, expires_on, standard,
         scan_dpi)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [...valuesOf(recording), standard, scanDpi],
    );
  }

  /** Whoever corrects a record answers for all of it from now on. */
  async update(recording: Recording): Promise<void> {
    await changeOne(
      this.sql,
      `update paper_record set kind = $3, issuer = $4, number = $5, issued_on = $6, signer = $7,
         owner = $8, recorded_by = $9, recorded_at = $10, attestation = $11,
         attester_employer = $12, expires_on = $13
       where dossier_id = $1 and document_no = $2`,
      valuesOf(recording),
    );
  }

  async find(dossierId: string, documentNo: number): Promise<StoredFacts | undefined> {
    const [row] = await this.sql.query<StoredFacts & Record<string, unknown>>(
      `select kind, issuer, number, issued_on::text as "issuedOn", signer, owner,
         expires_on::text as "expiresOn", attestation
       from paper_record where dossier_id = $1 and document_no = $2`,
      [dossierId, documentNo],
    );
    return row;
  }
}

const valuesOf = ({ dossierId, documentNo, facts, by, at }: Recording): unknown[] => [
  dossierId,
  documentNo,
  facts.kind,
  facts.issuer ?? null,
  facts.number ?? null,
  facts.issuedOn ?? null,
  facts.signer ?? null,
  facts.owner ?? null,
  by.id,
  at,
  facts.attestation ?? null,
  facts.attestation ? by.employer : null,
  facts.expiresOn ?? null,
];
