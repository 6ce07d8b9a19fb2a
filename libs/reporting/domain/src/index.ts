export { factMeasures, liveMeasures, measureNames, measures } from './measures';
export type { FactMeasure, LiveMeasure, MeasureDate, MeasureName } from './measures';
export {
  isReportedEventType,
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
