import { clockAfter } from '@motcua/dossier-domain';
import { type WorkingCalendar, workingMinutesBetween } from '@motcua/shared-time';
import { readClock } from '../../dossier-intake/data/dossier-clock';
import type { ClockFacts } from './clock-facts.query';

export const termsAfterSupplement = ['START', 'RESTART', 'RESUME'] as const;

/** What the term would be if the papers came now; null while none are awaited. */
export interface AfterSupplement {
  /** A dossier that was never received has no term yet: it starts. */
  readonly term: (typeof termsAfterSupplement)[number];
  readonly dueAt: Date;
  readonly dueOn: string;
  readonly workingMinutesLeft: number;
}

export function afterSupplement(
  { status, clock: stored }: ClockFacts,
  now: Date,
  calendar: WorkingCalendar,
): AfterSupplement | null {
  if (status !== 'awaitingSupplement') return null;
  const clock = readClock(stored);
  const { current } = clockAfter(clock, 'receiveSupplement', now, calendar);
  if (current === null) return null;
  return {
    term: clock.current === null ? 'START' : clock.policy,
    dueAt: current.dueAt,
    dueOn: current.dueOn,
    workingMinutesLeft: workingMinutesBetween(now, current.dueAt, calendar),
  };
}
