import type { TimeOwner, VerdictDefinition } from '@motcua/dossier-domain';
import { changeOne, type Sql } from '../../platform/database/sql';

export const disputeOutcomes = ['accepted', 'refused'] as const;

export type DisputeOutcome = (typeof disputeOutcomes)[number];

export interface NewDispute {
  readonly id: string;
  readonly dossierId: string;
  readonly definition: VerdictDefinition;
  readonly verdict: string;
  readonly dueOn: string | null;
  readonly claimedOwner: TimeOwner;
  readonly reason: string;
  /** The proof file as it was put together, so that it can be compared with its hash. */
  readonly proof: string;
  readonly proofSha256: Buffer;
  readonly unitId: string;
  readonly filedBy: string;
  readonly filedAt: Date;
}

export interface DisputeState {
  readonly version: number;
  readonly filedBy: string;
  readonly definition: VerdictDefinition;
  readonly isOpen: boolean;
}

export interface Settlement {
  readonly outcome: DisputeOutcome;
  /** Whose minutes they were after all; a note beside the figures, which stay as they are. */
  readonly correctedOwner: TimeOwner | null;
  readonly answer: string;
}

/** Works under the lock of the dossier. */
export class LatenessDisputeRepository {
  constructor(private readonly sql: Sql) {}

  async isOpen(dossierId: string, definition: VerdictDefinition): Promise<boolean> {
    const rows = await this.sql.query(
      `select id from lateness_dispute
       where dossier_id = $1 and definition = $2 and outcome is null`,
      [dossierId, definition],
    );
    return rows.length > 0;
  }

  async insert(dispute: NewDispute): Promise<void> {
    await this.sql.execute(
      `insert into lateness_dispute (id, version, dossier_id, definition, verdict, due_on,
         claimed_owner, reason, proof, proof_sha256, unit_id, filed_by, filed_at)
       values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        dispute.id,
        dispute.dossierId,
        dispute.definition,
        dispute.verdict,
        dispute.dueOn,
        dispute.claimedOwner,
        dispute.reason,
        dispute.proof,
        dispute.proofSha256,
        dispute.unitId,
        dispute.filedBy,
        dispute.filedAt,
      ],
    );
  }

  async find(id: string): Promise<DisputeState | undefined> {
    const [row] = await this.sql.query<DisputeState & Record<string, unknown>>(
      `select version, filed_by as "filedBy", definition, outcome is null as "isOpen"
       from lateness_dispute where id = $1 for update`,
      [id],
    );
    return row;
  }

  async settle(
    id: string,
    version: number,
    { outcome, correctedOwner, answer }: Settlement,
    by: string,
    at: Date,
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update lateness_dispute set outcome = $3, corrected_owner = $4, answer = $5,
         settled_by = $6, settled_at = $7, version = version + 1
       where id = $1 and version = $2 and outcome is null`,
      [id, version, outcome, correctedOwner, answer, by, at],
    );
  }
}
