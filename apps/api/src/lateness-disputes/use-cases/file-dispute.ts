import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TimeOwner, VerdictDefinition } from '@motcua/dossier-domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { ReadClock } from '../../dossier-clock/queries/read-clock';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { LatenessDisputeRepository } from '../data/lateness-dispute.repository';
import { disputeOf } from '../queries/lateness-dispute.query';
import { clockRowsOf, type ProofClock, type ProofFile } from '../queries/proof-file.query';

export interface DisputeCommand {
  readonly dossierId: string;
  readonly definition: VerdictDefinition;
  readonly claimedOwner: TimeOwner;
  readonly reason: string;
}

const lateVerdicts: readonly string[] = ['late', 'overdue'];

@Injectable()
export class FileDispute {
  constructor(
    private readonly transaction: Transaction,
    private readonly readClock: ReadClock,
  ) {}

  /** Says that a verdict of lateness blames the wrong one; its proof is kept as it stands now. */
  run(command: DisputeCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { definition, claimedOwner, reason } = command;
      const dossier = await lockDossier(sql, command.dossierId, actor);
      refuseStranger(actor, dossier);
      const disputes = new LatenessDisputeRepository(sql);
      if (await disputes.isOpen(dossier.id, definition))
        throw new ProblemError('conflict', `the verdict by ${definition} is disputed already`);
      const clock = (await this.readClock.of(sql, dossier.id)).toJSON() as ProofClock;
      const { verdict, dueOn } = lateVerdict(clock, command, dossier);
      const file: ProofFile = {
        disputeId: uuidv7(),
        dossierId: dossier.id,
        code: dossier.code,
        madeAt: at.toISOString(),
        definition,
        verdict,
        dueOn,
        claimedOwner,
        reason,
        clock,
        journal: await clockRowsOf(sql, dossier.id),
      };
      const proof = JSON.stringify(file);
      const proofSha256 = createHash('sha256').update(proof).digest();
      await disputes.insert({
        id: file.disputeId,
        dossierId: dossier.id,
        definition,
        verdict,
        dueOn,
        claimedOwner,
        reason,
        proof,
        proofSha256,
        unitId: actor.unitId,
        filedBy: actor.id,
        filedAt: at,
      });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.latenessDisputed',
        unitId: dossier.receivedUnitId,
        data: {
          disputeId: file.disputeId,
          definition,
          verdict,
          claimedOwner,
          proofSha256: proofSha256.toString('hex'),
        },
      });
      return disputeOf(sql, file.disputeId);
    });
  }
}

/** Whoever moves dossiers on at one of the three places may be blamed, and may answer. */
function refuseStranger(actor: Actor, { places }: ReachedDossier): void {
  const permission = 'dossier.transfer';
  if (!actor.mayAtAny(permission, places))
    throw new ProblemError('forbidden', `disputes need ${permission}`, { permission });
}

function lateVerdict(
  { verdicts }: ProofClock,
  { definition }: DisputeCommand,
  { status }: ReachedDossier,
): { verdict: string; dueOn: string | null } {
  const found = verdicts.find((each) => each.definition === definition);
  if (found && lateVerdicts.includes(found.verdict)) return found;
  throw new ProblemError('actionNotAllowed', `the verdict by ${definition} is not late`, {
    action: 'disputeLateness',
    dossierStatus: status,
    sentence: {
      vi: 'Kết luận này không phải quá hạn hay trễ hạn nên không có gì để khiếu nại.',
      en: 'This verdict says neither overdue nor late; there is nothing to dispute.',
    },
  });
}
