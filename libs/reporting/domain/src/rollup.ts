import {
  finishedTimelinesses,
  type FinishedTimeliness,
  isLocalDate,
  type LocalDate,
  officeDay,
} from '@motcua/shared-time';
import type { FactMeasure } from './measures';
import {
  isReportedEventType,
  reportChannels,
  reportEmployers,
  type ReportedEventType,
  type ReportPlace,
} from './reported-event';

/** A journal row as its readers see it; `data` comes from outside the type system. */
export interface JournalEvent {
  readonly type: string;
  readonly at: Date;
  readonly data: unknown;
}

/** By how much one event changes one count. */
export interface RollupDelta extends ReportPlace {
  readonly day: LocalDate;
  readonly measure: FactMeasure;
  readonly delta: 1 | -1;
}

/** A reported event lacks what it must carry; its reader parks it where people see it. */
export class UnreadableFact extends Error {
  override readonly name = 'UnreadableFact';

  constructor(
    readonly type: string,
    readonly field: string,
  ) {
    super(`${type} carries no usable ${field}`);
  }
}

const doneMeasure = {
  early: 'doneEarly',
  onTime: 'doneOnTime',
  late: 'doneLate',
} as const satisfies Record<FinishedTimeliness, FactMeasure>;

/** The counts an event changes, none when it is not reported; throws `UnreadableFact`. */
export function factsOf(event: JournalEvent): readonly RollupDelta[] {
  if (!isReportedEventType(event.type)) return [];
  const fields = new EventFields(event.type, event.data);
  const place = {
    unitId: fields.text('unitId'),
    procedureCode: fields.text('procedureCode'),
    channel: fields.oneOf('channel', reportChannels),
    employer: fields.oneOf('employer', reportEmployers),
  };
  return [{ ...place, ...factOf(event.type, event.at, fields) }];
}

function factOf(
  type: ReportedEventType,
  at: Date,
  fields: EventFields,
): Pick<RollupDelta, 'day' | 'measure' | 'delta'> {
  const day = officeDay(at);
  switch (type) {
    case 'dossier.registered':
      return { day, measure: 'registered', delta: 1 };
    case 'dossier.received':
      return { day, measure: 'received', delta: 1 };
    case 'dossier.refusalConfirmed':
      return { day, measure: 'refused', delta: 1 };
    case 'dossier.resultReady':
      return { day, measure: doneMeasure[fields.timeliness()], delta: 1 };
    case 'dossier.resultCorrected':
      return { day: fields.day('endedOn'), measure: doneMeasure[fields.timeliness()], delta: -1 };
    case 'dossier.returned':
      return { day, measure: 'returned', delta: 1 };
    case 'dossier.stopped':
      return { day, measure: 'stopped', delta: 1 };
  }
}

class EventFields {
  private readonly fields: ReadonlyMap<string, unknown>;

  constructor(
    private readonly type: ReportedEventType,
    data: unknown,
  ) {
    this.fields = new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  }

  text(name: string): string {
    const value = this.fields.get(name);
    if (typeof value === 'string' && value !== '') return value;
    throw new UnreadableFact(this.type, name);
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
    const value = values.find((each) => each === this.fields.get(name));
    if (value !== undefined) return value;
    throw new UnreadableFact(this.type, name);
  }

  day(name: string): LocalDate {
    const value = this.fields.get(name);
    if (isLocalDate(value)) return value;
    throw new UnreadableFact(this.type, name);
  }

  timeliness(): FinishedTimeliness {
    return this.oneOf('timeliness', finishedTimelinesses);
  }
}
