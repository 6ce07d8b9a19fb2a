import type { PaperKind } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
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

interface Recording {
  readonly dossierId: string;
  readonly documentNo: number;
  readonly facts: PaperFacts;
  /** What the file made of the pages claims to be. */
  readonly standard: PdfStandard;
  readonly by: { readonly id: string; readonly employer: 'state' | 'post' };
  readonly at: Date;
}

export class PaperRecordRepository {
  constructor(private readonly sql: Sql) {}

  async insert({ dossierId, documentNo, facts, standard, by, at }: Recording): Promise<void> {
    await this.sql.execute(
      `insert into paper_record (dossier_id, document_no, kind, issuer, number, issued_on, signer,
         owner, recorded_by, recorded_at, attestation, attester_employer, expires_on, standard)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
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
        standard,
      ],
    );
  }
}
