import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { DestructionRepository, type LockedProposal } from '../data/destruction.repository';
import { proposalOf } from '../queries/retention.query';

export interface ProposalCommand {
  readonly dossierIds: readonly string[];
  readonly reason: string;
}

export interface SettlementCommand {
  readonly outcome: 'confirmed' | 'rejected';
  readonly note?: string;
}

@Injectable()
export class Destructions {
  constructor(private readonly transaction: Transaction) {}

  /** Puts dossiers whose time is over on a list; nothing is destroyed by it. */
  propose({ dossierIds, reason }: ProposalCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const destructions = new DestructionRepository(sql);
      const unitIds = actor.unitsFor('retention.propose');
      if (new Set(dossierIds).size !== dossierIds.length)
        throw refusedField(['dossierIds'], 'duplicateItems');
      const due = await destructions.lockDue(dossierIds, unitIds, officeDay(at));
      const missing = dossierIds.findIndex((id) => !due.some((each) => each.id === id));
      if (missing >= 0) throw refusedField(['dossierIds', missing], 'unknownReference');
      const [first] = due;
      const unitId = first?.unitId ?? actor.unitId;
      const other = due.findIndex((each) => each.unitId !== unitId);
      if (other >= 0) throw refusedField(['dossierIds', other], 'notAllowedHere');
      const id = uuidv7();
      await destructions.propose({ id, unitId, reason, by: actor.id, at }, dossierIds);
      for (const dossier of due)
        journal.append({
          subjectType: 'dossier',
          subjectId: dossier.id,
          type: 'dossier.destructionProposed',
          unitId: dossier.unitId,
          data: { proposalId: id, reason },
        });
      return proposalOf(sql, id, [unitId]);
    });
  }

  /** Another person decides; a dossier that came under a hold meanwhile stops the whole list. */
  settle(
    id: string,
    version: number,
    command: SettlementCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const destructions = new DestructionRepository(scope.sql);
      const proposal = await destructions.lock(id, actor.unitsFor('retention.confirm'));
      if (!proposal) throw notFound('the proposal');
      refuseUnsettled(proposal, version, actor);
      const { outcome, note = null } = command;
      await record(scope, proposal, outcome, actor);
      await destructions.settle(proposal, outcome, note, actor.id, scope.at);
      return proposalOf(scope.sql, id, [proposal.unitId]);
    });
  }
}

function refuseUnsettled(proposal: LockedProposal, version: number, actor: Actor): void {
  if (proposal.version !== version)
    throw new ProblemError('staleVersion', `${version} seen, ${proposal.version} stored`, {
      currentVersion: proposal.version,
    });
  if (proposal.outcome) throw refused('settled');
  if (proposal.proposedBy === actor.id) throw refused('samePerson');
}

async function record(
  { sql, journal, at }: TransactionScope,
  { id }: LockedProposal,
  outcome: SettlementCommand['outcome'],
  actor: Actor,
): Promise<void> {
  const destructions = new DestructionRepository(sql);
  const items = await destructions.lockItems(id, officeDay(at));
  if (outcome === 'confirmed' && items.some(({ due }) => !due)) throw refused('notDueAnyMore');
  for (const item of items) {
    const destroyed =
      outcome === 'confirmed'
        ? await destructions.destroyDocuments(item.id, actor.id, at)
        : { documents: 0, scans: 0 };
    journal.append({
      subjectType: 'dossier',
      subjectId: item.id,
      type: outcome === 'confirmed' ? 'dossier.documentsDestroyed' : 'dossier.destructionRejected',
      unitId: item.unitId,
      data: { proposalId: id, ...destroyed },
    });
  }
}

const sentences = {
  settled: {
    vi: 'Danh sách này đã được quyết định.',
    en: 'This list is settled already.',
  },
  samePerson: {
    vi: 'Người đề xuất không được tự duyệt. Nhờ lãnh đạo khác.',
    en: 'Whoever proposed it cannot confirm it. Ask another person.',
  },
  notDueAnyMore: {
    vi: 'Có hồ sơ trong danh sách đang được giữ hoặc chưa hết hạn lưu. Bác danh sách rồi lập lại.',
    en: 'A dossier of the list is under a hold or not due any more. Reject it and make another.',
  },
} as const;

function refused(reason: keyof typeof sentences): ProblemError {
  return new ProblemError('actionNotAllowed', `the destruction is refused: ${reason}`, {
    reason,
    availableActions: [],
    sentence: sentences[reason],
  });
}
