export {
  dossierStatuses,
  finalStatuses,
  isFinal,
  isOpen,
  isPaused,
  nationalState,
  openStatuses,
  pausedStatuses,
  runningStatuses,
  mayChangeResult,
} from './dossier-status';
export type { DossierStatus } from './dossier-status';
export { clockEffects, dossierForms, dossierPlaces } from './dossier-transition';
export type {
  ClockEffect,
  DossierForm,
  DossierPlace,
  DossierTransition,
} from './dossier-transition';
export { dossierActionNames, dossierActions } from './dossier-actions';
export type { DossierAction } from './dossier-actions';
export {
  ActionNotAllowed,
  actionsFrom,
  actionsFromDraft,
  permissionOf,
  permissionsOf,
  placesOf,
  placeTable,
  statusAfter,
  transitionOf,
  workflowDiagram,
} from './dossier-workflow';
export type { DossierStage } from './dossier-workflow';
export {
  blockedBecause,
  blockedForEmployer,
  blockReasons,
  defaultRoundLimits,
  isMoot,
} from './action-guards';
export { transferTasks } from './transfer-tasks';
export type { TransferTask } from './transfer-tasks';
export type { BlockReason, DossierFacts, Employer, RoundLimits } from './action-guards';
export { availableAndBlocked } from './available-actions';
export type { ActionChoice, ActionContext, BlockedAction } from './available-actions';
export {
  dossierPermissions,
  isNeverPostal,
  neverPostal,
  permissionNames,
  permissions,
} from './permissions';
export type { DossierPermission, Permission } from './permissions';
export { roleCodes, roleTemplate, sights } from './roles';
export type { RoleCode, RoleTemplate, Sight } from './roles';
export {
  checkCompleteness,
  checklistFaultCodes,
  groupsWithout,
  isCopiedWithoutOriginal,
  paperKinds,
  tickStates,
} from './checklist';
export type {
  ChecklistFault,
  ChecklistFaultCode,
  Completeness,
  ComponentRequirement,
  ComponentTick,
  MissingGroup,
  PaperKind,
  PaperToBring,
  TickState,
} from './checklist';
export { isLetterAct, letterActs, letterOf } from './letter-acts';
export type { LetterAct } from './letter-acts';
export { authorityKinds, needsAuthority } from './collecting-right';
export type { AuthorityKind, Collecting } from './collecting-right';
export { isGroundedRefusal } from './refusal';
export type { RefusalGrounds } from './refusal';
export {
  appointmentChangeCauses,
  clockAfter,
  clockOf,
  clockPolicies,
  defaultClockPolicy,
  lawfulAppointment,
  NewDateNotLater,
  openPause,
  pauseCauses,
  reappointed,
} from './clock';
export { NewDateNotEarlier, withEarlierPromise } from './earlier-promise';
export type {
  AppointmentChange,
  AppointmentChangeCause,
  ClockPolicy,
  DossierClock,
  Pause,
  PauseCause,
} from './clock';
export { attributeTime, timeOwners } from './attribution';
export type {
  Attribution,
  Holdup,
  LifeFacts,
  OwnedSpan,
  StatusStep,
  TermState,
  TimeOwner,
} from './attribution';
export {
  stageDueAt,
  stageNames,
  stageRuleKinds,
  stagesOf,
  supplementDuty,
  usualStageRules,
} from './stages';
export type { Stage, StageContext, StageName, StageRule, StageRules } from './stages';
export {
  differenceSentences,
  verdictDefinitions,
  verdictDifferences,
  verdictsOf,
  verdictValues,
} from './verdicts';
export type {
  Verdict,
  VerdictDefinition,
  VerdictDifference,
  VerdictFacts,
  Verdicts,
  VerdictValue,
} from './verdicts';
export {
  fillMessage,
  messagePlaceholders,
  smsAlphabetOf,
  smsPartsOf,
  unknownPlaceholders,
} from './applicant-message';
export type { MessageFacts, MessagePlaceholder, SmsAlphabet } from './applicant-message';
export { earliestBirth, earliestPaper } from './likely-days';
export { quietFacts } from './quiet-facts';
