import type { Sql } from '../../platform/database/sql';
import type { FaultyLine } from './supplement.repository';

export class RefusalRepository {
  constructor(private readonly sql: Sql) {}

  async propose(proposal: {
    dossierId: string;
    proposedBy: string;
    proposedAt: Date;
    lines: readonly FaultyLine[];
    legalGround: string | null;
    otherOffice: string | null;
    reason: string;
  }): Promise<void> {
    await this.sql.execute(
      `insert into refusal_proposal (dossier_id, no, proposed_by, proposed_at, lines, legal_ground,
         reason, other_office)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4::jsonb, $5, $6, $7
       from refusal_proposal where dossier_id = $1`,
      [
        proposal.dossierId,
        proposal.proposedBy,
        proposal.proposedAt,
        JSON.stringify(proposal.lines),
        proposal.legalGround,
        proposal.reason,
        proposal.otherOffice,
      ],
    );
  }

  async openProposer(dossierId: string): Promise<string | null> {
    const [row] = await this.sql.query<{ proposed_by: string }>(
      `select proposed_by from refusal_proposal where dossier_id = $1 and outcome is null`,
      [dossierId],
    );
    return row?.proposed_by ?? null;
  }

  async settle(
    dossierId: string,
    outcome: 'confirmed' | 'rejected',
    by: string,
    at: Date,
  ): Promise<void> {
    await this.sql.execute(
      `update refusal_proposal set outcome = $2, settled_by = $3, settled_at = $4
       where dossier_id = $1 and outcome is null`,
      [dossierId, outcome, by, at],
    );
  }
}
