import {
  instantAt,
  localDate,
  localTime,
  mondayToFriday,
  usualSessions,
  workingCalendar,
} from '@motcua/shared-time';
import { clockAfter, clockOf, type ClockPolicy, lawfulAppointment, reappointed } from './clock';
import type { DossierAction } from './dossier-actions';
import { NewDateNotEarlier, withEarlierPromise } from './earlier-promise';
import { verdictsOf } from './verdicts';

const calendar = workingCalendar({
  version: 1,
  coveredYears: [2026],
  days: [],
  week: mondayToFriday(usualSessions),
});
const at = (day: string, time = '09:00') => instantAt(localDate(day), localTime(time));

function lived(policy: ClockPolicy, steps: readonly [DossierAction, string][]) {
  return steps.reduce(
    (clock, [action, day]) => clockAfter(clock, action, at(day), calendar),
    clockOf({ value: 5, unit: 'workingDay' }, policy),
  );
}

function judged(clock: ReturnType<typeof lived>, parts: object = {}) {
  const facts = {
    clock,
    supplementRounds: 0,
    endedAt: null,
    now: at('2026-11-18'),
    ...parts,
  };
  const { verdicts, differences } = verdictsOf(facts, calendar);
  return { said: verdicts.map(({ verdict }) => verdict), verdicts, differences };
}

describe('the three verdicts', () => {
  it('agree on a plain dossier', () => {
    const clock = lived('RESTART', [['receive', '2026-11-02']]);
    expect(judged(clock, { endedAt: at('2026-11-09', '16:59') }).said).toEqual(
      Array(3).fill('onTime'),
    );
    expect(judged(clock, { endedAt: at('2026-11-10') }).said).toEqual(Array(3).fill('late'));
    expect(judged(clock)).toMatchObject({ said: Array(3).fill('overdue'), differences: [] });
  });

  it('count nothing that was never received', () => {
    const clock = lived('RESTART', [['requestSupplement', '2026-11-02']]);
    expect(judged(clock)).toMatchObject({ said: Array(3).fill('notCounted'), differences: [] });
  });

  it('hold the agency to what it promised earlier, and the law to the limit', () => {
    const received = lived('RESTART', [['receive', '2026-11-02']]);
    const promise = { dueAt: at('2026-11-05', '10:00'), reason: 'Việc đơn giản' };
    const clock = withEarlierPromise(received, promise, calendar);
    expect([clock.first?.dueOn, clock.current?.dueOn]).toEqual(['2026-11-05', '2026-11-05']);
    expect(lawfulAppointment(clock)).toEqual(received.current);
    const { said, differences } = judged(clock, { endedAt: at('2026-11-06') });
    expect(said).toEqual(['early', 'late', 'late']);
    expect(differences).toEqual(['promisedBeforeTheLimit']);
    const later = { ...promise, dueAt: at('2026-11-16') };
    expect(() => withEarlierPromise(received, later, calendar)).toThrow(NewDateNotEarlier);
  });

  it('differ after an apology: the law and the portal know only the first date', () => {
    const first = lived('RESTART', [['receive', '2026-11-02']]);
    const clock = reappointed(first, at('2026-11-16', '16:30'), at('2026-11-06'), calendar);
    const { said, differences } = judged(clock, { endedAt: at('2026-11-13') });
    expect(said).toEqual(['late', 'early', 'late']);
    expect(differences).toEqual(['apologyMovesOnlyOurDate']);
  });

  const supplemented: [DossierAction, string][] = [
    ['receive', '2026-11-02'],
    ['requestSupplement', '2026-11-04'],
    ['receiveSupplement', '2026-11-11'],
  ];

  it('differ where the term starts again and the portal only subtracts the wait', () => {
    const clock = lived('RESTART', supplemented);
    const { verdicts, said, differences } = judged(clock, {
      supplementRounds: 1,
      endedAt: at('2026-11-17'),
    });
    expect(verdicts.map(({ dueOn }) => dueOn)).toEqual(['2026-11-18', '2026-11-18', '2026-11-16']);
    expect(said).toEqual(['early', 'early', 'late']);
    expect(differences).toEqual(['portalSubtractsTheSupplement']);
    const resumed = judged(lived('RESUME', supplemented), { supplementRounds: 1 });
    expect(resumed.differences).toEqual([]);
  });

  it('are overdue for the portal as soon as a second supplement was asked for', () => {
    const clock = lived('RESTART', supplemented);
    const { said, differences } = judged(clock, {
      supplementRounds: 2,
      endedAt: at('2026-11-12'),
    });
    expect(said).toEqual(['early', 'early', 'late']);
    expect(differences).toEqual(['moreThanOneSupplement']);
  });

  it('stand still for the law while papers are awaited; the portal takes the request as the end', () => {
    const clock = lived('RESTART', supplemented.slice(0, 2));
    const { said, differences } = judged(clock, { supplementRounds: 1 });
    expect(said).toEqual(['paused', 'paused', 'early']);
    expect(differences).toEqual(['openSupplementEndsTheCount']);
  });
});
