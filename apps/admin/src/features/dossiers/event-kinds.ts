import type { JournalFact } from './get-dossier';

export const eventKinds = ['status', 'papers', 'money', 'transport', 'seen'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Beginnings of event names; the first that fits counts, and the rest is a change of status. */
const beginnings: readonly (readonly [beginning: string, kind: EventKind])[] = [
  ['dossier.openedWithReason', 'seen'],
  ['dossier.listedWithReason', 'seen'],
  ['dossier.personalDataViewed', 'seen'],
  ['dossier.paperGiven', 'transport'],
  ['dossier.paperConfirmed', 'transport'],
  ['dossier.paperNotTaken', 'transport'],
  ['dossier.paperLost', 'transport'],
  ['dossier.paperRestored', 'transport'],
  ['dossier.document', 'papers'],
  ['dossier.paper', 'papers'],
  ['dossier.scanSpared', 'papers'],
  ['dossier.formPrinted', 'papers'],
  ['dossier.resultSigned', 'papers'],
  ['dossier.originalsHandedBack', 'papers'],
  ['dossier.hold', 'papers'],
  ['dossier.destruction', 'papers'],
  ['dossier.fee', 'money'],
  ['dossier.charge', 'money'],
  ['dossier.transferRequested', 'money'],
  ['dossier.money', 'money'],
  ['dossier.receiptVoided', 'money'],
  ['dossier.payment', 'money'],
  ['consignment.', 'transport'],
  ['incident.', 'transport'],
  ['dossier.resultArrived', 'transport'],
];

export function kindOfEvent(type: string): EventKind {
  return beginnings.find(([beginning]) => type.startsWith(beginning))?.[1] ?? 'status';
}

export const isEventKind = (text: string | undefined): text is EventKind =>
  eventKinds.some((each) => each === text);

/** One event, or a run of readings that nobody wants to scroll through. */
export type HistoryLine = { fact: JournalFact } | { readings: JournalFact[] };

/** Newest first; readings that follow each other on one day stand as one line. */
export function historyLines(
  facts: readonly JournalFact[],
  dayOf: (instant: string) => string,
): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const fact of facts.toReversed()) {
    const last = lines.at(-1);
    if (kindOfEvent(fact.type) !== 'seen') lines.push({ fact });
    else if (last && 'readings' in last && dayOf(last.readings[0]?.at ?? '') === dayOf(fact.at))
      last.readings.push(fact);
    else lines.push({ readings: [fact] });
  }
  return lines;
}
