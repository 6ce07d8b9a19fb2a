import { isGroundedRefusal } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import type { DossierState } from '../data/dossier';
import { RefusalRepository } from '../data/refusal.repository';
import type { ActionCommand } from './action-command';
import { refuseUnknownLines } from './reception-effects';

/** What a refusal of intake changes, from its proposal to the second person's answer. */
export class RefusalEffects {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  async proposed(before: DossierState, command: ActionCommand): Promise<object> {
    const { sql, at } = this.scope;
    const { lines = [], legalGround = null, otherOffice = null, reason = '' } = command;
    await refuseUnknownLines(sql, before.id, lines);
    const checklistLines = lines.map((line) => line.no);
    if (!isGroundedRefusal({ reason, checklistLines, legalGround }))
      throw refusedField(['lines'], 'tooFewItems', { min: 1 });
    await new RefusalRepository(sql).propose({
      dossierId: before.id,
      proposedBy: this.actor.id,
      proposedAt: at,
      lines,
      legalGround,
      otherOffice,
      reason,
    });
    return { lines: checklistLines };
  }

  async settled(before: DossierState, outcome: 'confirmed' | 'rejected'): Promise<object> {
    const { sql, at } = this.scope;
    await new RefusalRepository(sql).settle(before.id, outcome, this.actor.id, at);
    return {};
  }
}
