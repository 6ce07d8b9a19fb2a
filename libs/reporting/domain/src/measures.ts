/** The day by which a figure belongs to a period; every figure says which. */
export type MeasureDate =
  'registrationDay' | 'receptionDay' | 'refusalDay' | 'endDay' | 'returnDay' | 'stopDay';

interface Measure {
  /** `fact`: fixed by one event, kept in rollups. `live`: changes by itself, counted at `asOf`. */
  readonly source: 'fact' | 'live';
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
  inTerm: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.inTerm' },
  dueSoon: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.dueSoon' },
  overdue: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.overdue' },
  paused: { source: 'live', date: 'receptionDay', labelKey: 'report.measure.paused' },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

export type FactMeasure = {
  [Name in MeasureName]: (typeof measures)[Name]['source'] extends 'fact' ? Name : never;
}[MeasureName];

export type LiveMeasure = Exclude<MeasureName, FactMeasure>;

export const measureNames = Object.keys(measures) as readonly MeasureName[];

export const factMeasures = measureNames.filter(
  (name): name is FactMeasure => measures[name].source === 'fact',
);

export const liveMeasures = measureNames.filter(
  (name): name is LiveMeasure => measures[name].source === 'live',
);
