import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { SavedViewRepository, type StoredView } from '../data/saved-view.repository';
import { findSavedView, sharedWith } from '../queries/saved-view.query';

export interface ViewCommand {
  readonly name: string;
  readonly isShared: boolean;
  readonly filter: object;
  readonly columns: readonly string[];
}

const viewsOfOnePerson = 20;

@Injectable()
export class SaveView {
  constructor(private readonly transaction: Transaction) {}

  create(command: ViewCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    refuseRepeats(command);
    if (command.isShared) refuseSharing(actor, actor.unitId);
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const views = new SavedViewRepository(sql);
      if ((await views.count(actor.id)) >= viewsOfOnePerson)
        throw new ProblemError('conflict', `${viewsOfOnePerson} views are kept already`, {
          sentence: {
            vi: `Mỗi người lưu được ${viewsOfOnePerson} bộ lọc. Bỏ một bộ lọc cũ trước.`,
            en: `Each person keeps ${viewsOfOnePerson} views. Remove an old one first.`,
          },
        });
      const id = uuidv7();
      await views.insert({ ...command, id, ownerId: actor.id, unitId: actor.unitId }, at);
      if (command.isShared)
        journal.append({
          subjectType: 'savedView',
          subjectId: id,
          type: 'savedView.shared',
          unitId: actor.unitId,
          data: { name: command.name },
        });
      return findSavedView(sql, id, actor);
    });
  }

  replace(
    id: string,
    version: number,
    command: ViewCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    refuseRepeats(command);
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const view = await lockOwn(sql, id, version, actor);
      if (command.isShared) refuseSharing(actor, view.unitId);
      await new SavedViewRepository(sql).replace(id, version, command, at);
      if (command.isShared !== view.isShared)
        journal.append({
          subjectType: 'savedView',
          subjectId: id,
          type: command.isShared ? 'savedView.shared' : 'savedView.unshared',
          unitId: view.unitId,
          data: { name: command.name },
        });
      return findSavedView(sql, id, actor);
    });
  }

  remove(id: string, version: number, actor: Actor, act: Act): Promise<void> {
    return this.transaction.run(act, async ({ sql, journal }) => {
      const view = await lockOwn(sql, id, version, actor);
      await new SavedViewRepository(sql).remove(id, version);
      if (view.isShared)
        journal.append({
          subjectType: 'savedView',
          subjectId: id,
          type: 'savedView.unshared',
          unitId: view.unitId,
          data: {},
        });
    });
  }
}

function refuseRepeats({ columns }: ViewCommand): void {
  if (new Set(columns).size < columns.length) throw refusedField(['columns'], 'duplicateItems');
}

/** Only who heads a desk puts a view on everybody's screen. */
function refuseSharing(actor: Actor, unitId: string): void {
  if (!actor.mayAt('savedView.share', unitId))
    throw new ProblemError('forbidden', 'sharing views belongs to the head of the unit', {
      permission: 'savedView.share',
    });
}

/** A colleague's shared view is seen but not changed; anybody else's is as if it were not there. */
async function lockOwn(sql: Sql, id: string, version: number, actor: Actor): Promise<StoredView> {
  const view = await new SavedViewRepository(sql).lock(id);
  const isSeen = view?.isShared === true && sharedWith(actor).includes(view.unitId);
  if (!view || (view.ownerId !== actor.id && !isSeen)) throw notFound('the view');
  if (view.ownerId !== actor.id && !actor.mayAt('savedView.share', view.unitId))
    throw new ProblemError('forbidden', 'the view is a colleague’s', {
      permission: 'savedView.share',
    });
  if (view.version !== version)
    throw new ProblemError('staleVersion', `${version} seen, ${view.version} stored`, {
      currentVersion: view.version,
      changedAt: view.updatedAt.toISOString(),
    });
  return view;
}
