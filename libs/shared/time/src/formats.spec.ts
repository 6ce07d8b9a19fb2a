import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatLetterDate,
  formatSentenceDate,
  formatSentenceTime,
} from './formats';
import { localDate } from './local-date';
import { localTime } from './local-time';

describe('dates and times in words', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-12-10', 'ngày 10 tháng 12 năm 2026'],
  ])('a letter writes %s as «%s»', (day, text) =>
    expect(formatLetterDate(localDate(day))).toBe(text),
  );

  it('writes the same day for tables, sentences and in English', () => {
    const day = localDate('2026-11-23');
    expect(formatDate(day)).toBe('23/11/2026');
    expect(formatDate(day, 'en')).toBe('23 Nov 2026');
    expect(formatSentenceDate(day)).toBe('thứ Hai, 23/11/2026');
    expect(formatSentenceDate(day, 'en')).toBe('Monday, 23 Nov 2026');
    expect(formatSentenceDate(localDate('2026-11-22'))).toBe('Chủ nhật, 22/11/2026');
    expect(formatLetterDate(localDate('2026-02-05'), 'en')).toBe('5 February 2026');
  });

  it('writes an instant by the office clock', () => {
    const instant = new Date('2026-11-23T09:30:59Z');
    expect(formatDateTime(instant)).toBe('16:30 23/11/2026');
    expect(formatDateTime(instant, 'en')).toBe('16:30, 23 Nov 2026');
  });

  it.each([
    ['16:30', '16 giờ 30'],
    ['15:00', '15 giờ'],
    ['07:05', '7 giờ 05'],
    ['00:00', '0 giờ'],
  ])('says %s as «%s»', (time, text) => expect(formatSentenceTime(localTime(time))).toBe(text));

  it.each([
    [1_140, '2 ngày 3 giờ làm việc', '2 days 3 hours of working time'],
    [480, '1 ngày làm việc', '1 day of working time'],
    [61, '1 giờ 1 phút làm việc', '1 hour 1 minute of working time'],
    [0, '0 phút làm việc', '0 minutes of working time'],
    [-240, '−4 giờ làm việc', '−4 hours of working time'],
  ])('writes %i working minutes', (minutes, vi, en) => {
    expect(formatDuration(minutes)).toBe(vi);
    expect(formatDuration(minutes, 'en')).toBe(en);
  });
});
