import type { DossierAction } from './dossier-actions';
import { transitionOf } from './dossier-workflow';
import { isHandedOver, type TransferTask } from './transfer-tasks';

/** Whom a person works for; a machine (API client) works for neither. */
export type Employer = 'state' | 'post';

/** How often the law lets an agency come back to the applicant; data, because it changes by date. */
export interface RoundLimits {
  readonly supplementRequests: number;
  readonly reappointments: number;
}

/** Decree 61/2018 Art. 11(2)(c) and 19(9): one supplement request, one re-appointment. */
export const defaultRoundLimits: RoundLimits = { supplementRequests: 1, reappointments: 1 };

/** What the guards need to know of one dossier and of whoever wants to act. */
export interface DossierFacts {
  readonly actorId: string;
  readonly everReceived: boolean;
  readonly draftedBy: string | null;
  /** Who proposed the refusal that is still open. */
  readonly refusalProposedBy: string | null;
  /** Who recorded the applicant's request to withdraw; `null` where no staff did. */
  readonly withdrawalRequestedBy: string | null;
  readonly openSupplement: boolean;
  /** The day set in the open supplement request is over. */
  readonly supplementDeadlinePassed: boolean;
  /** Rounds beyond the limit that a leader permitted. */
  readonly permittedSupplements: number;
  /** Who asked the leader for another round and has no answer yet. */
  readonly anotherSupplementAskedBy: string | null;
  /** The agency proposed a supplement and the desk has not answered yet. */
  readonly supplementProposed: boolean;
  readonly supplementRequests: number;
  readonly reappointments: number;
  readonly roundLimits: RoundLimits;
  /** A leader may set a further date with a reason. */
  readonly mayOverrideRounds: boolean;
  readonly mandatoryPapersMissing: boolean;
  /** The specialist who has taken the dossier. */
  readonly heldBy: string | null;
  /** Whoever was given the paper has confirmed having it; true where there is no paper. */
  readonly paperAcknowledged: boolean;
  readonly resultDocuments: number;
  readonly resultArrived: boolean;
  /** A charge waits for its amount, and nobody is exempt from it. */
  readonly feeNotSet: boolean;
  readonly feeOutstanding: boolean;
  /** A charge that a payment notice asked for is not paid. */
  readonly noticeOutstanding: boolean;
  /** No notice has said what is to be paid. */
  readonly noticeMissing: boolean;
  /** What of the procedure the Post was handed over; `null` where the actor is not the Post. */
  readonly handedOver: readonly TransferTask[] | null;
  /** A consignment with the result is with the Post and not yet delivered or back. */
  readonly deliveryUnderWay: boolean;
}

export const blockReasons = [
  'postalStaffMayNotDecide',
  'machineMayNotDecide',
  'notHandedOver',
  'notReceivedYet',
  'proposalOpen',
  'noOpenProposal',
  'proposerMayNotConfirm',
  'receiverMayNotConfirm',
  'openSupplement',
  'supplementAlreadyRequested',
  'supplementDeadlineRunning',
  'alreadyReceived',
  'roundStillLeft',
  'permissionAlreadyAsked',
  'noPermissionAsked',
  'askerMayNotPermit',
  'requesterMayNotAccept',
  'supplementProposed',
  'noSupplementProposed',
  'missingMandatoryPapers',
  'heldByAnother',
  'alreadyHeldByYou',
  'paperNotAcknowledged',
  'resultMissing',
  'alreadyReappointed',
  'resultAlreadyArrived',
  'amountNotSet',
  'feeOutstanding',
  'noticeMissing',
  'deliveryUnderWay',
] as const;

export type BlockReason = (typeof blockReasons)[number];

type Guard = (facts: DossierFacts) => BlockReason | null;

const block =
  (reason: BlockReason, applies: (facts: DossierFacts) => boolean): Guard =>
  (facts) =>
    applies(facts) ? reason : null;

const noProposalOpen = block('proposalOpen', (facts) => facts.refusalProposedBy !== null);
const aProposalOpen = block('noOpenProposal', (facts) => facts.refusalProposedBy === null);
const proposedByAnother = block(
  'proposerMayNotConfirm',
  (facts) => facts.refusalProposedBy === facts.actorId,
);
const draftedByAnother = block(
  'receiverMayNotConfirm',
  (facts) => facts.draftedBy === facts.actorId,
);
const received = block('notReceivedYet', (facts) => !facts.everReceived);
const nothingToSupplement = block('openSupplement', (facts) => facts.openSupplement);
const supplementLeft = block(
  'supplementAlreadyRequested',
  (facts) => facts.supplementRequests >= supplementsAllowed(facts),
);
const supplementUsedUp = block(
  'roundStillLeft',
  (facts) => facts.supplementRequests < supplementsAllowed(facts),
);
const permissionNotAsked = block(
  'permissionAlreadyAsked',
  (facts) => facts.anotherSupplementAskedBy !== null,
);
const permissionAsked = block(
  'noPermissionAsked',
  (facts) => facts.anotherSupplementAskedBy === null,
);
const askedByAnother = block(
  'askerMayNotPermit',
  (facts) => facts.anotherSupplementAskedBy === facts.actorId,
);
const requestedByAnother = block(
  'requesterMayNotAccept',
  (facts) => facts.withdrawalRequestedBy === facts.actorId,
);
const noSupplementProposal = block('supplementProposed', (facts) => facts.supplementProposed);
const aSupplementProposal = block('noSupplementProposed', (facts) => !facts.supplementProposed);
const supplementTimeOver = block(
  'supplementDeadlineRunning',
  (facts) => facts.openSupplement && !facts.supplementDeadlinePassed,
);
const neverReceived = block('alreadyReceived', (facts) => facts.everReceived);
const papersComplete = block('missingMandatoryPapers', (facts) => facts.mandatoryPapersMissing);
const notHeldByAnother = block(
  'heldByAnother',
  (facts) => facts.heldBy !== null && facts.heldBy !== facts.actorId,
);
const notHeldByActor = block('alreadyHeldByYou', (facts) => facts.heldBy === facts.actorId);
const paperHere = block('paperNotAcknowledged', (facts) => !facts.paperAcknowledged);
const resultAttached = block('resultMissing', (facts) => facts.resultDocuments < 1);
const reappointmentLeft = block(
  'alreadyReappointed',
  (facts) => !facts.mayOverrideRounds && facts.reappointments >= facts.roundLimits.reappointments,
);
const resultNotYetHere = block('resultAlreadyArrived', (facts) => facts.resultArrived);
const amountsSet = block('amountNotSet', (facts) => facts.feeNotSet);
const feeSettled = block('feeOutstanding', (facts) => facts.feeOutstanding);
const noticeSettled = block('feeOutstanding', (facts) => facts.noticeOutstanding);
const noticeGiven = block('noticeMissing', (facts) => facts.noticeMissing);
const noDelivery = block('deliveryUnderWay', (facts) => facts.deliveryUnderWay);

/** Guards in the order in which their reasons are told; the first that blocks is the answer. */
const guards: Partial<Record<DossierAction, readonly Guard[]>> = {
  receive: [noProposalOpen, papersComplete],
  requestSupplement: [noProposalOpen, supplementLeft],
  askAnotherSupplement: [supplementUsedUp, permissionNotAsked],
  permitAnotherSupplement: [permissionAsked, askedByAnother],
  denyAnotherSupplement: [permissionAsked],
  proposeSupplement: [notHeldByAnother, noSupplementProposal],
  rejectSupplementProposal: [aSupplementProposal],
  receiveSupplement: [papersComplete],
  refuseUnsupplemented: [neverReceived, supplementTimeOver, draftedByAnother],
  proposeRefusal: [noProposalOpen],
  confirmRefusal: [aProposalOpen, proposedByAnother, draftedByAnother],
  rejectRefusal: [aProposalOpen],
  take: [notHeldByActor, notHeldByAnother, paperHere],
  submitForSignature: [notHeldByAnother, paperHere, nothingToSupplement],
  // A notice that is not settled binds whichever way the dossier came back to processing.
  approve: [noticeSettled, nothingToSupplement, resultAttached],
  decline: [noticeSettled, nothingToSupplement, resultAttached],
  requestPayment: [notHeldByAnother],
  confirmPayment: [noticeGiven, noticeSettled],
  acceptWithdrawal: [requestedByAnother],
  // A request made while papers were awaited has nothing to go back to but that waiting.
  refuseWithdrawal: [received, nothingToSupplement],
  approveOnPayment: [noticeGiven, noticeSettled, nothingToSupplement, resultAttached],
  reappoint: [reappointmentLeft],
  stop: [received, supplementTimeOver],
  registerResultArrival: [resultNotYetHere, noDelivery],
  returnResult: [noDelivery, amountsSet, feeSettled],
  correctResult: [noDelivery],
};

/** There is nothing to do, so nothing is in the way: such an action is not told at all. */
const moot: readonly BlockReason[] = [
  'roundStillLeft',
  'noPermissionAsked',
  'noSupplementProposed',
  'alreadyReceived',
];

export function isMoot(reason: BlockReason): boolean {
  return moot.includes(reason);
}

function supplementsAllowed({ roundLimits, permittedSupplements }: DossierFacts): number {
  return roundLimits.supplementRequests + permittedSupplements;
}

/** Why the action cannot be done now although the status fits; `null` when nothing is in its way. */
export function blockedBecause(action: DossierAction, facts: DossierFacts): BlockReason | null {
  if (!isHandedOver(action, facts.handedOver)) return 'notHandedOver';
  for (const guard of guards[action] ?? []) {
    const reason = guard(facts);
    if (reason !== null) return reason;
  }
  return null;
}

/** Decisions are a civil servant's: refuses Post employees and machines whatever they were granted. */
export function blockedForEmployer(
  action: DossierAction,
  employer: Employer | null,
): BlockReason | null {
  if (!transitionOf(action).civilServantOnly || employer === 'state') return null;
  return employer === 'post' ? 'postalStaffMayNotDecide' : 'machineMayNotDecide';
}
