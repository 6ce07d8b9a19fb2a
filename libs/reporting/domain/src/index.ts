export { factMeasures, liveMeasures, measureNames, measures, pairMeasures } from './measures';
export type { FactMeasure, LiveMeasure, MeasureDate, MeasureName, PairMeasure } from './measures';
export {
  isReportedEventType,
  pairEventTypes,
  reportChannels,
  reportedEventTypes,
  reportEmployers,
} from './reported-event';
export type { ReportedEventData, ReportedEventType, ReportPlace } from './reported-event';
export { factsOf, UnreadableFact } from './rollup';
export type { JournalEvent, RollupDelta } from './rollup';
export {
  countFigure,
  differenceInPoints,
  InvalidFigure,
  onTimeFigure,
  ratioFigure,
  ratioParts,
} from './figure';
export type { Figure, FinishedCounts, Period, RatioParts } from './figure';
