import { type WorkingCalendar, workingMinutesBetween } from '@motcua/shared-time';
import { type DossierStatus, isPaused } from './dossier-status';

/** Who a dossier waited for; every working minute of its life belongs to exactly one of them. */
export const timeOwners = [
  'applicant',
  'receiver',
  'processor',
  'courier',
  'outsideSystem',
  'synchronisation',
] as const;

export type TimeOwner = (typeof timeOwners)[number];

/** A status the dossier came into, and whether its result had reached the counter by then. */
export interface StatusStep {
  readonly at: Date;
  readonly status: DossierStatus;
  readonly resultHere: boolean;
}

/** A time somebody outside the two offices held the dossier up; `to` is null while it lasts. */
export interface Holdup {
  readonly owner: Extract<TimeOwner, 'courier' | 'outsideSystem' | 'synchronisation'>;
  readonly from: Date;
  readonly to: Date | null;
}

export interface LifeFacts {
  readonly filedAt: Date;
  /** The end of the dossier, or now while it lives. */
  readonly until: Date;
  /** Who had it between filing and the first step. */
  readonly firstOwner: TimeOwner;
  /** By time, the earliest first. */
  readonly steps: readonly StatusStep[];
  readonly holdups: readonly Holdup[];
}

/** Whether the agency's term ran in a span. */
export type TermState = 'notStarted' | 'running' | 'paused' | 'ended';

export interface OwnedSpan {
  readonly owner: TimeOwner;
  /** Null before the first step. */
  readonly status: DossierStatus | null;
  readonly term: TermState;
  readonly from: Date;
  readonly to: Date;
  readonly workingMinutes: number;
}

export interface Attribution {
  readonly spans: readonly OwnedSpan[];
  /** Working minutes of each owner; they add up to `totalMinutes`. */
  readonly parts: Readonly<Record<TimeOwner, number>>;
  readonly totalMinutes: number;
}

const ownerOf: Readonly<Record<DossierStatus, TimeOwner>> = {
  registered: 'receiver',
  received: 'receiver',
  notAccepted: 'receiver',
  inProcess: 'processor',
  awaitingSignature: 'processor',
  awaitingSupplement: 'applicant',
  awaitingPayment: 'applicant',
  withdrawalRequested: 'processor',
  stopped: 'processor',
  resultReady: 'receiver',
  returned: 'applicant',
};

/** What a system held up was held up even in a bag; both come before the bag itself. */
const precedence: readonly Holdup['owner'][] = ['synchronisation', 'outsideSystem', 'courier'];

/**
 * Divides the working minutes from filing to the end among those the dossier waited for. Minutes in
 * which the applicant was waited for stay theirs, whatever else happened meanwhile.
 */
export function attributeTime(facts: LifeFacts, calendar: WorkingCalendar): Attribution {
  const spans = joined(
    cutsOf(facts).map(([from, to]) => {
      const step = facts.steps.findLast(({ at }) => at <= from);
      return {
        owner: ownerAt(facts, step, from, to),
        status: step?.status ?? null,
        term: termOf(facts, step),
        from,
        to,
      };
    }),
  ).map((span) => ({
    ...span,
    workingMinutes: workingMinutesBetween(span.from, span.to, calendar),
  }));
  const parts = Object.fromEntries(timeOwners.map((owner) => [owner, 0])) as Record<
    TimeOwner,
    number
  >;
  for (const { owner, workingMinutes } of spans) parts[owner] += workingMinutes;
  return {
    spans,
    parts,
    totalMinutes: workingMinutesBetween(facts.filedAt, facts.until, calendar),
  };
}

function cutsOf({ filedAt, until, steps, holdups }: LifeFacts): (readonly [Date, Date])[] {
  const [start, end] = [filedAt.getTime(), until.getTime()];
  const inner = [
    ...steps.map(({ at }) => at),
    ...holdups.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  ]
    .map((instant) => instant.getTime())
    .filter((time) => time > start && time < end);
  const times = [...new Set([start, ...inner, end])].sort((a, b) => a - b);
  return times.slice(1).map((to, index) => [new Date(times[index] ?? start), new Date(to)]);
}

function ownerAt(
  { firstOwner, holdups }: LifeFacts,
  step: StatusStep | undefined,
  from: Date,
  to: Date,
): TimeOwner {
  const owner = step ? (step.resultHere ? 'applicant' : ownerOf[step.status]) : firstOwner;
  if (step && owner === 'applicant' && !step.resultHere) return owner;
  const holding = holdups.filter(
    (holdup) => holdup.from <= from && (holdup.to === null || holdup.to >= to),
  );
  return precedence.find((each) => holding.some((holdup) => holdup.owner === each)) ?? owner;
}

function termOf({ steps }: LifeFacts, step: StatusStep | undefined): TermState {
  if (!step || step.status === 'registered' || step.status === 'notAccepted') return 'notStarted';
  const wasReceived = steps.some(({ at, status }) => status === 'received' && at <= step.at);
  if (!wasReceived) return 'notStarted';
  if (isPaused(step.status)) return 'paused';
  const isEnded = (['resultReady', 'returned', 'stopped'] as DossierStatus[]).includes(step.status);
  return isEnded ? 'ended' : 'running';
}

type Piece = Omit<OwnedSpan, 'workingMinutes'>;

/** Neighbours of one owner in one status are one span. */
function joined(pieces: readonly Piece[]): Piece[] {
  const spans: Piece[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    const goesOn =
      last?.owner === piece.owner && last.status === piece.status && last.term === piece.term;
    if (last && goesOn) spans[spans.length - 1] = { ...last, to: piece.to };
    else spans.push(piece);
  }
  return spans;
}
