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
  type Period,
  ratioFigure,
} from '@motcua/reporting-domain';
import type { GroupCounts } from './queries/summary-counts.query';

/** Shares of the counts: finished in time of all finished, received by the Post of all received. */
export const shareNames = ['onTimeShare', 'postalShare'] as const;

export type FigureName = MeasureName | (typeof shareNames)[number];

export const figureNames: readonly FigureName[] = [...measureNames, ...shareNames];

export const liveFigures: readonly FigureName[] = liveMeasures;

/** By which day a dossier belongs to the period of each figure. */
export function figureDate(name: FigureName): MeasureDate {
  if (name === 'onTimeShare') return 'endDay';
  return name === 'postalShare' ? 'receptionDay' : measures[name].date;
}

export type Figures = Readonly<Record<FigureName, Figure>>;

export function figuresOf(group: GroupCounts, period: Period): Figures {
  const count = (name: MeasureName): number => group.counts[name] ?? 0;
  const counted = Object.fromEntries(
    [...factMeasures, ...liveMeasures].map((name) => [name, countFigure(count(name), period)]),
  ) as Record<MeasureName, Figure>;
  const [doneEarly, doneOnTime, doneLate] = [
    count('doneEarly'),
    count('doneOnTime'),
    count('doneLate'),
  ];
  return {
    ...counted,
    onTimeShare: onTimeFigure({ doneEarly, doneOnTime, doneLate }, period),
    postalShare: ratioFigure(group.receivedByPost, count('received'), period),
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
