import type { DossierAction } from '@motcua/dossier-domain';
import type { JournalFact } from '../../platform/journal/journal';
import type { DossierState } from '../data/dossier';
import type { ActionCommand } from './action-command';

/** The past-tense name of each act; reports and timelines read these. */
const factOf: Readonly<Record<DossierAction, string>> = {
  register: 'dossier.registered',
  receive: 'dossier.received',
  requestSupplement: 'dossier.supplementRequested',
  receiveSupplement: 'dossier.supplementReceived',
  askAnotherSupplement: 'dossier.anotherSupplementAsked',
  permitAnotherSupplement: 'dossier.anotherSupplementPermitted',
  denyAnotherSupplement: 'dossier.anotherSupplementDenied',
  proposeSupplement: 'dossier.supplementProposed',
  rejectSupplementProposal: 'dossier.supplementProposalRejected',
  refuseUnsupplemented: 'dossier.refusalConfirmed',
  approveOnPayment: 'dossier.resultReady',
  transfer: 'dossier.transferred',
  take: 'dossier.taken',
  submitForSignature: 'dossier.submittedForSignature',
  sendBack: 'dossier.sentBack',
  approve: 'dossier.resultReady',
  decline: 'dossier.resultReady',
  requestPayment: 'dossier.paymentRequested',
  confirmPayment: 'dossier.paymentConfirmed',
  reappoint: 'dossier.reappointed',
  proposeRefusal: 'dossier.refusalProposed',
  confirmRefusal: 'dossier.refusalConfirmed',
  rejectRefusal: 'dossier.refusalRejected',
  requestWithdrawal: 'dossier.withdrawalRequested',
  acceptWithdrawal: 'dossier.stopped',
  refuseWithdrawal: 'dossier.withdrawalRefused',
  stop: 'dossier.stopped',
  registerResultArrival: 'dossier.resultArrived',
  returnResult: 'dossier.returned',
  correctResult: 'dossier.resultCorrected',
};

export function journalOfAction(
  { action, reason, reasonCode, legalGround }: ActionCommand,
  before: DossierState,
  after: DossierState,
  data: Readonly<Record<string, unknown>>,
): JournalFact {
  const isFirstReception = data.isFirstReception === true;
  return {
    subjectType: 'dossier',
    subjectId: after.id,
    // The first full supplement of a dossier sent back at intake is its reception.
    type: isFirstReception ? factOf.receive : factOf[action],
    unitId: after.receivedUnitId,
    data: {
      ...data,
      action,
      from: before.status,
      status: after.status,
      ...(reason ? { reason } : {}),
      ...(reasonCode ? { reasonCode } : {}),
      ...(legalGround ? { legalGround } : {}),
    },
  };
}
