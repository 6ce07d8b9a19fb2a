/**
 * Why a fact of the catalogue is not to be relied on yet. `source` doubts are faults of what was
 * published; `curation` doubts are work that a new procedure always brings.
 */
export const doubtKinds = {
  limitMissing: 'source',
  limitUnitMissing: 'source',
  limitUnreadable: 'source',
  limitFeeGlued: 'source',
  limitsDiffer: 'source',
  limitFromPractice: 'source',
  longHours: 'source',
  channelsMissing: 'source',
  feeUnreadable: 'source',
  districtLevel: 'source',
  levelMissing: 'source',
  levelDoubtful: 'source',
  casesMissing: 'source',
  caseWithoutPapers: 'source',
  caseNameLong: 'source',
  groupsMerged: 'source',
  notesSetApart: 'source',
  papersAsText: 'source',
  paperKindMissing: 'source',
  duplicatePaper: 'source',
  formBoundaryGuessed: 'source',
  dossierTail: 'source',
  legalBasisUnsplit: 'source',
  submissionUnparsed: 'source',
  sourceReadInPart: 'source',
  otherParseNote: 'source',
  textCleaned: 'source',
  fromGeneralKnowledge: 'source',
  shortNameMissing: 'curation',
  mandatoryUnknown: 'curation',
  freeOfChargeToConfirm: 'curation',
  feeSetLocally: 'curation',
} as const satisfies Record<string, 'source' | 'curation'>;

export type DoubtCode = keyof typeof doubtKinds;

/** The detail is evidence: the published wording, or how many papers are meant. */
export interface ProcedureDoubt {
  code: DoubtCode;
  detail: string;
}

/** A line is doubtful when what was published is; missing curation alone does not make it so. */
export function isDoubtful(doubts: readonly ProcedureDoubt[]): boolean {
  return doubts.some(({ code }) => doubtKinds[code] === 'source');
}

export function isDoubtCode(code: string): code is DoubtCode {
  return Object.hasOwn(doubtKinds, code);
}
