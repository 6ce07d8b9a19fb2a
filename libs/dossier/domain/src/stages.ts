import {
  appointmentFor,
  dueSoonMinutesOf,
  type FinishedTimeliness,
  instantAt,
  nextWorkingDay,
  officeDay,
  officeTime,
  type OpenTimeliness,
  sessionsOn,
  type Term,
  type WorkingCalendar,
  workingMinutesBetween,
} from '@motcua/shared-time';
import type { StatusStep } from './attribution';
import type { DossierStatus } from './dossier-status';

/** The parts of a dossier's way that have a time of their own; the supplement request is a duty. */
export const stageNames = [
  'intake',
  'transfer',
  'processing',
  'signature',
  'supplement',
  'payment',
  'withdrawal',
  'resultToCounter',
  'collection',
  'supplementRequest',
] as const;

export type StageName = (typeof stageNames)[number];

export const stageRuleKinds = [
  'sameDayOrNextMorning',
  'workingDays',
  'workingHours',
  'appointment',
  'none',
] as const;

/** How long a stage may take; data, because provinces and procedures set it differently. */
export interface StageRule {
  readonly rule: (typeof stageRuleKinds)[number];
  /** Working days or hours; null where the rule counts nothing. */
  readonly value: number | null;
}

export type StageRules = Readonly<Partial<Record<StageName, StageRule>>>;

/**
 * Transfer on the day of reception or the morning after 15:00; a supplement is asked for within
 * three working days of reception (Decree 61/2018 Art. 19(4)); a signed result goes to the counter
 * by the next working day.
 */
export const usualStageRules = {
  transfer: { rule: 'sameDayOrNextMorning', value: null },
  supplementRequest: { rule: 'workingDays', value: 3 },
  processing: { rule: 'appointment', value: null },
  signature: { rule: 'appointment', value: null },
  resultToCounter: { rule: 'workingDays', value: 1 },
} as const satisfies StageRules;

export interface Stage {
  readonly stage: StageName;
  readonly from: Date;
  /** Null while it lasts. */
  readonly to: Date | null;
  readonly dueAt: Date | null;
  readonly workingMinutes: number;
  readonly timeliness: FinishedTimeliness | OpenTimeliness | null;
}

export interface StageContext {
  readonly rules: StageRules;
  readonly appointmentDueAt: Date | null;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

const stageOf: Readonly<Partial<Record<DossierStatus, StageName>>> = {
  registered: 'intake',
  received: 'transfer',
  inProcess: 'processing',
  awaitingSignature: 'signature',
  awaitingSupplement: 'supplement',
  awaitingPayment: 'payment',
  withdrawalRequested: 'withdrawal',
  resultReady: 'resultToCounter',
};

/** The stages a dossier went through, one after the other, each judged by its own deadline. */
export function stagesOf(steps: readonly StatusStep[], context: StageContext): Stage[] {
  const stages: { stage: StageName; from: Date; to: Date | null }[] = [];
  for (const { at, status, resultHere } of steps) {
    const stage = resultHere && status === 'resultReady' ? 'collection' : stageOf[status];
    const open = stages.at(-1);
    if (open?.to === null) {
      if (open.stage === stage) continue;
      open.to = at;
    }
    if (stage) stages.push({ stage, from: at, to: null });
  }
  return stages.map(({ stage, from, to }) => judged(stage, from, to, context));
}

/** The duty to ask for what is missing soon after reception; null where nothing was asked for. */
export function supplementDuty(steps: readonly StatusStep[], context: StageContext): Stage | null {
  const received = steps.find(({ status }) => status === 'received');
  const asked = steps.find(
    ({ at, status }) => received && status === 'awaitingSupplement' && at >= received.at,
  );
  if (!received || !asked) return null;
  return judged('supplementRequest', received.at, asked.at, context);
}

/** When a stage that began at `from` must be over; null without a deadline. */
export function stageDueAt(
  stage: StageName,
  from: Date,
  { rules, appointmentDueAt, calendar }: Omit<StageContext, 'now'>,
): Date | null {
  const { rule, value } = rules[stage] ?? { rule: 'none', value: null };
  switch (rule) {
    case 'sameDayOrNextMorning':
      return sameDayOrNextMorning(from, calendar);
    case 'workingDays':
      return appointmentFor(from, { value: value ?? 1, unit: 'workingDay' }, calendar).dueAt;
    case 'workingHours':
      return appointmentFor(from, { value: value ?? 1, unit: 'workingHour' }, calendar).dueAt;
    case 'appointment':
      return appointmentDueAt;
    case 'none':
      return null;
  }
}

function sameDayOrNextMorning(from: Date, calendar: WorkingCalendar): Date {
  const day = officeDay(from);
  const closing = sessionsOn(day, calendar).at(-1)?.to;
  if (closing !== undefined && officeTime(from) < calendar.sameDayCutOff)
    return instantAt(day, closing);
  const next = nextWorkingDay(day, calendar);
  const morning = sessionsOn(next, calendar)[0];
  if (!morning) throw new Error(`${next} has no session.`);
  return instantAt(next, morning.to);
}

function judged(stage: StageName, from: Date, to: Date | null, context: StageContext): Stage {
  const { now, calendar } = context;
  const dueAt = stageDueAt(stage, from, context);
  return {
    stage,
    from,
    to,
    dueAt,
    workingMinutes: workingMinutesBetween(from, to ?? now, calendar),
    timeliness:
      dueAt && (to ? finished(to, dueAt) : open({ startsAt: from, dueAt }, now, calendar)),
  };
}

function finished(to: Date, dueAt: Date): FinishedTimeliness {
  if (to > dueAt) return 'late';
  return officeDay(to) < officeDay(dueAt) ? 'early' : 'onTime';
}

function open(term: Term, now: Date, calendar: WorkingCalendar): OpenTimeliness {
  if (now > term.dueAt) return 'overdue';
  const left = workingMinutesBetween(now, term.dueAt, calendar);
  return left <= dueSoonMinutesOf(term, calendar) ? 'dueSoon' : 'inTerm';
}
