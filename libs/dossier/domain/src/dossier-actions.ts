import { closingActions } from './closing-actions';
import type { DossierTransition } from './dossier-transition';
import { intakeActions } from './intake-actions';
import { processingActions } from './processing-actions';

/**
 * The life of a dossier, written once: API guards, OpenAPI, buttons, labels, CHECK constraints and
 * docs/dossier-workflow.md all read this table or are tested against it.
 *
 * A permission counts only at the places of the row: intake is the receiving desk's, and the agency
 * that is competent works on the dossier, decides it, stops it and answers for its date.
 *
 * Where it departs from the matrix of roles and permissions, and why:
 * - A specialist only proposes supplements: the agency asks through the one-stop desk, so the
 *   request itself, which stops the term, stays with those who face the citizen.
 * - Re-appointing and stopping are one act each, for the head of the desk and the leader alike;
 *   the second signature of the matrix is on the printed form (decision 0013).
 * - Withdrawal is asked by the citizen; the clerk records the signed request. The matrix leaves Post
 *   employees out of the whole line, so their role lacks the permission though no law forbids it.
 * - A courier returns a result by delivering its consignment, never by acting on the dossier.
 */
export const dossierActions = {
  ...intakeActions,
  ...processingActions,
  ...closingActions,
} as const satisfies Record<string, DossierTransition>;

export type DossierAction = keyof typeof dossierActions;

export const dossierActionNames = Object.keys(dossierActions) as readonly DossierAction[];
