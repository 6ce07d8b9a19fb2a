import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { HoldRepository } from '../data/hold.repository';
import { holdsOf } from '../queries/retention.query';

export interface HoldCommand {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly reason: string;
}

@Injectable()
export class LegalHolds {
  constructor(private readonly transaction: Transaction) {}

  /** From now on nothing of the dossier is destroyed, however old it grows. */
  place({ key, reason }: HoldCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      refuseForbidden(actor, dossier);
      const holds = new HoldRepository(sql);
      if (await holds.open(dossier.id)) throw conflict('held');
      const no = await holds.place(dossier.id, reason, actor.id, at);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.holdPlaced',
        unitId: dossier.receivedUnitId,
        data: { no, reason },
      });
      return holdsOf(sql, dossier.id);
    });
  }

  /** Whoever placed a hold cannot lift it: two people stand behind the end of a protection. */
  lift({ key, reason }: HoldCommand, no: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      refuseForbidden(actor, dossier);
      const holds = new HoldRepository(sql);
      const open = await holds.open(dossier.id);
      if (open?.no !== no) throw notFound('the open hold');
      if (open.placedBy === actor.id) throw conflict('samePerson');
      await holds.lift(dossier.id, no, reason, actor.id, at);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.holdLifted',
        unitId: dossier.receivedUnitId,
        data: { no, reason },
      });
      return holdsOf(sql, dossier.id);
    });
  }
}

function refuseForbidden(actor: Actor, { places }: ReachedDossier): void {
  if (actor.mayAtAny('retention.hold', places)) return;
  throw new ProblemError('forbidden', 'a hold needs retention.hold', {
    permission: 'retention.hold',
  });
}

const sentences = {
  held: {
    vi: 'Hồ sơ đang được giữ, không cần giữ lần nữa.',
    en: 'The dossier is under a hold already.',
  },
  samePerson: {
    vi: 'Người đã yêu cầu giữ không được tự bỏ giữ. Nhờ người khác có quyền.',
    en: 'Whoever placed the hold cannot lift it. Ask another person who may.',
  },
} as const;

function conflict(reason: keyof typeof sentences): ProblemError {
  return new ProblemError('actionNotAllowed', `the hold refuses: ${reason}`, {
    reason,
    availableActions: [],
    sentence: sentences[reason],
  });
}
