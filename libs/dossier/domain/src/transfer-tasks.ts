import type { DossierAction } from './dossier-actions';

/** The tasks that may be handed over to the Post (Decree 107/2021/NĐ-CP); deciding never is. */
export const transferTasks = ['guide', 'receive', 'digitise', 'return'] as const;

export type TransferTask = (typeof transferTasks)[number];

/**
 * What has to be handed over before the Post may do it. Passing on what it once received lawfully is
 * always its duty, also after the decision has ended.
 */
const taskOfAction: Readonly<Partial<Record<DossierAction, TransferTask>>> = {
  register: 'receive',
  receive: 'receive',
  requestSupplement: 'receive',
  askAnotherSupplement: 'receive',
  rejectSupplementProposal: 'receive',
  receiveSupplement: 'receive',
  proposeRefusal: 'receive',
  registerResultArrival: 'return',
  returnResult: 'return',
};

/** Whether the decision lets the Post do the action; `null` stands for whoever is not the Post. */
export function isHandedOver(
  action: DossierAction,
  handedOver: readonly TransferTask[] | null,
): boolean {
  const task = taskOfAction[action];
  return handedOver === null || task === undefined || handedOver.includes(task);
}
