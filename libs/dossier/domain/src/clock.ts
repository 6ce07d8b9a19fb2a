import {
  type Appointment,
  appointmentFor,
  extendByPause,
  type PauseCause,
  pauseCauses,
  postponedWithApology,
  type TimeLimit,
  type WorkingCalendar,
} from '@motcua/shared-time';
import type { DossierAction } from './dossier-actions';
import { transitionOf } from './dossier-workflow';

/** What a full supplement does to the term; data of the procedure version. */
export const clockPolicies = ['RESTART', 'RESUME'] as const;

export type ClockPolicy = (typeof clockPolicies)[number];

/** Decree 61/2018 Art. 19(4), unless the procedure version says otherwise. */
export const defaultClockPolicy = 'RESTART' satisfies ClockPolicy;

export { pauseCauses };
export type { PauseCause };

/** A time in which the agency's term did not run; `to` is null while it lasts. */
export interface Pause {
  readonly cause: PauseCause;
  readonly from: Date;
  readonly to: Date | null;
}

/** Why an appointment was replaced by another. */
export const appointmentChangeCauses = [...pauseCauses, 'correction', 'apology'] as const;

export type AppointmentChangeCause = (typeof appointmentChangeCauses)[number];

/** A promise that gave way to another one; both dates stay on record. */
export interface AppointmentChange {
  readonly at: Date;
  readonly cause: AppointmentChangeCause;
  readonly oldDueAt: Date;
  readonly newDueAt: Date;
}

/** The agency's term of one dossier: what was promised, what holds now, and the pauses between. */
export interface DossierClock {
  readonly limit: TimeLimit;
  readonly policy: ClockPolicy;
  /** The promise on the receipt; null until the dossier is received. */
  readonly first: Appointment | null;
  readonly current: Appointment | null;
  /** The date the other policy would have given at the last supplement; the portal reckons its own. */
  readonly otherPolicy: Appointment | null;
  /**
   * The date the law holds the agency to where another one is promised, by an apology or earlier
   * than the limit; null while the promise is the law's.
   */
  readonly withoutApology: Appointment | null;
  readonly changes: readonly AppointmentChange[];
  readonly pauses: readonly Pause[];
  readonly endedAt: Date | null;
}

/** The new promise of an apology does not lie after the one it replaces. */
export class NewDateNotLater extends Error {
  override readonly name = 'NewDateNotLater';

  constructor(
    readonly promised: Date,
    readonly proposed: Date,
  ) {
    super(`${proposed.toISOString()} is not after ${promised.toISOString()}`);
  }
}

export function clockOf(limit: TimeLimit, policy: ClockPolicy): DossierClock {
  return {
    limit,
    policy,
    first: null,
    current: null,
    otherPolicy: null,
    withoutApology: null,
    changes: [],
    pauses: [],
    endedAt: null,
  };
}

const causeOf: Partial<Record<DossierAction, PauseCause>> = {
  requestSupplement: 'supplement',
  requestPayment: 'payment',
  requestWithdrawal: 'withdrawal',
};

/**
 * The term after an action of the workflow table at the instant `at`. After a full supplement it
 * starts again from zero or goes on (Decree 61/2018 Art. 19(4)), as the procedure version says; both
 * dates are kept. Throws `CalendarYearMissing` and `InvalidTimeLimit`.
 */
export function clockAfter(
  clock: DossierClock,
  action: DossierAction,
  at: Date,
  calendar: WorkingCalendar,
): DossierClock {
  switch (transitionOf(action).clock) {
    case 'none':
      return clock;
    case 'start':
      return started(clock, at, calendar);
    case 'pause':
      return paused(clock, causeOf[action] ?? 'supplement', at);
    case 'resume':
      return resumed(clock, at, calendar);
    case 'restartOrResume':
      return clock.current === null
        ? started(clock, at, calendar)
        : supplemented(clock, clock.current, at, calendar);
    case 'restart': {
      const again = appointmentFor(at, clock.limit, calendar);
      return {
        ...changed(unpaused(clock, at), again, 'correction', at),
        withoutApology: null,
        endedAt: null,
      };
    }
    case 'end':
      return { ...unpaused(clock, at), endedAt: at };
  }
}

/** The promise after an apology; the earlier ones stay on record. Throws `NewDateNotLater`. */
export function reappointed(
  clock: DossierClock,
  dueAt: Date,
  at: Date,
  calendar: WorkingCalendar,
): DossierClock {
  const { current } = clock;
  if (current === null) return clock;
  if (dueAt <= current.dueAt) throw new NewDateNotLater(current.dueAt, dueAt);
  const later = postponedWithApology(current, dueAt, calendar);
  return { ...changed(clock, later, 'apology', at), withoutApology: lawfulAppointment(clock) };
}

/** The appointment by law: what the agency promises by itself neither lengthens nor cuts the term. */
export function lawfulAppointment(clock: DossierClock): Appointment | null {
  return clock.withoutApology ?? clock.current;
}

export function openPause({ pauses }: DossierClock): Pause | null {
  return pauses.find((pause) => pause.to === null) ?? null;
}

function started(clock: DossierClock, at: Date, calendar: WorkingCalendar): DossierClock {
  const appointment = appointmentFor(at, clock.limit, calendar);
  return { ...clock, first: appointment, current: appointment };
}

/** A term that never started cannot pause; one already paused goes on in its first pause. */
function paused(clock: DossierClock, cause: PauseCause, from: Date): DossierClock {
  if (clock.current === null || openPause(clock) !== null) return clock;
  return { ...clock, pauses: [...clock.pauses, { cause, from, to: null }] };
}

function unpaused(clock: DossierClock, to: Date): DossierClock {
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
  return { ...clock, pauses };
}

function resumed(clock: DossierClock, at: Date, calendar: WorkingCalendar): DossierClock {
  const pause = openPause(clock);
  const { current, withoutApology } = clock;
  if (current === null || pause === null) return clock;
  const extended = (appointment: Appointment): Appointment =>
    extendByPause(appointment, pause.from, at, calendar, pause.cause);
  return {
    ...changed(unpaused(clock, at), extended(current), pause.cause, at),
    withoutApology: withoutApology && extended(withoutApology),
  };
}

/** A date that stays the same was not changed. */
function changed(
  clock: DossierClock,
  next: Appointment,
  cause: AppointmentChangeCause,
  at: Date,
): DossierClock {
  const { current, changes } = clock;
  if (current === null || current.dueAt.getTime() === next.dueAt.getTime())
    return { ...clock, current: next };
  const change = { at, cause, oldDueAt: current.dueAt, newDueAt: next.dueAt };
  return { ...clock, current: next, changes: [...changes, change] };
}

function supplemented(
  clock: DossierClock,
  current: Appointment,
  at: Date,
  calendar: WorkingCalendar,
): DossierClock {
  const goingOn = resumed(clock, at, calendar);
  const again = appointmentFor(at, clock.limit, calendar);
  if (clock.policy === 'RESUME') return { ...goingOn, otherPolicy: again };
  return {
    ...changed(unpaused(clock, at), again, 'supplement', at),
    otherPolicy: goingOn.current ?? current,
    withoutApology: null,
  };
}
