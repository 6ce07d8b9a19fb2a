import {
  attributeTime,
  differenceSentences,
  type DossierClock,
  type Holdup,
  isFinal,
  lawfulAppointment,
  type Stage,
  type StageContext,
  stagesOf,
  supplementDuty,
  type TimeOwner,
  timeOwners,
  verdictsOf,
} from '@motcua/dossier-domain';
import { explainAppointment, officeDay, type WorkingCalendar } from '@motcua/shared-time';
import { readClock } from '../../dossier-intake/data/dossier-clock';
import { statusStepsOf } from '../../dossier-intake/queries/status-steps';
import type { ClockFacts } from './clock-facts.query';

/**
 * Who has a dossier between its filing and the first entry in our books; by post it is filed when the
 * desk signs for the papers (Decision 45/2016/QĐ-TTg, Art. 7(4)).
 */
const ownerBefore: Readonly<Record<ClockFacts['channel'], TimeOwner>> = {
  counter: 'receiver',
  post: 'receiver',
  online: 'synchronisation',
};

/** Everything about the time of one dossier, reckoned with the calendar its promise was made by. */
export function clockReport(facts: ClockFacts, now: Date, calendar: WorkingCalendar): object {
  const clock = readClock(facts.clock);
  const steps = statusStepsOf(facts.events);
  const filedAt = earlier(facts.filedAt, facts.registeredAt);
  const endedAt = isFinal(facts.status) && facts.endedAt ? new Date(facts.endedAt) : null;
  const { spans, parts, totalMinutes } = attributeTime(
    {
      filedAt,
      until: endedAt ?? now,
      firstOwner: ownerBefore[facts.channel],
      steps,
      holdups: holdupsOf(facts),
    },
    calendar,
  );
  const context: StageContext = {
    rules: facts.rules,
    appointmentDueAt: lawfulAppointment(clock)?.dueAt ?? null,
    now,
    calendar,
  };
  const duty = supplementDuty(steps, context);
  return {
    dossierId: facts.id,
    code: facts.code,
    status: facts.status,
    asOf: now,
    calendarVersion: calendar.version,
    filedAt,
    endedAt,
    totalMinutes,
    parts: timeOwners.map((owner) => ({ owner, workingMinutes: parts[owner] })),
    spans,
    stages: stagesOf(steps, context).map((stage) => ({ ...stage, unit: unitOf(stage, facts) })),
    supplementDuty: duty && { ...duty, unit: unitOf(duty, facts) },
    ...verdictsFor(facts, clock, now, calendar),
    ...appointmentsOf(facts, clock),
    outsideWaits: facts.outsideWaits,
  };
}

/** The calendar version of the promise, so that a later calendar rewrites no history. */
export function calendarVersionOf({ clock }: ClockFacts): number | undefined {
  return clock.current?.calendarVersion;
}

function holdupsOf({ lateEntries, carriage, outsideWaits }: ClockFacts): Holdup[] {
  const span = (owner: Holdup['owner'], from: string, to: string | null): Holdup => ({
    owner,
    from: new Date(from),
    to: to === null ? null : new Date(to),
  });
  return [
    ...lateEntries.map(({ from, to }) => span('synchronisation', from, to)),
    ...carriage.map(({ from, to }) => span('courier', from, to)),
    ...outsideWaits.map(({ from, to }) => span('outsideSystem', from, to)),
  ];
}

const applicantStages: readonly string[] = ['supplement', 'payment', 'collection'];
const counterStages: readonly string[] = ['intake', 'transfer', 'resultToCounter'];

function unitOf({ stage }: Stage, { receivedUnit, competentUnit }: ClockFacts): string | null {
  if (applicantStages.includes(stage)) return null;
  return counterStages.includes(stage) ? receivedUnit : competentUnit;
}

function verdictsFor(
  { supplementRounds, resultAt, status, endedAt }: ClockFacts,
  clock: DossierClock,
  now: Date,
  calendar: WorkingCalendar,
): object {
  const end = resultAt ?? (status === 'stopped' ? endedAt : null);
  const { verdicts, differences } = verdictsOf(
    {
      clock,
      supplementRounds,
      endedAt: end === null ? null : new Date(end),
      now,
    },
    calendar,
  );
  return {
    verdicts,
    differences: differences.map((code) => ({ code, sentence: differenceSentences[code] })),
  };
}

function appointmentsOf(
  { supplementRounds, reappointments, events }: ClockFacts,
  clock: DossierClock,
): object {
  const { first, current, otherPolicy, policy, changes } = clock;
  const reasonAt = (at: Date): string | null =>
    events.find((event) => event.reason !== null && new Date(event.at).getTime() === at.getTime())
      ?.reason ?? null;
  return {
    policy,
    supplementRounds,
    reappointments,
    firstDueOn: first?.dueOn ?? null,
    currentDueOn: current?.dueOn ?? null,
    otherPolicyDueOn: otherPolicy?.dueOn ?? null,
    changes: changes.map(({ at, cause, oldDueAt, newDueAt }) => ({
      at,
      cause,
      oldDueOn: officeDay(oldDueAt),
      newDueOn: officeDay(newDueAt),
      reason: reasonAt(at),
    })),
    sentence: current && {
      vi: explainAppointment(current, 'vi'),
      en: explainAppointment(current, 'en'),
    },
  };
}

function earlier(filedAt: string | null, registeredAt: string): Date {
  const registered = new Date(registeredAt);
  if (filedAt === null) return registered;
  const filed = new Date(filedAt);
  return filed < registered ? filed : registered;
}
