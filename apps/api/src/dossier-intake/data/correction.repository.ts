import type { Sql } from '../../platform/database/sql';
import type { DossierState } from './dossier';

export interface CorrectedField {
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
}

/** A dossier that corrects the result of another: the same applicant, papers and offices. */
export class CorrectionRepository {
  constructor(private readonly sql: Sql) {}

  /** The correction that is not handed back yet. */
  async openCode(originalId: string): Promise<string | undefined> {
    const [row] = await this.sql.query<{ code: string }>(
      `select d.code from dossier_correction c join dossier d on d.id = c.dossier_id
       where c.original_id = $1 and d.ended_at is null limit 1`,
      [originalId],
    );
    return row?.code;
  }

  /** Without fees: the agency bears the cost of its error (Decree 61/2018 Art. 21(1)). */
  async insertDossier(
    state: DossierState,
    originalId: string,
    counterId: string | null,
    trackingSecret: string,
  ): Promise<void> {
    const { current } = state.clock;
    await this.sql.execute(
      `insert into dossier (id, code, code_tail, status, procedure_code, procedure_version_id,
         case_no, channel, helped_unit_id, received_unit_id, competent_unit_id, counter_id,
         registered_by, registered_at, received_by, receiver_employer, received_at, filed_at, due_at,
         due_on, first_due_on, clock, applicant_kind, applicant_name, applicant_personal_id,
         applicant_tax_number, applicant_birth_date, applicant_sex, applicant_phone,
         applicant_email, applicant_address, submitter, submitter_name, submitter_phone,
         return_method, return_address, sets, fees, fee_total, tracking_secret, due_soon_at)
       select $2, $3, $4, $5, o.procedure_code, o.procedure_version_id, o.case_no, $6,
         o.helped_unit_id, o.received_unit_id, o.competent_unit_id, $7, $8, $9, $8, $10, $9, $9,
         $11, $12, $12, $13, o.applicant_kind, o.applicant_name, o.applicant_personal_id,
         o.applicant_tax_number, o.applicant_birth_date, o.applicant_sex, o.applicant_phone,
         o.applicant_email, o.applicant_address, o.submitter, o.submitter_name, o.submitter_phone,
         o.return_method, o.return_address, o.sets, '[]', 0, $14, $15
       from dossier o where o.id = $1`,
      [
        originalId,
        state.id,
        state.code,
        state.code.slice(-4),
        state.status,
        state.channel,
        counterId,
        state.registeredBy,
        state.receivedAt,
        state.receiverEmployer,
        current?.dueAt,
        current?.dueOn,
        JSON.stringify(state.clock),
        trackingSecret,
        state.dueSoonAt,
      ],
    );
  }

  /** The papers lie in the corrected dossier: nobody brings them again. */
  async referToPapers(dossierId: string, originalId: string, note: string): Promise<void> {
    await this.sql.execute(
      `insert into dossier_component (dossier_id, no, key, name, short_name, mandatory, state, note)
       select $1, c.no, c.key, c.name, c.short_name, c.mandatory, 'notApplicable', $3
       from dossier_component c where c.dossier_id = $2`,
      [dossierId, originalId, note],
    );
  }

  async link(correction: {
    dossierId: string;
    originalId: string;
    changes: readonly CorrectedField[];
    reason: string;
    by: string;
    at: Date;
  }): Promise<void> {
    await this.sql.execute(
      `insert into dossier_correction (dossier_id, original_id, changes, reason, opened_by,
         opened_at) values ($1, $2, $3::jsonb, $4, $5, $6)`,
      [
        correction.dossierId,
        correction.originalId,
        JSON.stringify(correction.changes),
        correction.reason,
        correction.by,
        correction.at,
      ],
    );
  }
}
