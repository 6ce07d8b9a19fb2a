import { dayOfMonth, dayOfWeek, monthOf, yearOf, type LocalDate } from './local-date';
import { minuteOfDay, type LocalTime } from './local-time';
import { officeDay, officeTime } from './office-time';
import { minutesPerWorkingDay } from './time-limit';

export type Language = 'vi' | 'en';

const weekdayNames = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** «thứ Hai», “Monday”. */
export function weekdayName(day: LocalDate, language: Language = 'vi'): string {
  return weekdayNames[language][dayOfWeek(day) - 1] ?? '';
}

/** `23/11/2026`; in English `23 Nov 2026`. */
export function formatDate(day: LocalDate, language: Language = 'vi'): string {
  return `${formatDayAndMonth(day, language)}${language === 'vi' ? '/' : ' '}${yearText(day)}`;
}

/** `23/11`; in English `23 Nov`. */
export function formatDayAndMonth(day: LocalDate, language: Language = 'vi'): string {
  if (language === 'vi') return `${day.slice(8, 10)}/${day.slice(5, 7)}`;
  return `${dayOfMonth(day)} ${monthName(day).slice(0, 3)}`;
}

/** `16:30 23/11/2026` of the office's wall clock; in English `16:30, 23 Nov 2026`. */
export function formatDateTime(instant: Date, language: Language = 'vi'): string {
  const date = formatDate(officeDay(instant), language);
  return `${officeTime(instant)}${language === 'vi' ? '' : ','} ${date}`;
}

/** «thứ Hai, 23/11/2026»; in English “Monday, 23 Nov 2026”. */
export function formatSentenceDate(day: LocalDate, language: Language = 'vi'): string {
  return `${weekdayName(day, language)}, ${formatDate(day, language)}`;
}

/**
 * «ngày 05 tháng 02 năm 2026» as official letters write it: the day always with two digits, the
 * month only for 1 and 2. In English “5 February 2026”.
 */
export function formatLetterDate(day: LocalDate, language: Language = 'vi'): string {
  if (language === 'en') return `${dayOfMonth(day)} ${monthName(day)} ${yearText(day)}`;
  const month = monthOf(day) <= 2 ? day.slice(5, 7) : String(monthOf(day));
  return `ngày ${day.slice(8, 10)} tháng ${month} năm ${yearText(day)}`;
}

/** «16 giờ 30», «15 giờ»; in English `16:30`. */
export function formatSentenceTime(time: LocalTime, language: Language = 'vi'): string {
  if (language === 'en') return time;
  const minute = minuteOfDay(time);
  const hours = `${Math.floor(minute / 60)} giờ`;
  return minute % 60 === 0 ? hours : `${hours} ${time.slice(3, 5)}`;
}

/** Working minutes as «2 ngày 3 giờ làm việc», a day being eight working hours. */
export function formatDuration(workingMinutes: number, language: Language = 'vi'): string {
  const text = formatBriefDuration(workingMinutes, language);
  return language === 'vi' ? `${text} làm việc` : `${text} of working time`;
}

/** The same where something else says that it is working time, such as the head of a column. */
export function formatBriefDuration(workingMinutes: number, language: Language = 'vi'): string {
  const total = Math.round(Math.abs(workingMinutes));
  const parts = [
    amount(Math.floor(total / minutesPerWorkingDay), ['ngày', 'day'], language),
    amount(Math.floor((total % minutesPerWorkingDay) / 60), ['giờ', 'hour'], language),
    amount(total % 60, ['phút', 'minute'], language),
  ].filter((part) => part !== '');
  const sign = workingMinutes < 0 && total > 0 ? '−' : '';
  return `${sign}${parts.join(' ') || (language === 'vi' ? '0 phút' : '0 minutes')}`;
}

/** `0,5` in Vietnamese, `0.5` in English. */
export function formatDecimal(value: number, language: Language = 'vi'): string {
  const text = String(value);
  return language === 'vi' ? text.replace('.', ',') : text;
}

function amount(count: number, unit: readonly [string, string], language: Language): string {
  if (count === 0) return '';
  if (language === 'vi') return `${count} ${unit[0]}`;
  return `${count} ${unit[1]}${count === 1 ? '' : 's'}`;
}

function monthName(day: LocalDate): string {
  return monthNames[monthOf(day) - 1] ?? '';
}

function yearText(day: LocalDate): string {
  return String(yearOf(day));
}
