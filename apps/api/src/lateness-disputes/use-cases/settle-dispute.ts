import { Injectable } from '@nestjs/common';
import type { TimeOwner } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type DisputeOutcome,
  LatenessDisputeRepository,
  type Settlement,
} from '../data/lateness-dispute.repository';
import { disputeOf, dossierOfDispute } from '../queries/lateness-dispute.query';

export interface SettlementCommand {
  readonly outcome: DisputeOutcome;
  readonly correctedOwner?: TimeOwner | undefined;
  readonly answer: string;
}

@Injectable()
export class SettleDispute {
  constructor(private readonly transaction: Transaction) {}

  /** A second person answers; figures and verdicts stay, the answer stands beside them. */
  run(
    id: string,
    version: number,
    command: SettlementCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, await dossierOfDispute(sql, id), actor);
      const permission = 'dossier.settleDispute';
      if (!actor.mayAtAny(permission, dossier.places))
        throw new ProblemError('forbidden', `settling needs ${permission}`, { permission });
      const disputes = new LatenessDisputeRepository(sql);
      const dispute = await disputes.find(id);
      if (!dispute) throw notFound('the dispute');
      if (dispute.version !== version)
        throw new ProblemError('staleVersion', `version ${version} was seen`, {
          currentVersion: dispute.version,
        });
      if (!dispute.isOpen) throw new ProblemError('conflict', 'the dispute is settled already');
      if (dispute.filedBy === actor.id) throw secondPersonNeeded();
      const settlement = settlementOf(command);
      await disputes.settle(id, version, settlement, actor.id, at);
      const { outcome, correctedOwner } = settlement;
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.latenessDisputeSettled',
        unitId: dossier.receivedUnitId,
        data: { disputeId: id, definition: dispute.definition, outcome, correctedOwner },
      });
      return disputeOf(sql, id);
    });
  }
}

function settlementOf({ outcome, correctedOwner, answer }: SettlementCommand): Settlement {
  if (outcome === 'accepted' && correctedOwner === undefined)
    throw refusedField(['correctedOwner'], 'required');
  if (outcome === 'refused' && correctedOwner !== undefined)
    throw refusedField(['correctedOwner'], 'notAllowedHere');
  return { outcome, correctedOwner: correctedOwner ?? null, answer };
}

function secondPersonNeeded(): ProblemError {
  return new ProblemError('samePersonRefused', 'whoever disputes does not settle', {
    action: 'settleDispute',
    sentence: {
      vi: 'Người khiếu nại không được tự giải quyết. Nhờ người thứ hai.',
      en: 'Whoever disputes may not settle it. A second person has to.',
    },
  });
}
