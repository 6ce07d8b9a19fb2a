import { type DossierAction, dossierActionNames, dossierActions } from './dossier-actions';
import { dossierStatuses, type DossierStatus, finalStatuses } from './dossier-status';
import { type DossierPlace, dossierPlaces, type DossierTransition } from './dossier-transition';
import type { DossierPermission } from './permissions';

/** Where an action may start: a status, or the draft that has none yet. */
export type DossierStage = DossierStatus | 'draft';

/** The action does not fit the dossier's stage; `possible` says which ones do. */
export class ActionNotAllowed extends Error {
  override readonly name = 'ActionNotAllowed';

  constructor(
    readonly action: DossierAction,
    readonly status: DossierStage,
    readonly possible: readonly DossierAction[],
  ) {
    super(`Cannot ${action} a dossier that is ${status}`);
  }
}

/** The row of the table with its literal types widened, for code that handles any action. */
export function transitionOf(action: DossierAction): DossierTransition {
  return dossierActions[action];
}

/** Where the permission has to be held; a draft's first act is done at the desk that receives it. */
export function placesOf(action: DossierAction, stage: DossierStage): readonly DossierPlace[] {
  const { at, atFrom } = transitionOf(action);
  return (stage === 'draft' ? undefined : atFrom?.[stage]) ?? at;
}

/** What has to be held there. */
export function permissionOf(action: DossierAction, stage: DossierStage): DossierPermission {
  const { permission, permissionFrom } = transitionOf(action);
  return (stage === 'draft' ? undefined : permissionFrom?.[stage]) ?? permission;
}

/** Every permission that any action needs from any status. */
export function permissionsOf(actions: readonly DossierAction[]): readonly DossierPermission[] {
  const needed = actions.flatMap((action) => {
    const { permission, permissionFrom = {} } = transitionOf(action);
    return [permission, ...Object.values(permissionFrom)];
  });
  return [...new Set(needed)];
}

/** The actions whose stage fits, in the order of the table, whoever asks. */
export function actionsFrom(stage: DossierStage): readonly DossierAction[] {
  return dossierActionNames.filter((action) => fits(action, stage));
}

/** The possible first official acts: each of them issues the dossier code. */
export function actionsFromDraft(): readonly DossierAction[] {
  return actionsFrom('draft');
}

/** The status after `action`; throws `ActionNotAllowed` where the table has no such step. */
export function statusAfter(action: DossierAction, stage: DossierStage): DossierStatus {
  const next = fits(action, stage) ? (transitionOf(action).to ?? stage) : 'draft';
  if (next === 'draft') throw new ActionNotAllowed(action, stage, actionsFrom(stage));
  return next;
}

/** The table as a Mermaid state diagram; actions that leave the status stand as notes. */
export function workflowDiagram(): string {
  const arrows = dossierActionNames.flatMap((action) => {
    const { from, fromDraft, to } = transitionOf(action);
    if (to === null) return [];
    const starts = from.filter((status) => status !== to).map((status) => `${status} --> ${to}`);
    return [...(fromDraft ? [`[*] --> ${to}`] : []), ...starts].map(
      (arrow) => `  ${arrow}: ${action}`,
    );
  });
  const notes = dossierStatuses.flatMap((status) => {
    const staying = actionsFrom(status).filter((action) => statusAfter(action, status) === status);
    return staying.length === 0 ? [] : [`  note right of ${status}: ${staying.join(', ')}`];
  });
  const ends = finalStatuses.map((status) => `  ${status} --> [*]`);
  return ['stateDiagram-v2', ...arrows, ...ends, ...notes, ''].join('\n');
}

/** Which action is whose, as rows of a Markdown table: units down to the place, statuses where it depends. */
export function placeTable(): string {
  const rows = dossierActionNames.map((action) => {
    const { permission, permissionFrom = {}, at, atFrom = {} } = transitionOf(action);
    const needed = Object.entries(permissionFrom).map((entry) => entry.join(': '));
    const special = Object.entries(atFrom).map(([status, places]) => `${status}: ${named(places)}`);
    return `| ${action} | ${[permission, ...needed].join('; ')} | ${[named(at), ...special].join('; ')} |`;
  });
  return ['| action | permission | held at |', '|---|---|---|', ...rows, ''].join('\n');
}

function named(places: readonly DossierPlace[]): string {
  return places.length === dossierPlaces.length ? 'any of the three' : places.join(' or ');
}

function fits(action: DossierAction, stage: DossierStage): boolean {
  const { from, fromDraft } = transitionOf(action);
  return stage === 'draft' ? fromDraft : from.includes(stage);
}
