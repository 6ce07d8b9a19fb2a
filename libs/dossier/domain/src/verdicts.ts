import {
  type Appointment,
  dueSoonAt,
  extendByPause,
  type FinishedTimeliness,
  type LocalDate,
  officeDay,
  type OpenTimeliness,
  timelinessOfFinished,
  timelinessOfOpen,
  type WorkingCalendar,
} from '@motcua/shared-time';
import { type DossierClock, lawfulAppointment, openPause } from './clock';

/** Three ways to say whether a dossier is late; each is named wherever it is shown. */
export const verdictDefinitions = ['law', 'local', 'portal'] as const;

export type VerdictDefinition = (typeof verdictDefinitions)[number];

export const verdictValues = [
  'early',
  'onTime',
  'late',
  'inTerm',
  'dueSoon',
  'overdue',
  'paused',
  'notCounted',
] as const satisfies readonly (FinishedTimeliness | OpenTimeliness | 'paused' | 'notCounted')[];

export type VerdictValue = (typeof verdictValues)[number];

export interface Verdict {
  readonly definition: VerdictDefinition;
  readonly verdict: VerdictValue;
  readonly dueOn: LocalDate | null;
}

export const verdictDifferences = [
  'apologyMovesOnlyOurDate',
  'promisedBeforeTheLimit',
  'moreThanOneSupplement',
  'openSupplementEndsTheCount',
  'portalSubtractsTheSupplement',
] as const;

export type VerdictDifference = (typeof verdictDifferences)[number];

interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export const differenceSentences: Readonly<Record<VerdictDifference, Sentence>> = {
  apologyMovesOnlyOurDate: {
    vi: 'Phần mềm tính theo ngày hẹn lại; thư xin lỗi không kéo dài thời hạn theo quy định.',
    en: 'This system counts to the new date; an apology does not lengthen the term by law.',
  },
  promisedBeforeTheLimit: {
    vi: 'Phần mềm và Cổng tính theo ngày đã hẹn sớm hơn; thời hạn theo quy định dài hơn.',
    en: 'This system and the portal count to the earlier date that was promised; the term by law is longer.',
  },
  moreThanOneSupplement: {
    vi: 'Cổng tính quá hạn vì có hơn một lần yêu cầu bổ sung.',
    en: 'The portal counts it overdue because supplements were requested more than once.',
  },
  openSupplementEndsTheCount: {
    vi: 'Cổng lấy lúc yêu cầu bổ sung làm lúc kết thúc, vì chưa bổ sung xong.',
    en: 'The portal takes the request as the end, because the supplement is not complete.',
  },
  portalSubtractsTheSupplement: {
    vi: 'Cổng trừ thời gian chờ bổ sung, còn theo quy định thì tính lại từ đầu.',
    en: 'The portal subtracts the wait for the supplement; by law the term starts again.',
  },
};

export interface VerdictFacts {
  readonly clock: DossierClock;
  readonly supplementRounds: number;
  /** When the result was ready, or the dossier stopped; null while the term is open. */
  readonly endedAt: Date | null;
  readonly now: Date;
}

export interface Verdicts {
  readonly verdicts: readonly Verdict[];
  readonly differences: readonly VerdictDifference[];
}

/**
 * Whether a dossier is in time by law, by this system and by the national portal, and why they
 * differ. Dates are compared, not instants; the end is the result, not its collection.
 */
export function verdictsOf(facts: VerdictFacts, calendar: WorkingCalendar): Verdicts {
  const { clock } = facts;
  const lawful = lawfulAppointment(clock);
  const portal = portalAppointment(clock, calendar);
  const verdicts: Verdict[] = [
    verdictOf('law', lawful, facts, calendar),
    verdictOf('local', clock.current, facts, calendar),
    portalVerdict(portal, facts, calendar),
  ];
  return { verdicts, differences: differencesOf(verdicts, facts, lawful) };
}

function verdictOf(
  definition: VerdictDefinition,
  appointment: Appointment | null,
  { clock, endedAt, now }: VerdictFacts,
  calendar: WorkingCalendar,
): Verdict {
  if (appointment === null) return { definition, verdict: 'notCounted', dueOn: null };
  const { dueOn } = appointment;
  if (endedAt)
    return { definition, verdict: timelinessOfFinished(officeDay(endedAt), dueOn), dueOn };
  if (openPause(clock)) return { definition, verdict: 'paused', dueOn };
  return {
    definition,
    verdict: openTimeliness(now, appointment, calendar),
    dueOn,
  };
}

function openTimeliness(
  now: Date,
  appointment: Appointment,
  calendar: WorkingCalendar,
): OpenTimeliness {
  const { dueOn } = appointment;
  return timelinessOfOpen(now, { dueOn, dueSoonAt: dueSoonAt(appointment, calendar) }, calendar);
}

/** The portal knows no pause: it subtracts finished supplements and counts open time as it stands. */
function portalVerdict(
  appointment: Appointment | null,
  facts: VerdictFacts,
  calendar: WorkingCalendar,
): Verdict {
  if (appointment === null) return { definition: 'portal', verdict: 'notCounted', dueOn: null };
  const { dueOn } = appointment;
  if (facts.supplementRounds > 1)
    return { definition: 'portal', verdict: facts.endedAt ? 'late' : 'overdue', dueOn };
  const waiting = openSupplement(facts.clock);
  if (waiting) {
    const verdict = timelinessOfFinished(officeDay(waiting.from), dueOn);
    return { definition: 'portal', verdict, dueOn };
  }
  const clock = { ...facts.clock, pauses: [] };
  return verdictOf('portal', appointment, { ...facts, clock }, calendar);
}

/** The first promise, or that of a correction, moved by the working time spent on supplements. */
function portalAppointment(clock: DossierClock, calendar: WorkingCalendar): Appointment | null {
  if (clock.first === null) return null;
  const correction = clock.changes.findLast(({ cause }) => cause === 'correction');
  const base = correction
    ? { ...clock.first, dueAt: correction.newDueAt, dueOn: officeDay(correction.newDueAt) }
    : clock.first;
  return clock.pauses
    .filter(({ cause, from }) => cause === 'supplement' && !(correction && from < correction.at))
    .reduce(
      (due, { from, to }) => (to === null ? due : extendByPause(due, from, to, calendar)),
      base,
    );
}

function openSupplement(clock: DossierClock) {
  const pause = openPause(clock);
  return pause?.cause === 'supplement' ? pause : null;
}

const wasSupplemented = ({ pauses }: DossierClock): boolean =>
  pauses.some(({ cause }) => cause === 'supplement');

function differencesOf(
  verdicts: readonly Verdict[],
  { clock, supplementRounds }: VerdictFacts,
  lawful: Appointment | null,
): VerdictDifference[] {
  const [law, local, portal] = verdicts;
  if (!law || !local || !portal || law.verdict === 'notCounted') return [];
  const differences: VerdictDifference[] = [];
  if (lawful && clock.current && lawful.dueOn !== clock.current.dueOn)
    differences.push(
      clock.current.apology || !clock.current.earlier
        ? 'apologyMovesOnlyOurDate'
        : 'promisedBeforeTheLimit',
    );
  if (supplementRounds > 1) differences.push('moreThanOneSupplement');
  else if (openSupplement(clock)) differences.push('openSupplementEndsTheCount');
  else if (clock.policy === 'RESTART' && wasSupplemented(clock) && law.dueOn !== portal.dueOn)
    differences.push('portalSubtractsTheSupplement');
  return differences;
}
