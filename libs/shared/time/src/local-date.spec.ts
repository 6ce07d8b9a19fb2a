import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compare,
  dayOfWeek,
  daysBetween,
  InvalidLocalDate,
  isLocalDate,
  localDate,
  localDateOf,
} from './local-date';

const aDay = fc
  .integer({ min: 0, max: 109_572 })
  .map((offset) => addDays(localDate('1800-01-01'), offset));

describe('a calendar day', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-23'])(
    'reads %s',
    (text) => expect(localDate(text)).toBe(text),
  );

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '26-01-01',
    '0000-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '２０２６-01-01',
    '',
  ])('refuses «%s»', (text) => expect(() => localDate(text)).toThrow(InvalidLocalDate));

  it.each([null, undefined, 20260101, {}, ['2026-01-01']])('is not %p', (value) =>
    expect(isLocalDate(value)).toBe(false),
  );

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, count, to) =>
    expect(addMonths(localDate(from), count)).toBe(to),
  );

  it.each([
    ['2026-11-20', 5],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1970-01-01', 4],
    ['1900-01-01', 1],
  ])('%s is weekday %i', (day, weekday) => expect(dayOfWeek(localDate(day))).toBe(weekday));

  it('refuses to leave the years 1 to 9999', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(InvalidLocalDate);
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(InvalidLocalDate);
    expect(() => addDays(localDate('2026-01-01'), 0.5)).toThrow(InvalidLocalDate);
    expect(() => localDateOf(2026, 2, 30)).toThrow(InvalidLocalDate);
  });

  it('agrees with the days of UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), (second) => {
        const instant = new Date(second * 1000);
        const days = Math.floor(second / 86_400);
        const day = addDays(localDate('1970-01-01'), days);
        expect(day).toBe(instant.toISOString().slice(0, 10));
        expect(dayOfWeek(day) % 7).toBe(instant.getUTCDay());
      }),
    );
  });

  it('adds what lies between', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(compare(to, from))).toBe(Math.sign(daysBetween(from, to)));
      }),
    );
  });

  it('keeps order when months are added', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: -60, max: 60 }), (a, b, months) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      }),
    );
  });
});
