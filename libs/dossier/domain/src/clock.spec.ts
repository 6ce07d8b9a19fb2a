import {
  instantAt,
  localDate,
  localTime,
  mondayToFriday,
  usualSessions,
  workingCalendar,
} from '@motcua/shared-time';
import * as fc from 'fast-check';
import {
  clockAfter,
  type ClockPolicy,
  clockOf,
  lawfulAppointment,
  NewDateNotLater,
  openPause,
  reappointed,
} from './clock';
import type { DossierAction } from './dossier-actions';
import { actionsFrom, type DossierStage, statusAfter } from './dossier-workflow';

const calendar = workingCalendar({
  version: 1,
  coveredYears: [2026, 2027],
  days: [{ day: localDate('2026-11-24'), kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' }],
  week: mondayToFriday(usualSessions),
});
const at = (day: string, time = '09:00') => instantAt(localDate(day), localTime(time));
const limit = { value: 5, unit: 'workingDay' } as const;

type Step = [DossierAction, string];

function lived(policy: ClockPolicy, steps: readonly Step[]) {
  return steps.reduce(
    (clock, [action, day]) => clockAfter(clock, action, at(day), calendar),
    clockOf(limit, policy),
  );
}

describe('the term of a dossier', () => {
  it('starts with reception and ends with the result', () => {
    const clock = lived('RESTART', [
      ['register', '2026-11-12'],
      ['receive', '2026-11-13'],
      ['transfer', '2026-11-13'],
      ['approve', '2026-11-19'],
    ]);
    expect(clock.first?.dueOn).toBe('2026-11-20');
    expect(clock.current).toEqual(clock.first);
    expect(clock.endedAt).toEqual(at('2026-11-19'));
  });

  const supplemented: Step[] = [
    ['receive', '2026-11-02'],
    ['requestSupplement', '2026-11-04'],
    ['receiveSupplement', '2026-11-11'],
  ];

  it('starts again from zero after a supplement and keeps the other date', () => {
    const { first, current, otherPolicy } = lived('RESTART', supplemented);
    expect(first?.dueOn).toBe('2026-11-09');
    expect(current?.dueOn).toBe('2026-11-18');
    expect(otherPolicy?.dueOn).toBe('2026-11-16');
  });

  it('goes on after a supplement where the procedure says so and keeps the other date', () => {
    const { current, otherPolicy } = lived('RESUME', supplemented);
    expect(current?.dueOn).toBe('2026-11-16');
    expect(otherPolicy?.dueOn).toBe('2026-11-18');
  });

  it('starts with the supplement when the dossier was never received', () => {
    const clock = lived('RESUME', [
      ['requestSupplement', '2026-11-02'],
      ['receiveSupplement', '2026-11-11'],
    ]);
    expect(clock.first?.dueOn).toBe('2026-11-18');
    expect(clock.otherPolicy).toBeNull();
    expect(clock.pauses).toEqual([]);
  });

  it('stands still from the tax notice to the proof of payment', () => {
    const clock = lived('RESTART', [
      ['receive', '2026-11-02'],
      ['requestPayment', '2026-11-03'],
      ['confirmPayment', '2026-11-05'],
    ]);
    expect(clock.current?.dueOn).toBe('2026-11-11');
    expect(clock.pauses).toEqual([
      { cause: 'payment', from: at('2026-11-03'), to: at('2026-11-05') },
    ]);
  });

  it('goes on in its first pause when a withdrawal is asked for meanwhile', () => {
    const clock = lived('RESTART', [
      ['receive', '2026-11-02'],
      ['requestPayment', '2026-11-03'],
      ['requestWithdrawal', '2026-11-04'],
    ]);
    expect(openPause(clock)).toEqual({ cause: 'payment', from: at('2026-11-03'), to: null });
  });

  it('is counted anew when a result has to be corrected', () => {
    const clock = lived('RESTART', [
      ['receive', '2026-11-02'],
      ['approve', '2026-11-05'],
      ['correctResult', '2026-11-09'],
    ]);
    expect(clock.current?.dueOn).toBe('2026-11-16');
    expect(clock.first?.dueOn).toBe('2026-11-09');
    expect(clock.endedAt).toBeNull();
  });

  it('is put off by an apology, never brought forward', () => {
    const clock = lived('RESTART', [['receive', '2026-11-02']]);
    const told = at('2026-11-06');
    const later = reappointed(clock, at('2026-11-16'), told, calendar);
    expect([later.first?.dueOn, later.current?.dueOn]).toEqual(['2026-11-09', '2026-11-16']);
    expect(lawfulAppointment(later)?.dueOn).toBe('2026-11-09');
    expect(later.changes).toEqual([
      { at: told, cause: 'apology', oldDueAt: clock.current?.dueAt, newDueAt: at('2026-11-16') },
    ]);
    expect(later.current?.skipped.map(({ day }) => day)).toEqual([
      '2026-11-07',
      '2026-11-08',
      '2026-11-14',
      '2026-11-15',
    ]);
    expect(() => reappointed(clock, at('2026-11-09'), told, calendar)).toThrow(NewDateNotLater);
  });

  it('keeps the date of the law and the promised one apart through a later pause', () => {
    const received = lived('RESTART', [['receive', '2026-11-02']]);
    const promised = reappointed(received, at('2026-11-16'), at('2026-11-06'), calendar);
    const paused = clockAfter(promised, 'requestPayment', at('2026-11-06'), calendar);
    const { changes, ...resumed } = clockAfter(
      paused,
      'confirmPayment',
      at('2026-11-10'),
      calendar,
    );
    expect(resumed.current?.dueOn).toBe('2026-11-18');
    expect(resumed.withoutApology?.dueOn).toBe('2026-11-11');
    expect(changes.map(({ cause }) => cause)).toEqual(['apology', 'payment']);
    expect(resumed.current?.paused.causes).toEqual(['payment']);
    expect(resumed.current?.apology).toEqual({
      oldDueAt: received.current?.dueAt,
      newDueAt: at('2026-11-16'),
    });
    expect(resumed.withoutApology?.apology).toBeUndefined();
  });

  it('never has two open pauses, a pause that runs backwards, or a date before the first', () => {
    const choices = fc.array(fc.nat({ max: 20 }), { maxLength: 25 });
    fc.assert(
      fc.property(fc.constantFrom<ClockPolicy>('RESTART', 'RESUME'), choices, (policy, walk) => {
        let stage: DossierStage = 'draft';
        let clock = clockOf(limit, policy);
        for (const [hours, choice] of walk.entries()) {
          const possible: readonly DossierAction[] = actionsFrom(stage);
          const action = possible[choice % Math.max(1, possible.length)];
          if (action === undefined) break;
          const now = new Date(at('2026-10-01').getTime() + hours * 7 * 3_600_000);
          clock = clockAfter(clock, action, now, calendar);
          stage = statusAfter(action, stage);
          expect(clock.pauses.filter(({ to }) => to === null).length).toBeLessThanOrEqual(1);
          for (const { from, to } of clock.pauses) expect(to === null || to >= from).toBe(true);
          expect((clock.current?.dueOn ?? '') >= (clock.first?.dueOn ?? '')).toBe(true);
        }
      }),
    );
  });
});
