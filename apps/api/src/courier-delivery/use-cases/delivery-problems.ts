import {
  ConsignmentActionNotAllowed,
  consignmentStatusAfter,
  type ConsignmentStatus,
  ManifestActionNotAllowed,
  type ManifestAction,
  manifestStatusAfter,
  type ManifestStatus,
} from '@motcua/delivery-domain';
import type { Bilingual } from '@motcua/shared-problem';
import { ProblemError } from '../../platform/problem/problem-error';
import type { ConsignmentState } from '../data/consignment';
import { actsFrom, type ConsignmentAct } from '../data/consignment-rights';

/** The status after the act; refused with what is possible instead. */
export function stepOf(action: ConsignmentAct, consignment: ConsignmentState): ConsignmentStatus {
  const { kind, status } = consignment;
  const possible = actsFrom(kind, status);
  if (!possible.includes(action))
    throw actionNotAllowed(
      action,
      status,
      possible,
      `Cannot ${action} a ${kind} that is ${status}`,
    );
  if (action === 'assign') return status;
  try {
    return consignmentStatusAfter(action, kind, status);
  } catch (error) {
    if (error instanceof ConsignmentActionNotAllowed)
      throw actionNotAllowed(action, status, possible, error.message);
    throw error;
  }
}

export function bagStepOf(action: ManifestAction, status: ManifestStatus): ManifestStatus {
  try {
    return manifestStatusAfter(action, status);
  } catch (error) {
    if (error instanceof ManifestActionNotAllowed)
      throw actionNotAllowed(action, status, error.possible, error.message);
    throw error;
  }
}

function actionNotAllowed(
  action: string,
  status: string,
  availableActions: readonly string[],
  message: string,
): ProblemError {
  return new ProblemError('actionNotAllowed', message, {
    action,
    consignmentStatus: status,
    availableActions,
  });
}

/** A fact stands in the way; `reason` is for programs, the sentence for people. */
export function blocked(action: string, reason: string, sentence: Bilingual): ProblemError {
  return new ProblemError('actionNotAllowed', `${action}: ${reason}`, {
    action,
    reason,
    sentence,
  });
}
