import {
  type ConsignmentAction,
  consignmentActionNames,
  consignmentActions,
  type ConsignmentTransition,
} from './consignment-actions';
import {
  type ConsignmentKind,
  consignmentKinds,
  type ConsignmentStatus,
} from './consignment-status';

/** The action does not fit the consignment's kind and status; `possible` says which ones do. */
export class ConsignmentActionNotAllowed extends Error {
  override readonly name = 'ConsignmentActionNotAllowed';

  constructor(
    readonly action: ConsignmentAction,
    readonly kind: ConsignmentKind,
    readonly status: ConsignmentStatus,
    readonly possible: readonly ConsignmentAction[],
  ) {
    super(`Cannot ${action} a ${kind} that is ${status}`);
  }
}

/** The row of the table with its literal types widened, for code that handles any action. */
export function consignmentTransitionOf(action: ConsignmentAction): ConsignmentTransition {
  return consignmentActions[action];
}

export function kindsOf(action: ConsignmentAction): readonly ConsignmentKind[] {
  const { from } = consignmentTransitionOf(action);
  return consignmentKinds.filter((kind) => from[kind] !== undefined);
}

/** The actions that fit, in the order of the table, whoever asks. */
export function consignmentActionsFrom(
  kind: ConsignmentKind,
  status: ConsignmentStatus,
): readonly ConsignmentAction[] {
  return consignmentActionNames.filter(
    (action) => consignmentTransitionOf(action).from[kind]?.includes(status) ?? false,
  );
}

/** The status after `action`; throws `ConsignmentActionNotAllowed` where there is no such step. */
export function consignmentStatusAfter(
  action: ConsignmentAction,
  kind: ConsignmentKind,
  status: ConsignmentStatus,
): ConsignmentStatus {
  const possible = consignmentActionsFrom(kind, status);
  if (possible.includes(action)) return consignmentTransitionOf(action).to;
  throw new ConsignmentActionNotAllowed(action, kind, status, possible);
}

/** Nothing leads out: the paper has arrived, is back, is lost, or never set out. */
export function isConsignmentFinal(kind: ConsignmentKind, status: ConsignmentStatus): boolean {
  return consignmentActionsFrom(kind, status).length === 0;
}
