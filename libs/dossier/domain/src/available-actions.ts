import { type BlockReason, blockedBecause, blockedForEmployer, isMoot } from './action-guards';
import type { DossierFacts, Employer } from './action-guards';
import type { DossierAction } from './dossier-actions';
import type { DossierPlace } from './dossier-transition';
import { actionsFrom, type DossierStage, permissionOf, placesOf } from './dossier-workflow';
import type { DossierPermission } from './permissions';

export interface ActionContext {
  readonly status: DossierStage;
  readonly facts: DossierFacts;
  /** Whether the person holds the permission at one of these places of the dossier. */
  readonly may: (permission: DossierPermission, at: readonly DossierPlace[]) => boolean;
  readonly employer: Employer | null;
}

export interface BlockedAction {
  readonly action: DossierAction;
  readonly reason: BlockReason;
  /** Whose holders could act once the reason is gone, or already can where it concerns the person. */
  readonly permission: DossierPermission;
}

export interface ActionChoice {
  readonly availableActions: readonly DossierAction[];
  readonly blockedActions: readonly BlockedAction[];
}

/**
 * What a person may do with a dossier now, and what only a fact stands in the way of. An action that
 * does not fit the status, that has no object, or that the person was never granted, is in neither
 * list.
 */
export function availableAndBlocked({ status, facts, may, employer }: ActionContext): ActionChoice {
  const availableActions: DossierAction[] = [];
  const blockedActions: BlockedAction[] = [];
  for (const action of actionsFrom(status)) {
    const permission = permissionOf(action, status);
    if (!may(permission, placesOf(action, status))) continue;
    const reason = blockedForEmployer(action, employer) ?? blockedBecause(action, facts);
    if (reason === null) availableActions.push(action);
    else if (!isMoot(reason)) blockedActions.push({ action, reason, permission });
  }
  return { availableActions, blockedActions };
}
