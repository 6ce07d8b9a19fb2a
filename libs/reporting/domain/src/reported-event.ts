import type { FinishedTimeliness, LocalDate } from '@motcua/shared-time';
import type { PairMeasure } from './measures';

export const reportChannels = ['counter', 'post', 'online'] as const;

/** The employer of whoever received; `none` when a machine did. */
export const reportEmployers = ['state', 'post', 'none'] as const;

/** What every reported event says of its dossier, fixed at its first official act. */
export interface ReportPlace {
  /** The unit that received it; before reception, the unit that registered it. */
  readonly unitId: string;
  readonly procedureCode: string;
  readonly channel: (typeof reportChannels)[number];
  readonly employer: (typeof reportEmployers)[number];
}

/**
 * The `data` that journal events must carry to be counted. A supplement taken in for a dossier never
 * received before is its reception and is written as `dossier.received`.
 */
export interface ReportedEventData {
  readonly 'dossier.registered': ReportPlace;
  readonly 'dossier.received': ReportPlace;
  readonly 'dossier.refusalConfirmed': ReportPlace;
  readonly 'dossier.resultReady': ReportPlace & { readonly timeliness: FinishedTimeliness };
  /** Names the fact it takes back: how the result had been counted, and on which day. */
  readonly 'dossier.resultCorrected': ReportPlace & {
    readonly timeliness: FinishedTimeliness;
    readonly endedOn: LocalDate;
  };
  readonly 'dossier.returned': ReportPlace;
  readonly 'dossier.stopped': ReportPlace;
}

export type ReportedEventType = keyof ReportedEventData;

export const reportedEventTypes = [
  'dossier.registered',
  'dossier.received',
  'dossier.refusalConfirmed',
  'dossier.resultReady',
  'dossier.resultCorrected',
  'dossier.returned',
  'dossier.stopped',
] as const satisfies readonly ReportedEventType[];

/** What, beside its reception, makes a dossier count in a pair; once, however often it happens. */
export const pairEventTypes = {
  reused: 'dossier.paperReused',
  resultSigned: 'dossier.resultSigned',
} as const satisfies Record<PairMeasure, string>;

export function isReportedEventType(type: string): type is ReportedEventType {
  return (reportedEventTypes as readonly string[]).includes(type);
}
