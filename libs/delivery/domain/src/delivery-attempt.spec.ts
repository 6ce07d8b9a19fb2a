import { localDate, mondayToFriday, usualSessions, workingCalendar } from '@motcua/shared-time';
import { afterFailedAttempt, nextAttemptFrom, usualAttemptRule } from './delivery-attempt';

const calendar = workingCalendar({
  version: 1,
  coveredYears: [2026],
  days: [{ day: localDate('2026-11-24'), kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' }],
  week: mondayToFriday(usualSessions),
});

describe('a failed attempt', () => {
  it.each([
    ['2026-11-16', '2026-11-18', 'two working days on'],
    ['2026-11-20', '2026-11-25', 'over the week-end and a holiday'],
    ['2026-11-21', '2026-11-25', 'from a Saturday round'],
  ])('on %s is followed by one from %s: %s', (failedOn, from) => {
    expect(nextAttemptFrom(localDate(failedOn), usualAttemptRule, calendar)).toBe(from);
  });

  it('leads to a second attempt and then to the return', () => {
    const day = localDate('2026-11-16');
    expect(afterFailedAttempt(1, day, usualAttemptRule, calendar)).toEqual({
      next: 'retry',
      attempt: 2,
      from: '2026-11-18',
    });
    expect(afterFailedAttempt(2, day, usualAttemptRule, calendar)).toEqual({ next: 'return' });
  });

  it('follows a rule that changes', () => {
    const rule = { maxAttempts: 3, workingDaysBetween: 1 };
    expect(afterFailedAttempt(2, localDate('2026-11-16'), rule, calendar)).toEqual({
      next: 'retry',
      attempt: 3,
      from: '2026-11-17',
    });
  });
});
