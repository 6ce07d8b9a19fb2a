import { aCalendar } from './calendar.builder';
import { localDate } from './local-date';
import { localTime } from './local-time';
import { instantAt } from './office-time';
import {
  timelinessOfFinished,
  timelinessOfOpen,
  usualDueSoonMinutes,
  workingDaysOverdue,
} from './timeliness';

const calendar = aCalendar();
const at = (text: string) => instantAt(localDate(text.slice(0, 10)), localTime(text.slice(11)));

describe('a finished dossier', () => {
  it.each([
    ['2026-11-20', 'early'],
    ['2026-11-23', 'onTime'],
    ['2026-11-25', 'late'],
  ])('ended %s is %s', (endedOn, timeliness) =>
    expect(timelinessOfFinished(localDate(endedOn), localDate('2026-11-23'))).toBe(timeliness),
  );
});

describe('an open dossier due on Monday at 16:30', () => {
  const due = { dueAt: at('2026-11-23 16:30'), dueOn: localDate('2026-11-23') };

  it.each([
    ['2026-11-19 16:30', 'inTerm'],
    ['2026-11-20 15:59', 'inTerm'],
    ['2026-11-20 16:00', 'dueSoon'],
    ['2026-11-21 09:00', 'dueSoon'],
    ['2026-11-23 16:45', 'dueSoon'],
    ['2026-11-23 23:59', 'dueSoon'],
    ['2026-11-24 00:00', 'overdue'],
  ])('is at %s %s', (now, timeliness) =>
    expect(timelinessOfOpen(at(now), due, usualDueSoonMinutes, calendar)).toBe(timeliness),
  );

  it('is due soon by the threshold of the unit', () => {
    expect(timelinessOfOpen(at('2026-11-23 15:29'), due, 60, calendar)).toBe('inTerm');
    expect(timelinessOfOpen(at('2026-11-23 15:30'), due, 60, calendar)).toBe('dueSoon');
  });

  it.each([
    ['2026-11-23', 0],
    ['2026-11-24', 0],
    ['2026-11-25', 1],
    ['2026-11-30', 4],
    ['2026-11-20', 0],
  ])('is on %s overdue by %i working days', (today, days) =>
    expect(workingDaysOverdue(due.dueOn, localDate(today), calendar)).toBe(days),
  );
});
