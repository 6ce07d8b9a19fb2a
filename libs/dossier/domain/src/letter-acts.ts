import type { DossierAction } from './dossier-actions';
import type { DossierForm } from './dossier-transition';

/**
 * The acts that end in a letter to the applicant, with its form. A refusal is written by whoever
 * proposes it and goes out when another person confirms. Each gives a reason of the editable list.
 */
export const letterOf = {
  requestSupplement: 'supplement-request',
  proposeRefusal: 'refusal',
  confirmRefusal: 'refusal',
  refuseUnsupplemented: 'refusal',
  reappoint: 'apology',
  stop: 'stop-notice',
  acceptWithdrawal: 'stop-notice',
} as const satisfies Partial<Record<DossierAction, DossierForm>>;

export type LetterAct = keyof typeof letterOf;

export const letterActs = Object.keys(letterOf) as readonly LetterAct[];

export function isLetterAct(action: DossierAction): action is LetterAct {
  return Object.hasOwn(letterOf, action);
}
