export { componentKey, withUniqueKeys } from './component-key';
export { contentEquals } from './content-equals';
export { contentFaultCodes, statutoryNameLength } from './content-fault';
export type { ContentFault, ContentFaultCode } from './content-fault';
export { curationDoubts } from './curation-doubts';
export { generalCaseName } from './import-cases';
export { parseImportLine } from './import-line';
export type { ImportedLine } from './import-line';
export { importFaultCodes } from './import-shape';
export type { ImportFault, ImportFaultCode } from './import-shape';
export { curationChangeCodes, isCurated, mergeCuration } from './merge-curation';
export type { CurationChange, CurationChangeCode, MergedContent } from './merge-curation';
export {
  clockPolicies,
  confidenceMarks,
  procedureLevels,
  shortNameLength,
  submissionChannels,
  transferHints,
} from './procedure-content';
export type {
  ClockPolicy,
  ConfidenceMark,
  FurtherTerms,
  ProcedureCase,
  ProcedureChannel,
  ProcedureComponent,
  ProcedureContent,
  ProcedureFee,
  ProcedureLevel,
  ProcedureNote,
  SubmissionChannel,
  TransferHint,
} from './procedure-content';
export { doubtKinds, isDoubtCode, isDoubtful } from './procedure-doubts';
export type { DoubtCode, ProcedureDoubt } from './procedure-doubts';
export { holdsSaying, questionTerms } from './question-terms';
export { initials, procedureSearchText, searchTokens, searchWords } from './search-text';
export type { SearchTokens } from './search-text';
export { proposeProcedureShortName, proposeShortName } from './short-name';
export { validateContent } from './validate-content';
