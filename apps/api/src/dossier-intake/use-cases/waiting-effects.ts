import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import type { Dossier, DossierState } from '../data/dossier';
import type { ActionCommand } from './action-command';
import { checkPapers, refuseLackingPapers } from './checked-papers';
import { receivedBy } from './reception-effects';

/** What the desk finds in a dossier that waits to be received, sent in online or registered before. */
export class WaitingEffects {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  /** Without ticks the papers stand as they were registered. */
  async received(before: DossierState, dossier: Dossier, command: ActionCommand): Promise<object> {
    const checked = await this.checked(before, command);
    return { ...checked, ...receivedBy(this.actor, dossier, this.scope.at) };
  }

  /** The ticks that go with the first act; a dossier that was received has its own checklist. */
  async checked(
    { id, status }: DossierState,
    { action, components }: ActionCommand,
  ): Promise<{ papers?: readonly number[] }> {
    if (components === undefined) return {};
    if (status !== 'registered') throw refusedField(['components'], 'notAllowedHere');
    const rows = await checkPapers(this.scope, this.actor, id, components, action);
    if (action === 'receive') refuseLackingPapers(rows);
    return { papers: components.map(({ no }) => no) };
  }
}
