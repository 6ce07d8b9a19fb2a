export {
  consignmentKindLabels,
  consignmentKinds,
  consignmentStatuses,
  consignmentStatusLabels,
  firstConsignmentStatus,
} from './consignment-status';
export type { ConsignmentKind, ConsignmentStatus } from './consignment-status';
export {
  consignmentActionNames,
  consignmentActions,
  deliveryPermissions,
} from './consignment-actions';
export type {
  ConsignmentAction,
  ConsignmentTransition,
  DeliveryPermission,
} from './consignment-actions';
export {
  ConsignmentActionNotAllowed,
  consignmentActionsFrom,
  consignmentStatusAfter,
  consignmentTransitionOf,
  isConsignmentFinal,
  kindsOf,
} from './consignment-workflow';
export {
  ManifestActionNotAllowed,
  manifestActionNames,
  manifestActions,
  manifestActionsFrom,
  manifestStatusAfter,
  manifestStatuses,
  manifestStatusLabels,
  manifestTransitionOf,
} from './manifest';
export type { ManifestAction, ManifestStatus, ManifestTransition } from './manifest';
export { answerToScan, compareScan, scanAnswers } from './scan-comparison';
export type { ScanAnswer, ScanComparison } from './scan-comparison';
export { handOverIncidentTypes, handOverLacks, handOverVerdict } from './hand-over';
export type {
  HandOver,
  HandOverIncident,
  HandOverLack,
  HandOverSignature,
  HandOverVerdict,
} from './hand-over';
export {
  afterFailedAttempt,
  failureReasonCodes,
  failureReasons,
  nextAttemptFrom,
  usualAttemptRule,
} from './delivery-attempt';
export type { AfterFailedAttempt, AttemptRule, FailureReason } from './delivery-attempt';
export {
  deliveryProofParts,
  lackingProof,
  recipientRelationLabels,
  recipientRelations,
} from './delivery-proof';
export type {
  DeliveryProof,
  DeliveryProofPart,
  DeliveryProofRule,
  RecipientRelation,
} from './delivery-proof';
export {
  compensationDays,
  compensationFloor,
  compensationLimits,
  largestCompensation,
  liableParties,
} from './incident-liability';
export type { LiableParty } from './incident-liability';
export {
  cashOnDelivery,
  InvalidCashOnDelivery,
  isCashDue,
  noCashOnDelivery,
  shortfall,
  sumOfCash,
} from './cash-on-delivery';
export type { CashOnDelivery } from './cash-on-delivery';
export {
  CustodyBroken,
  custodyAfter,
  custodyFaults,
  custodyFrom,
  holderKinds,
  holderOf,
  holderSentence,
  hopTypes,
  waitingHop,
} from './custody';
export type {
  Custody,
  CustodyEvent,
  CustodyFault,
  Holder,
  HolderSentence,
  Hop,
  HopType,
} from './custody';
