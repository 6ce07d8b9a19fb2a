import {
  countFigure,
  factMeasures,
  type Figure,
  liveMeasures,
  type MeasureDate,
  type MeasureName,
  measureNames,
  measures,
  onTimeFigure,
  type PairMeasure,
  type Period,
  ratioFigure,
} from '@motcua/reporting-domain';
import type { GroupCounts } from './queries/summary-counts.query';

/** Shares whose parts stand together: a pair shows as a share of the received, not by itself. */
export const pairShares = {
  reuseShare: 'reused',
  signedResultShare: 'resultSigned',
} as const satisfies Record<string, PairMeasure>;

/** Shares of the counts: finished in time of all finished, the others of all received. */
export const shareNames = [
  'onTimeShare',
  'postalShare',
  'reuseShare',
  'signedResultShare',
] as const;

type ShareName = (typeof shareNames)[number];

export type FigureName = Exclude<MeasureName, PairMeasure> | ShareName;

export const figureNames: readonly FigureName[] = [...factMeasures, ...liveMeasures, ...shareNames];

export const liveFigures: readonly FigureName[] = liveMeasures;

/** By which day a dossier belongs to the period of each figure. */
export function figureDate(name: FigureName): MeasureDate {
  if (name === 'onTimeShare') return 'endDay';
  return isShare(name) ? 'receptionDay' : measures[name].date;
}

function isShare(name: FigureName): name is ShareName {
  return shareNames.some((each) => each === name);
}

export type Figures = Readonly<Record<FigureName, Figure>>;

export function figuresOf(group: GroupCounts, period: Period): Figures {
  const count = (name: MeasureName): number => group.counts[name] ?? 0;
  const counted = Object.fromEntries(
    [...factMeasures, ...liveMeasures].map((name) => [name, countFigure(count(name), period)]),
  ) as Record<Exclude<MeasureName, PairMeasure>, Figure>;
  const [doneEarly, doneOnTime, doneLate] = [
    count('doneEarly'),
    count('doneOnTime'),
    count('doneLate'),
  ];
  const ofReceived = (part: number): Figure => ratioFigure(part, count('received'), period);
  return {
    ...counted,
    onTimeShare: onTimeFigure({ doneEarly, doneOnTime, doneLate }, period),
    postalShare: ofReceived(group.receivedByPost),
    reuseShare: ofReceived(count(pairShares.reuseShare)),
    signedResultShare: ofReceived(count(pairShares.signedResultShare)),
  };
}

/** What all groups hold together; every count belongs to exactly one of them. */
export function totalOf(groups: readonly GroupCounts[]): GroupCounts {
  const counts: Partial<Record<MeasureName, number>> = {};
  let receivedByPost = 0;
  for (const group of groups) {
    receivedByPost += group.receivedByPost;
    for (const name of measureNames) {
      counts[name] = (counts[name] ?? 0) + (group.counts[name] ?? 0);
    }
  }
  return { key: '', name: null, counts, receivedByPost };
}
