import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import type { DossierState } from '../data/dossier';
import {
  type ProposalOutcome,
  SupplementProposalRepository,
} from '../data/supplement-proposal.repository';
import type { ActionCommand } from './action-command';
import { refuseUnknownLines } from './reception-effects';

/** What the agency proposes to ask of the applicant, and how the proposal ends. */
export class SupplementProposalEffects {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  async proposed({ id }: DossierState, command: ActionCommand): Promise<object> {
    const { sql, at } = this.scope;
    const { lines = [], reason = '', reasonCode = null } = command;
    await refuseUnknownLines(sql, id, lines);
    const no = await new SupplementProposalRepository(sql).propose({
      dossierId: id,
      proposedBy: this.actor.id,
      proposedAt: at,
      lines,
      reason,
      reasonCode,
    });
    return { no, lines: lines.map((line) => line.no) };
  }

  async rejected({ id }: DossierState, { reason = '' }: ActionCommand): Promise<object> {
    return { no: await this.settled(id, 'rejected', reason) };
  }

  /** A proposal is about the dossier as it is worked on: whatever takes it further ends it too. */
  async endedBy({ action }: ActionCommand, { id, status }: DossierState): Promise<object> {
    if (status === 'inProcess') return {};
    const outcome = action === 'requestSupplement' ? 'confirmed' : 'lapsed';
    return { proposalNo: await this.settled(id, outcome), proposalOutcome: outcome };
  }

  private settled(dossierId: string, outcome: ProposalOutcome, reason?: string): Promise<number> {
    const { sql, at } = this.scope;
    const answer = { dossierId, outcome, by: this.actor.id, at, reason };
    return new SupplementProposalRepository(sql).settle(answer);
  }
}
