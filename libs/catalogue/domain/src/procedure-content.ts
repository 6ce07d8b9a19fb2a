import type { PageRule } from '@motcua/shared-money';
import type { TimeLimit } from '@motcua/shared-time';
import type { ProcedureDoubt } from './procedure-doubts';

export const submissionChannels = ['counter', 'post', 'online'] as const;
export type SubmissionChannel = (typeof submissionChannels)[number];

/** District is kept for history: the level ended on 1 July 2025. */
export const procedureLevels = ['central', 'province', 'district', 'commune'] as const;
export type ProcedureLevel = (typeof procedureLevels)[number];

/** How far a fact may be relied on: read in a published text, consistent with sources, to be verified. */
export const confidenceMarks = ['sure', 'likely', 'check'] as const;
export type ConfidenceMark = (typeof confidenceMarks)[number];

export const clockPolicies = ['RESTART', 'RESUME'] as const;
export type ClockPolicy = (typeof clockPolicies)[number];

/** A first guess whether postal staff may take the procedure over; the transfer scheme decides. */
export const transferHints = [
  'transferable',
  'personalPresence',
  'lineMinistrySoftware',
  'counterHelpOnly',
  'complexExpertise',
] as const;
export type TransferHint = (typeof transferHints)[number];

/** Amount in whole đồng; null where the amount is set locally or could not be read. */
export interface ProcedureFee {
  name: string;
  amountVnd: number | null;
  note?: string;
  /** Where a copy is priced by its pages; `amountVnd` is then the price of a copy of one page. */
  pageRule?: PageRule;
}

/** What the source says besides, when it gives several limits for one channel. */
export interface FurtherTerms {
  limit: TimeLimit | null;
  limitText?: string;
  note?: string;
}

export interface ProcedureChannel {
  channel: SubmissionChannel;
  limit: TimeLimit | null;
  limitMark: ConfidenceMark;
  limitText?: string;
  fees: ProcedureFee[];
  note?: string;
  furtherTerms?: FurtherTerms[];
}

/**
 * One paper. `mandatory` is null while nobody has curated it; a conditional paper is not mandatory
 * by itself, its condition says when it is.
 */
export interface ProcedureComponent {
  key: string;
  name: string;
  shortName: string | null;
  originals: number;
  copies: number;
  mandatory: boolean | null;
  conditional?: string;
  /** Key of a group within the case: one of its papers is mandatory, none by itself. */
  oneOf?: string;
  presentOnly?: true;
  hasForm?: true;
  forms?: string[];
  /** Published wordings that a curated paper stands for, where they differ from its name. */
  statutoryNames?: string[];
  from?: string;
}

export interface ProcedureCase {
  no: number;
  name: string;
  components: ProcedureComponent[];
}

/** A sentence published among the papers that is no paper. */
export interface ProcedureNote {
  text: string;
  group?: string;
  originals?: number;
  copies?: number;
  forms?: string[];
  from?: string;
}

/** The document of one version of a procedure. */
export interface ProcedureContent {
  code: string;
  name: string;
  shortName: string | null;
  field: string;
  levels: ProcedureLevel[];
  channels: ProcedureChannel[];
  clockPolicy?: ClockPolicy;
  returnsPaper: boolean | null;
  cases: ProcedureCase[];
  notes?: ProcedureNote[];
  transferHint?: TransferHint;
  doubts: ProcedureDoubt[];
  marks: { facts: ConfidenceMark; papers: ConfidenceMark };
  source?: Record<string, unknown>;
}

/** Longest short name of a procedure or paper, in characters; counters read nothing longer. */
export const shortNameLength = 60;
