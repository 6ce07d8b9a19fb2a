import fc from 'fast-check';
import { appointmentFor } from './appointment';
import { aCalendar } from './calendar.builder';
import { localDate } from './local-date';
import { localTime, minuteOfDay } from './local-time';
import { instantAt, officeDay, officeMoment, officeTime } from './office-time';
import { InvalidTimeLimit, timeLimitUnits, type TimeLimit, type TimeLimitUnit } from './time-limit';
import { CalendarYearMissing, sessionsOn, usualSessions } from './working-calendar';

const calendar = aCalendar();
const at = (text: string) => instantAt(localDate(text.slice(0, 10)), localTime(text.slice(11)));
const dueText = (receivedAt: string, limit: TimeLimit, on = calendar) => {
  const { dueAt } = appointmentFor(at(receivedAt), limit, on);
  return `${officeDay(dueAt)} ${officeTime(dueAt)}`;
};

describe('the appointment', () => {
  it.each<[string, number, TimeLimitUnit, string, string]>([
    ['2026-11-20 09:15', 5, 'workingDay', '2026-11-30 09:15', 'passes week-ends and the holiday'],
    ['2026-11-20 12:10', 1, 'workingDay', '2026-11-23 13:30', 'starts after lunch'],
    ['2026-11-20 17:00', 1, 'workingDay', '2026-11-23 17:00', 'counts the moment of closing'],
    ['2026-11-20 17:01', 1, 'workingDay', '2026-11-25 07:30', 'starts next day after closing'],
    ['2026-11-20 06:00', 1, 'workingDay', '2026-11-23 07:30', 'starts at opening'],
    ['2026-11-22 10:00', 1, 'workingDay', '2026-11-25 07:30', 'starts after a Sunday'],
    ['2026-11-23 08:00', 0.5, 'workingDay', '2026-11-23 14:00', 'half a day is four hours'],
    ['2026-11-23 16:00', 0.5, 'workingDay', '2026-11-25 10:30', 'half a day over a holiday'],
    ['2026-11-20 08:00', 1.5, 'workingDay', '2026-11-23 14:00', 'a day and a half'],
    ['2026-08-21 10:00', 1, 'workingDay', '2026-08-22 10:00', 'works a swapped Saturday'],
    ['2026-08-28 10:00', 1, 'workingDay', '2026-09-03 10:00', 'rests on swapped days'],
    ['2026-11-20 16:00', 4, 'workingHour', '2026-11-23 10:30', 'consumes session minutes'],
    ['2026-11-23 07:30', 4, 'workingHour', '2026-11-23 11:30', 'ends with a session'],
    ['2026-11-23 10:00', 0.25, 'workingHour', '2026-11-23 10:15', 'a quarter of an hour'],
    ['2026-11-20 09:15', 10, 'calendarDay', '2026-11-30 09:15', 'counts every day'],
    ['2026-11-20 09:15', 4, 'calendarDay', '2026-11-25 07:30', 'moves from a holiday'],
    ['2026-11-20 09:15', 8, 'calendarDay', '2026-11-30 07:30', 'moves from a Saturday'],
    ['2026-10-23 09:15', 1, 'month', '2026-11-23 09:15', 'same day number'],
    ['2027-01-29 09:15', 1, 'month', '2027-03-01 07:30', 'last day, then a working day'],
    ['2026-03-31 09:15', 1, 'month', '2026-05-04 07:30', 'moves from a holiday'],
    ['2026-08-31 09:15', 6, 'month', '2027-03-03 07:30', 'starts after the holidays'],
    ['2026-03-30 09:15', 6, 'month', '2026-09-30 09:15', 'same day number'],
    ['2026-03-31 09:15', 6, 'month', '2026-09-30 17:00', 'a month too short ends with its close'],
    ['2026-11-20 14:59', 1, 'sameDay', '2026-11-20 16:30', 'same day before the cut-off'],
    ['2026-11-20 15:00', 1, 'sameDay', '2026-11-23 16:30', 'next working day from 15:00'],
    ['2026-11-20 18:00', 1, 'sameDay', '2026-11-23 16:30', 'next working day after closing'],
    ['2026-11-22 18:00', 1, 'sameDay', '2026-11-23 16:30', 'a Sunday counts as Monday'],
    ['2026-11-23 15:30', 0, 'sameDay', '2026-11-25 16:30', 'passes the holiday'],
  ])('received %s, %d %s: %s (%s)', (receivedAt, value, unit, due) => {
    expect(dueText(receivedAt, { value, unit })).toBe(due);
  });

  it.each<[string, number, TimeLimitUnit, string]>([
    ['2026-11-20 09:15', 5, 'workingDay', '2026-11-27 17:00'],
    ['2026-11-20 09:15', 1, 'workingDay', '2026-11-20 17:00'],
    ['2026-11-20 09:15', 4, 'calendarDay', '2026-11-23 17:00'],
    ['2026-11-20 09:15', 2, 'calendarDay', '2026-11-23 17:00'],
  ])('counts the first day where told: %s, %d %s: %s', (receivedAt, value, unit, due) => {
    expect(dueText(receivedAt, { value, unit, countsFirstDay: true })).toBe(due);
  });

  it('hands out at closing where no return hour is set', () => {
    const without = aCalendar({ returnHour: undefined });
    expect(dueText('2026-11-20 09:00', { value: 1, unit: 'sameDay' }, without)).toBe(
      '2026-11-20 17:00',
    );
  });

  it('follows the cut-off of the unit', () => {
    const early = aCalendar({ sameDayCutOff: localTime('10:00') });
    expect(dueText('2026-11-20 10:00', { value: 1, unit: 'sameDay' }, early)).toBe(
      '2026-11-23 16:30',
    );
  });

  it('is not before reception where results are handed out early', () => {
    const early = aCalendar({ returnHour: localTime('14:00') });
    const limit = { value: 1, unit: 'sameDay' } as const;
    expect(dueText('2026-11-20 09:00', limit, early)).toBe('2026-11-20 14:00');
    expect(dueText('2026-11-20 14:30', limit, early)).toBe('2026-11-20 14:30');
  });

  it('ends with a Saturday morning where one is worked', () => {
    const morning = [{ from: localTime('07:30'), to: localTime('11:30') }];
    const saturdays = aCalendar({ week: { ...calendar.week, 6: morning } });
    expect(dueText('2026-11-20 15:00', { value: 1, unit: 'workingDay' }, saturdays)).toBe(
      '2026-11-21 11:30',
    );
    expect(dueText('2026-11-21 09:00', { value: 1, unit: 'sameDay' }, saturdays)).toBe(
      '2026-11-21 11:30',
    );
  });

  it('tells the rule, the calendar and the days it skipped', () => {
    const appointment = appointmentFor(
      at('2026-11-20 15:30'),
      { value: 1, unit: 'sameDay' },
      calendar,
    );
    expect(appointment).toMatchObject({
      dueOn: '2026-11-23',
      rule: 'afterCutOff',
      calendarVersion: 3,
      skipped: [
        { day: '2026-11-21', kind: 'weeklyRest', name: '' },
        { day: '2026-11-22', kind: 'weeklyRest', name: '' },
      ],
    });
  });

  it('names only the days of rest that moved a count of calendar days', () => {
    const { skipped } = appointmentFor(
      at('2026-11-20 09:15'),
      { value: 4, unit: 'calendarDay' },
      calendar,
    );
    expect(skipped).toEqual([
      { day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' },
    ]);
  });

  it('refuses to run into a year without holidays', () => {
    expect(() => dueText('2027-12-30 09:00', { value: 2, unit: 'workingDay' })).toThrow(
      new CalendarYearMissing(2028),
    );
    expect(() => dueText('2027-12-30 09:00', { value: 1, unit: 'workingDay' })).not.toThrow();
    expect(() => dueText('2025-12-30 09:00', { value: 1, unit: 'month' })).toThrow(
      new CalendarYearMissing(2025),
    );
  });

  it.each<[number, TimeLimitUnit]>([
    [0, 'workingDay'],
    [-1, 'workingHour'],
    [Number.NaN, 'workingDay'],
    [Number.POSITIVE_INFINITY, 'calendarDay'],
    [1.5, 'calendarDay'],
    [0.5, 'month'],
    [1_001, 'workingDay'],
  ])('refuses a limit of %d %s', (value, unit) => {
    expect(() => dueText('2026-11-20 09:00', { value, unit })).toThrow(InvalidTimeLimit);
  });
});

describe('any appointment', () => {
  const decade = Array.from({ length: 10 }, (_year, index) => 2026 + index);
  const morning = [{ from: localTime('07:30'), to: localTime('11:30') }];
  const calendars = fc.constantFrom(
    aCalendar({ coveredYears: decade }),
    aCalendar({ coveredYears: decade, returnHour: undefined }),
    aCalendar({
      coveredYears: decade,
      week: { 1: usualSessions, 3: morning, 4: usualSessions, 6: morning },
      returnHour: localTime('14:00'),
    }),
    aCalendar({
      coveredYears: decade,
      week: { 1: usualSessions, 2: [{ from: localTime('08:00'), to: localTime('09:00') }] },
    }),
  );
  const minutes = fc.integer({ min: 0, max: 500_000 });
  const limits = fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom(...timeLimitUnits),
    countsFirstDay: fc.boolean(),
    half: fc.constantFrom(0, 0.5),
  });
  const firstMinute = at('2026-01-01 00:00').getTime();
  const receivedAfter = (minute: number) => new Date(firstMinute + minute * 60_000);
  const limitOf = ({ value, unit, countsFirstDay, half }: TimeLimit & { half: number }) => ({
    value: unit === 'workingDay' || unit === 'workingHour' ? value - half : value,
    unit,
    countsFirstDay,
  });

  it('is never earlier for a later reception', () => {
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 0, max: 10_000 }),
        limits,
        calendars,
        (a, gap, l, c) => {
          const first = appointmentFor(receivedAfter(a), limitOf(l), c);
          const second = appointmentFor(receivedAfter(a + gap), limitOf(l), c);
          expect(second.dueAt.getTime()).toBeGreaterThanOrEqual(first.dueAt.getTime());
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('is never earlier for a longer limit', () => {
    fc.assert(
      fc.property(minutes, limits, fc.integer({ min: 0, max: 5 }), calendars, (a, l, more, c) => {
        const shorter = limitOf(l);
        const longer = { ...shorter, value: Math.ceil(shorter.value) + more };
        const first = appointmentFor(receivedAfter(a), shorter, c);
        const second = appointmentFor(receivedAfter(a), longer, c);
        expect(second.dueAt.getTime()).toBeGreaterThanOrEqual(first.dueAt.getTime());
      }),
      { numRuns: 1_000 },
    );
  });

  it('falls on working time, not before reception, and comes out the same again', () => {
    fc.assert(
      fc.property(minutes, limits, calendars, (a, l, c) => {
        const appointment = appointmentFor(receivedAfter(a), limitOf(l), c);
        const due = officeMoment(appointment.dueAt);
        const isOpen = sessionsOn(due.day, c).some(
          ({ from, to }) => due.minute >= minuteOfDay(from) && due.minute <= minuteOfDay(to),
        );
        expect(isOpen).toBe(true);
        expect(appointment.dueAt >= appointment.startsAt).toBe(true);
        expect(appointment.startsAt >= receivedAfter(a)).toBe(true);
        expect(appointmentFor(appointment.receivedAt, appointment.limit, c)).toEqual(appointment);
      }),
      { numRuns: 1_000 },
    );
  });
});
