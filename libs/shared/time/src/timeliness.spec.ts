import { aCalendar } from './calendar.builder';
import { localDate } from './local-date';
import { localTime } from './local-time';
import { instantAt } from './office-time';
import {
  dueSoonAt,
  dueSoonMinutesOf,
  timelinessOfFinished,
  timelinessOfOpen,
  warningMoment,
  workingDaysOverdue,
  workingMinutesLeft,
} from './timeliness';
import { workingMinutesBetween } from './working-time';

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
  const term = { startsAt: at('2026-11-02 09:00'), dueAt: at('2026-11-23 16:30') };
  const dueOn = localDate('2026-11-23');
  const due = { dueOn, dueSoonAt: dueSoonAt(term, calendar) };

  it.each([
    ['2026-11-19 16:30', 'inTerm'],
    ['2026-11-20 15:59', 'inTerm'],
    ['2026-11-20 16:00', 'dueSoon'],
    ['2026-11-21 09:00', 'dueSoon'],
    ['2026-11-23 16:45', 'dueSoon'],
    ['2026-11-23 23:59', 'dueSoon'],
    ['2026-11-24 00:00', 'overdue'],
  ])('is at %s %s', (now, timeliness) =>
    expect(timelinessOfOpen(at(now), due, calendar)).toBe(timeliness),
  );

  it('is due soon by the warning that the province sets', () => {
    const short = aCalendar({ dueSoonMinutes: 60 });
    const told = { dueOn, dueSoonAt: dueSoonAt(term, short) };
    expect(timelinessOfOpen(at('2026-11-23 15:29'), told, short)).toBe('inTerm');
    expect(timelinessOfOpen(at('2026-11-23 15:30'), told, short)).toBe('dueSoon');
  });

  it('is due soon in the last fifth of a short term', () => {
    const sameDay = { startsAt: at('2026-11-23 09:00'), dueAt: at('2026-11-23 16:30') };
    expect(dueSoonMinutesOf(sameDay, calendar)).toBe(66);
    expect(dueSoonAt(sameDay, calendar)).toEqual(at('2026-11-23 15:24'));
    const paused = { ...sameDay, paused: { workingMinutes: 300 } };
    expect(dueSoonMinutesOf(paused, calendar)).toBe(6);
  });

  it('is told from its dates alone in a year whose holidays nobody has entered', () => {
    const old = aCalendar({ coveredYears: [2026] });
    const now = at('2027-01-05 09:00');
    expect(warningMoment(now, old)).toEqual(now);
    expect(warningMoment(at('2026-12-31 18:00'), old)).toEqual(at('2026-12-31 18:00'));
    expect(timelinessOfOpen(now, due, old)).toBe('overdue');
    const later = { dueOn: localDate('2027-01-06'), dueSoonAt: at('2027-01-05 09:00') };
    expect(timelinessOfOpen(at('2027-01-05 08:59'), later, old)).toBe('inTerm');
    expect(timelinessOfOpen(now, later, old)).toBe('dueSoon');
  });

  it('begins to be due soon when exactly the warning is left, whatever rest lies between', () => {
    for (const dueAt of ['2026-11-23 07:30', '2026-11-23 13:45', '2026-11-25 08:00']) {
      const each = { startsAt: at('2026-11-02 09:00'), dueAt: at(dueAt) };
      const begins = dueSoonAt(each, calendar);
      expect(workingMinutesBetween(begins, each.dueAt, calendar)).toBe(480);
    }
  });

  it.each([
    ['2026-11-23', 0],
    ['2026-11-24', 0],
    ['2026-11-25', 1],
    ['2026-11-30', 4],
    ['2026-11-20', 0],
  ])('is on %s overdue by %i working days', (today, days) =>
    expect(workingDaysOverdue(dueOn, localDate(today), calendar)).toBe(days),
  );

  it.each([
    ['2026-11-20 16:00', 480],
    ['2026-11-23 16:00', 30],
    ['2026-11-23 16:45', 0],
    // Overdue from the next day on: the rest of Monday, then Wednesday after the holiday.
    ['2026-11-24 09:00', -30],
    ['2026-11-25 08:30', -90],
  ])('has at %s %i working minutes left', (now, minutes) =>
    expect(workingMinutesLeft(at(now), { dueAt: term.dueAt, dueOn }, calendar)).toBe(minutes),
  );
});
