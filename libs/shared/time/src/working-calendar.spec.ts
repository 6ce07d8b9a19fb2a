import { aCalendar, aCalendarDay } from './calendar.builder';
import { localDate } from './local-date';
import { localTime } from './local-time';
import { instantAt } from './office-time';
import {
  addWorkingDays,
  CalendarYearMissing,
  InvalidWorkingCalendar,
  isWorkingDay,
  nextWorkingDay,
  sameOrNextWorkingDay,
  sessionsOn,
  usualSessions,
  withLaterYears,
} from './working-calendar';
import { workingMinutesBetween } from './working-time';

const calendar = aCalendar();
const at = (text: string) => instantAt(localDate(text.slice(0, 10)), localTime(text.slice(11)));

describe('the working calendar', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-24', false, 'a holiday'],
    ['2026-04-27', false, 'a day off in lieu'],
    ['2026-08-31', false, 'a swapped day off'],
    ['2026-08-22', true, 'a swapped Saturday'],
    ['2026-01-10', true, 'a swapped Saturday'],
  ])('%s is worked: %s (%s)', (day, worked) =>
    expect(isWorkingDay(localDate(day), calendar)).toBe(worked),
  );

  it('keeps full hours on a swapped Saturday', () => {
    expect(sessionsOn(localDate('2026-08-22'), calendar)).toEqual(usualSessions);
  });

  it('closes one unit for a storm', () => {
    const storm = aCalendarDay(['2026-11-23', 'closure', 'Bão số 12']);
    const closed = aCalendar({ days: [storm] });
    expect(nextWorkingDay(localDate('2026-11-20'), closed)).toBe('2026-11-24');
  });

  it('passes over Tết', () => {
    expect(nextWorkingDay(localDate('2026-02-13'), calendar)).toBe('2026-02-23');
    expect(sameOrNextWorkingDay(localDate('2026-02-14'), calendar)).toBe('2026-02-23');
    expect(sameOrNextWorkingDay(localDate('2026-02-13'), calendar)).toBe('2026-02-13');
    expect(addWorkingDays(localDate('2026-02-13'), 5, calendar)).toBe('2026-02-27');
  });

  it('refuses a year it does not know', () => {
    expect(() => nextWorkingDay(localDate('2027-12-31'), calendar)).toThrow(
      new CalendarYearMissing(2028),
    );
    expect(() => isWorkingDay(localDate('2025-06-02'), calendar)).toThrow(CalendarYearMissing);
  });

  it('goes on in the years a newer one knows, and stays as it was in its own', () => {
    const old = aCalendar({ coveredYears: [2026], days: [] });
    const newer = aCalendar({ version: 4 });
    const both = withLaterYears(old, newer);
    expect(both.version).toBe(old.version);
    expect(isWorkingDay(localDate('2026-11-24'), both)).toBe(true);
    expect(nextWorkingDay(localDate('2026-12-31'), both)).toBe('2027-01-04');
    expect(withLaterYears(newer, old)).toBe(newer);
  });

  it('refuses a day given twice, overlapping sessions and a week without work', () => {
    const day = aCalendarDay(['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam']);
    const late = { from: localTime('11:00'), to: localTime('12:00') };
    const backwards = { from: localTime('12:00'), to: localTime('11:00') };
    expect(() => aCalendar({ days: [day, day] })).toThrow(InvalidWorkingCalendar);
    expect(() => aCalendar({ week: { 1: [...usualSessions, late] } })).toThrow(/overlap/);
    expect(() => aCalendar({ week: { 1: [backwards] } })).toThrow(InvalidWorkingCalendar);
    expect(() => aCalendar({ week: {} })).toThrow(/no weekday/);
  });
});

describe('working minutes', () => {
  it.each([
    ['2026-11-23 07:30', '2026-11-23 17:00', 450],
    ['2026-11-23 11:00', '2026-11-23 14:00', 60],
    ['2026-11-23 11:30', '2026-11-23 13:30', 0],
    ['2026-11-20 16:00', '2026-11-23 08:00', 90],
    ['2026-11-21 00:00', '2026-11-22 23:59', 0],
    ['2026-11-23 16:00', '2026-11-25 08:00', 90],
    ['2026-11-25 08:00', '2026-11-23 16:00', 0],
  ])('from %s to %s are %i', (from, to, minutes) =>
    expect(workingMinutesBetween(at(from), at(to), calendar)).toBe(minutes),
  );
});
