import type { Sql } from '../../platform/database/sql';
import type { FaultyLine } from './supplement.repository';

export type ProposalOutcome = 'confirmed' | 'rejected' | 'lapsed';

/** What the agency proposes to ask of the applicant, and what the desk made of it. */
export class SupplementProposalRepository {
  constructor(private readonly sql: Sql) {}

  /** Works under the lock of the dossier; answers the number of the proposal. */
  async propose(proposal: {
    dossierId: string;
    proposedBy: string;
    proposedAt: Date;
    lines: readonly FaultyLine[];
    reason: string;
    reasonCode: string | null;
  }): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into supplement_proposal (dossier_id, no, proposed_by, proposed_at, lines, reason,
         reason_code)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4::jsonb, $5, $6
       from supplement_proposal where dossier_id = $1
       returning no`,
      [
        proposal.dossierId,
        proposal.proposedBy,
        proposal.proposedAt,
        JSON.stringify(proposal.lines),
        proposal.reason,
        proposal.reasonCode,
      ],
    );
    return Number(row?.no);
  }

  /** Answers the number of the proposal that was open. */
  async settle(answer: {
    dossierId: string;
    outcome: ProposalOutcome;
    by: string;
    at: Date;
    reason?: string | undefined;
  }): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `update supplement_proposal set outcome = $2, settled_by = $3, settled_at = $4, answer = $5
       where dossier_id = $1 and outcome is null
       returning no`,
      [answer.dossierId, answer.outcome, answer.by, answer.at, answer.reason ?? null],
    );
    return Number(row?.no);
  }
}
