import { Injectable } from '@nestjs/common';
import { isFinal } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { OutsideWaitRepository } from '../data/outside-wait.repository';
import { ReadClock } from '../queries/read-clock';

export interface OutsideWaitCommand {
  readonly system: string;
  readonly note?: string | undefined;
}

@Injectable()
export class RecordOutsideWait {
  constructor(
    private readonly transaction: Transaction,
    private readonly readClock: ReadClock,
  ) {}

  /** From now on the dossier waits for a system that is not ours; the minutes are not the desk's. */
  begin(
    key: string,
    { system, note }: OutsideWaitCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.change(key, actor, act, async (scope, dossier, waits) => {
      const open = await waits.openNo(dossier.id);
      if (isFinal(dossier.status) || open !== undefined)
        throw new ProblemError('conflict', 'the dossier has ended or already waits for a system');
      const { at } = scope;
      const wait = { dossierId: dossier.id, system, note: note ?? null, at, by: actor.id };
      tell(scope, dossier, 'dossier.outsideWaitBegan', { no: await waits.begin(wait), system });
    });
  }

  end(key: string, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.change(key, actor, act, async (scope, dossier, waits) => {
      const no = await waits.openNo(dossier.id);
      if (no === undefined)
        throw new ProblemError('conflict', 'the dossier waits for no outside system');
      await waits.end(dossier.id, no, scope.at, actor.id);
      tell(scope, dossier, 'dossier.outsideWaitEnded', { no });
    });
  }

  private change(
    key: string,
    actor: Actor,
    act: Act,
    work: (
      scope: TransactionScope,
      dossier: ReachedDossier,
      waits: OutsideWaitRepository,
    ) => Promise<void>,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const dossier = await lockDossier(scope.sql, key, actor);
      const permission = 'dossier.transfer';
      if (!actor.mayAtAny(permission, dossier.places))
        throw new ProblemError('forbidden', `waits need ${permission}`, { permission });
      await work(scope, dossier, new OutsideWaitRepository(scope.sql));
      return this.readClock.of(scope.sql, dossier.id);
    });
  }
}

function tell(
  { journal }: TransactionScope,
  { id, receivedUnitId }: ReachedDossier,
  type: string,
  data: Readonly<Record<string, unknown>>,
): void {
  journal.append({
    subjectType: 'dossier',
    subjectId: id,
    type,
    unitId: receivedUnitId,
    data,
  });
}
