import { Injectable } from '@nestjs/common';
import { isFinal } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { type OutsideNumber, OutsideNumberRepository } from '../data/outside-number.repository';

const permission = 'dossier.process';

@Injectable()
export class RecordOutsideNumber {
  constructor(private readonly transaction: Transaction) {}

  /** Writes down, or puts right, under which number the agency works on a dossier elsewhere. */
  put(
    dossierId: string,
    version: number,
    given: OutsideNumber,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.change(
      dossierId,
      version,
      actor,
      act,
      async ({ journal, at }, dossier, numbers) => {
        const before = await numbers.find(dossier.id);
        await numbers.put(dossier.id, given, actor.id, at);
        journal.append({
          ...subjectOf(dossier),
          type: 'dossier.outsideNumberRecorded',
          data: { ...given, ...(before ? { numberBefore: before.number } : {}) },
        });
        return { ...given, recordedAt: at.toISOString(), recordedBy: recorderOf(actor) };
      },
    );
  }

  /** Takes back a number that was written to the wrong dossier. */
  remove(dossierId: string, version: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.change(dossierId, version, actor, act, async ({ journal }, dossier, numbers) => {
      const before = await numbers.find(dossier.id);
      if (!before) throw notFound('the number in another system');
      await numbers.remove(dossier.id);
      journal.append({
        ...subjectOf(dossier),
        type: 'dossier.outsideNumberRemoved',
        data: { ...before },
      });
      return null;
    });
  }

  private change(
    dossierId: string,
    version: number,
    actor: Actor,
    act: Act,
    work: (
      scope: TransactionScope,
      dossier: ReachedDossier,
      numbers: OutsideNumberRepository,
    ) => Promise<object | null>,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const dossier = await lockDossier(scope.sql, dossierId, actor);
      const { id, code, status, competentUnitId } = dossier;
      if (!actor.mayAt(permission, competentUnitId) || actor.employer !== 'state')
        throw new ProblemError('forbidden', `the number needs ${permission}`, { permission });
      await refuseStale(scope.sql, 'dossier', dossier, version);
      if (isFinal(status))
        throw new ProblemError('conflict', 'the dossier has ended: its papers stay as they are');
      const numbers = new OutsideNumberRepository(scope.sql);
      const outsideNumber = await work(scope, dossier, numbers);
      await numbers.raiseVersion(id, version);
      return JsonDocument.of({ id, code, version: version + 1, status, outsideNumber });
    });
  }
}

/** A connected program is no member of staff, and none is named for it. */
const recorderOf = ({ kind, id, name, employer }: Actor): object | null =>
  kind === 'staff' ? { id, fullName: name, employer } : null;

const subjectOf = ({ id, receivedUnitId }: ReachedDossier) => ({
  subjectType: 'dossier',
  subjectId: id,
  unitId: receivedUnitId,
});
