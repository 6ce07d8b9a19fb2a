/** The day by which a figure belongs to a period; every figure says which. */
export type MeasureDate =
  'registrationDay' | 'receptionDay' | 'refusalDay' | 'endDay' | 'returnDay' | 'stopDay';

interface Measure {
  /**
   * `fact`: fixed by one event. `pair`: fixed once a dossier was received and one more thing happened
   * to it, whichever came first. Both are kept in rollups. `live`: changes by itself, counted at
   * `asOf`.
   */
  readonly source: 'fact' | 'pair' | 'live';
  readonly date: MeasureDate;
  readonly labelKey: `report.measure.${string}`;
}

/** Everything counted of dossiers. Live measures never overlap: due soon is not also in term. */
export const measures = {
  registered: {
    source: 'fact',
    date: 'registrationDay',
    labelKey: 'report.measure.registered',
  },
  received: { source: 'fact', date: 'receptionDay', labelKey: 'report.measure.received' },
  refused: { source: 'fact', date: 'refusalDay', labelKey: 'report.measure.refused' },
  doneEarly: { source: 'fact', date: 'endDay', labelKey: 'report.measure.doneEarly' },
  doneOnTime: { source: 'fact', date: 'endDay', labelKey: 'report.measure.doneOnTime' },
  doneLate: { source: 'fact', date: 'endDay', labelKey: 'report.measure.doneLate' },
  returned: { source: 'fact', date: 'returnDay', labelKey: 'report.measure.returned' },
  stopped: { source: 'fact', date: 'stopDay', labelKey: 'report.measure.stopped' },
  reused: { source: 'pair', date: 'receptionDay', labelKey: 'report.measure.reused' },
  resultSigned: { source: 'pair', date: 'receptionDay', labelKey: 'report.measure.resultSigned' },
  inTerm: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.inTerm' },
  dueSoon: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.dueSoon' },
  overdue: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.overdue' },
  paused: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.paused' },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

type MeasureOf<Source extends Measure['source']> = {
  [Name in MeasureName]: (typeof measures)[Name]['source'] extends Source ? Name : never;
}[MeasureName];

export type FactMeasure = MeasureOf<'fact'>;

export type PairMeasure = MeasureOf<'pair'>;

export type LiveMeasure = MeasureOf<'live'>;

export const measureNames = Object.keys(measures) as readonly MeasureName[];

export const factMeasures = measureNames.filter(
  (name): name is FactMeasure => measures[name].source === 'fact',
);

export const pairMeasures = measureNames.filter(
  (name): name is PairMeasure => measures[name].source === 'pair',
);

export const liveMeasures = measureNames.filter(
  (name): name is LiveMeasure => measures[name].source === 'live',
);
