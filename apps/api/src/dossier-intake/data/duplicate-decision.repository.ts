import type { Sql } from '../../platform/database/sql';

export interface DuplicateDecision {
  readonly id: string;
  readonly earlierId: string;
  readonly draftId: string | null;
  readonly dossierId: string | null;
  readonly outcome: 'notDuplicate' | 'sameCase';
  readonly reason: string;
  readonly unitId: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export class DuplicateDecisionRepository {
  constructor(private readonly sql: Sql) {}

  /** Answers false where these two were decided about before. */
  async insert(decision: DuplicateDecision): Promise<boolean> {
    const inserted = await this.sql.execute(
      `insert into duplicate_decision (id, earlier_id, draft_id, dossier_id, outcome, reason,
         unit_id, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        decision.id,
        decision.earlierId,
        decision.draftId,
        decision.dossierId,
        decision.outcome,
        decision.reason,
        decision.unitId,
        decision.decidedBy,
        decision.decidedAt,
      ],
    );
    return inserted === 1;
  }
}
