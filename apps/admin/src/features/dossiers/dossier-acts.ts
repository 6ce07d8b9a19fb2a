import { dossierActions, type DossierAction } from '@motcua/dossier-domain';
import type { Dossier } from './get-dossier';

/** Which of several possible acts F9 does: what usually comes next, never one that hurts. */
const mainOrder: readonly DossierAction[] = [
  'receive',
  'receiveSupplement',
  'transfer',
  'take',
  'submitForSignature',
  'approve',
  'confirmPayment',
  'registerResultArrival',
  'returnResult',
];

/** Acts beside the main one; the others stand behind «Thêm». */
const usual: readonly DossierAction[] = [
  'requestSupplement',
  'proposeSupplement',
  'rejectSupplementProposal',
  'sendBack',
  'confirmRefusal',
  'rejectRefusal',
  'permitAnotherSupplement',
  'denyAnotherSupplement',
  'acceptWithdrawal',
  'refuseWithdrawal',
  'returnResult',
];

export interface ChosenActs {
  main: DossierAction | undefined;
  usual: DossierAction[];
  rare: DossierAction[];
}

const decisions: readonly string[] = ['approve', 'decline', 'approveOnPayment'];

/** Acts that only wait for a file or for papers, which their own dialog takes. */
const isTakenUpByDialog = ({ action, reason }: Dossier['blockedActions'][number]): boolean =>
  (reason === 'resultMissing' && decisions.includes(action)) ||
  (reason === 'missingMandatoryPapers' && action === 'receiveSupplement');

/** The acts that can be begun now. */
export function beginnable({ availableActions, blockedActions }: Dossier): DossierAction[] {
  const waiting = blockedActions.filter(isTakenUpByDialog).map(({ action }) => action);
  return [...availableActions, ...waiting] as DossierAction[];
}

export function chosenActs(dossier: Dossier): ChosenActs {
  const all = beginnable(dossier);
  const main = mainOrder.find((action) => all.includes(action));
  const others = all.filter((action) => action !== main);
  return {
    main,
    usual: others.filter((action) => usual.includes(action)),
    rare: others.filter((action) => !usual.includes(action)),
  };
}

export const isDangerous = (action: DossierAction): boolean => dossierActions[action].danger;

/** What stands in the way and is not taken up by a dialog. */
export const trulyBlocked = ({ blockedActions }: Dossier) =>
  blockedActions.filter((each) => !isTakenUpByDialog(each));

/** The forms that exist for a dossier, the one of its present state first. */
export function printableForms(dossier: Dossier): string[] {
  const { status, receivedAt, supplementRequests, clock } = dossier;
  const isReappointed = clock.changes?.some(({ cause }) => cause === 'apology');
  const forms = [
    status === 'notAccepted' && 'refusal',
    status === 'stopped' && 'stop-notice',
    status === 'awaitingSupplement' && 'supplement-request',
    receivedAt && 'receipt',
    supplementRequests.length > 0 && 'supplement-request',
    isReappointed && 'apology',
    receivedAt && 'control-slip',
  ].filter((form): form is string => Boolean(form));
  return [...new Set(forms)];
}

/** Papers that a later one of their kind followed; each can still be printed as it was. */
export function earlierPapers(dossier: Dossier): { form: string; round: number }[] {
  const { receivedAt, supplementRequests, clock } = dossier;
  const changes = clock.changes ?? [];
  const counts = {
    receipt: receivedAt ? changes.length + 1 : 0,
    'supplement-request': supplementRequests.length,
    apology: changes.filter(({ cause }) => cause === 'apology').length,
  };
  return Object.entries(counts).flatMap(([form, count]) =>
    Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({ form, round: index + 1 })),
  );
}
