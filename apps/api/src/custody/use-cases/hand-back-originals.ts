import { Injectable } from '@nestjs/common';
import { type DossierStatus, isFinal } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { Custody } from '../custody';
import { type HandBack, HandBackRepository } from '../data/hand-back.repository';
import { Originals } from '../data/originals.repository';
import { type HeldDossier, lockHeldDossier, originalsOf } from '../queries/originals.query';

export interface HandBackCommand extends HandBack {
  readonly idCompared: boolean;
}

@Injectable()
export class HandBackOriginals {
  constructor(private readonly transaction: Transaction) {}

  /** Originals of a dossier that has ended go to a person who was compared and signs for them. */
  run(
    key: string,
    version: number,
    command: HandBackCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, journal, at } = scope;
      const dossier = await lockHeldDossier(sql, key, actor, officeDay(at));
      await refuseStale(sql, 'dossier', dossier, version);
      refuseUnready(dossier, actor);
      if (!command.idCompared) throw refusedField(['idCompared'], 'required');
      const rest = await this.giveBack(scope, dossier.id, command);
      const no = await new HandBackRepository(sql).insert(dossier, command, actor.id, at);
      if (rest.length === 0) await this.endCustody(scope, dossier.id, command, actor);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.originalsHandedBack',
        unitId: dossier.receivedUnitId,
        data: {
          no,
          originals: command.originals,
          signedOn: command.signature ? 'pad' : 'register',
        },
      });
      return originalsOf(sql, dossier.id, actor);
    });
  }

  /** What is still held afterwards. */
  private async giveBack(
    { sql, at }: TransactionScope,
    dossierId: string,
    { originals, fullName }: HandBackCommand,
  ): Promise<readonly number[]> {
    const held = new Originals(sql);
    const numbers = await held.heldNow(dossierId);
    originals.forEach((no, index) => {
      if (!numbers.includes(no)) throw refusedField(['originals', index], 'unknownReference');
    });
    await held.handBack(dossierId, originals, fullName, at);
    return numbers.filter((no) => !originals.includes(no));
  }

  /** With the last original the paper leaves the office, unless it went out with the result. */
  private async endCustody(
    scope: TransactionScope,
    dossierId: string,
    { fullName }: HandBackCommand,
    { id }: Actor,
  ): Promise<void> {
    const custody = new Custody(scope);
    const subject = { type: 'dossier', id: dossierId } as const;
    const holder = await custody.holder(subject);
    if (!holder || holder.kind === 'citizen') return;
    if (holder.kind === 'bag') throw refused('paperElsewhere', undefined);
    const handing = { givenBy: id, confirmedBy: id, evidence: 'handBack' };
    await custody.handTo(subject, { kind: 'citizen', name: fullName }, handing);
  }
}

function refuseUnready({ status, places }: HeldDossier, actor: Actor): void {
  const permission = 'dossier.returnResult';
  if (!actor.mayAtAny(permission, places))
    throw new ProblemError('forbidden', `handing back needs ${permission}`, { permission });
  if (!isFinal(status)) throw refused('notEnded', status);
}

const sentences = {
  notEnded: {
    vi: 'Hồ sơ chưa kết thúc, bản chính còn cần cho việc giải quyết.',
    en: 'The dossier has not ended; its originals are still needed.',
  },
  paperElsewhere: {
    vi: 'Giấy đang trên đường chuyển, chưa về đơn vị để trả.',
    en: 'The paper is on its way and not here to be handed back.',
  },
} as const;

function refused(
  reason: keyof typeof sentences,
  dossierStatus: DossierStatus | undefined,
): ProblemError {
  return new ProblemError('actionNotAllowed', `the originals stay: ${reason}`, {
    reason,
    ...(dossierStatus && { dossierStatus }),
    availableActions: [],
    sentence: sentences[reason],
  });
}
