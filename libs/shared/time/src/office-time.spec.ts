import fc from 'fast-check';
import { localDate } from './local-date';
import { InvalidLocalTime, isLocalTime, localTime, minuteOfDay, timeOfMinute } from './local-time';
import { instantAt, officeDay, officeTime } from './office-time';

describe('the office clock', () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23', '00:00'],
    ['2026-12-31T17:30:00.000Z', '2027-01-01', '00:30'],
    ['2026-02-28T20:00:00.000Z', '2026-03-01', '03:00'],
  ])('shows %s as %s %s', (instant, day, time) => {
    expect(officeDay(new Date(instant))).toBe(day);
    expect(officeTime(new Date(instant))).toBe(time);
  });

  it('finds the instant of a day and a time', () => {
    const instant = instantAt(localDate('2026-11-23'), localTime('09:15'));
    expect(instant.toISOString()).toBe('2026-11-23T02:15:00.000Z');
  });

  it('reads the zone of the time, not the one of today', () => {
    const summer = instantAt(localDate('2026-07-01'), localTime('12:00'), 'Europe/Paris');
    const winter = instantAt(localDate('2026-01-01'), localTime('12:00'), 'Europe/Paris');
    expect([summer.toISOString(), winter.toISOString()]).toEqual([
      '2026-07-01T10:00:00.000Z',
      '2026-01-01T11:00:00.000Z',
    ]);
  });

  it('moves a time that the zone skips to the one after it', () => {
    const skipped = instantAt(localDate('2026-03-29'), localTime('02:30'), 'Europe/Paris');
    expect(officeTime(skipped, 'Europe/Paris')).toBe('03:30');
  });

  it('shows back the day and time it was given', () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
    const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'Asia/Kolkata');
    fc.assert(
      fc.property(seconds, zones, (second, zone) => {
        const instant = new Date(second * 1000);
        const shown = instantAt(officeDay(instant, zone), officeTime(instant, zone), zone);
        expect(instant.getTime() - shown.getTime()).toBe((second % 60) * 1000);
      }),
    );
  });
});

describe('a time of day', () => {
  it.each(['00:00', '07:30', '23:59'])('reads %s', (text) => expect(localTime(text)).toBe(text));
  it.each(['24:00', '7:30', '12:60', '12:00:00', '', ' 12:00'])('refuses «%s»', (text) =>
    expect(() => localTime(text)).toThrow(InvalidLocalTime),
  );
  it('is no number', () => expect(isLocalTime(730)).toBe(false));
  it('counts minutes both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minute) => {
        expect(minuteOfDay(timeOfMinute(minute))).toBe(minute);
      }),
    );
  });
});
