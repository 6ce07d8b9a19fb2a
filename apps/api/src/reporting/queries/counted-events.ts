import {
  type FactMeasure,
  pairEventTypes,
  type PairMeasure,
  type ReportedEventType,
} from '@motcua/reporting-domain';
import type { FinishedTimeliness } from '@motcua/shared-time';

/** The journal reader that keeps the rollups; its bookmark says how far they have come. */
export const rollupReader = 'dossierRollup';

/** The event that fixes a fact, and with which verdict. */
export interface CountedEvent {
  readonly type: ReportedEventType;
  readonly timelinesses?: readonly FinishedTimeliness[];
}

export const countedEvents: Readonly<Record<FactMeasure, CountedEvent>> = {
  registered: { type: 'dossier.registered' },
  received: { type: 'dossier.received' },
  refused: { type: 'dossier.refusalConfirmed' },
  doneEarly: { type: 'dossier.resultReady', timelinesses: ['early'] },
  doneOnTime: { type: 'dossier.resultReady', timelinesses: ['onTime'] },
  doneLate: { type: 'dossier.resultReady', timelinesses: ['late'] },
  returned: { type: 'dossier.returned' },
  stopped: { type: 'dossier.stopped' },
};

/** Read and counted: what is not yet in the rollups is in no list behind their figures either. */
export function isCounted(alias: string): string {
  return `${alias}.position <= (select r.position from journal_reader r
      where r.name = '${rollupReader}')
    and not exists (select from parked_event p where p.reader = '${rollupReader}'
      and p.position = ${alias}.position and p.solved_at is null)`;
}

/** The counted events of one kind, without the results that a correction took back. */
export function countedEventCondition({ type, timelinesses }: CountedEvent): string {
  const conditions = [`j.type = '${type}'`, isCounted('j')];
  if (timelinesses !== undefined) {
    const verdicts = timelinesses.map((each) => `'${each}'`).join(', ');
    conditions.push(
      `j.data ->> 'timeliness' in (${verdicts})`,
      `not exists (select from journal c where c.subject_type = j.subject_type
        and c.subject_id = j.subject_id and c.sequence > j.sequence
        and c.type = 'dossier.resultCorrected' and ${isCounted('c')})`,
    );
  }
  return conditions.join(' and ');
}

/** Of a received dossier in `alias`: what makes the pair has happened too, and has been counted. */
export function pairedCondition(alias: string, measure: PairMeasure): string {
  return `exists (select from journal p where p.type = '${pairEventTypes[measure]}'
    and p.subject_type = ${alias}.subject_type and p.subject_id = ${alias}.subject_id
    and ${isCounted('p')})`;
}
