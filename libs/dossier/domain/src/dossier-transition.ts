import type { DossierStatus } from './dossier-status';
import type { DossierPermission } from './permissions';

/** Statutory forms of Circular 03/2025/TT-VPCP that an action issues. */
export const dossierForms = [
  'receipt',
  'supplement-request',
  'refusal',
  'apology',
  'stop-notice',
  'control-slip',
] as const;

export type DossierForm = (typeof dossierForms)[number];

/**
 * What an action does to the agency's term. `pause` and `resume` do nothing to a term that never
 * started; `restartOrResume` follows the procedure version and starts a term that never started.
 */
export const clockEffects = [
  'none',
  'start',
  'pause',
  'resume',
  'restartOrResume',
  'restart',
  'end',
] as const;

export type ClockEffect = (typeof clockEffects)[number];

/** A dossier is helped, received and decided in up to three units (non-territorial reception). */
export const dossierPlaces = ['helped', 'received', 'competent'] as const;

export type DossierPlace = (typeof dossierPlaces)[number];

export interface DossierTransition {
  readonly from: readonly DossierStatus[];
  /** May be the first official act on a draft: the dossier code is issued with it. */
  readonly fromDraft: boolean;
  /** `null`: the status stays. */
  readonly to: DossierStatus | null;
  readonly permission: DossierPermission;
  /** The same where it depends on the status the action starts from. */
  readonly permissionFrom?: Readonly<Partial<Record<DossierStatus, DossierPermission>>>;
  /** At which of the dossier's places the permission has to be held. */
  readonly at: readonly DossierPlace[];
  /** The same where it depends on the status the action starts from. */
  readonly atFrom?: Readonly<Partial<Record<DossierStatus, readonly DossierPlace[]>>>;
  readonly clock: ClockEffect;
  readonly form: DossierForm | null;
  readonly reason: 'required' | 'optional' | 'none';
  /** Refused to Post employees and to machines, whatever their permissions say. */
  readonly civilServantOnly: boolean;
  /** Asks for confirmation on the screen: hard to take back. */
  readonly danger: boolean;
}
