import type { Appointment, PauseCause } from './appointment';
import {
  formatDate,
  formatDecimal,
  formatDuration,
  formatSentenceTime,
  weekdayName,
  type Language,
} from './formats';
import { addDays, type LocalDate } from './local-date';
import { officeDay, officeTime } from './office-time';
import { countsCalendarDays } from './pause';
import { skippedText } from './skipped-days-text';
import { minutesPerWorkingDay } from './time-limit';

/** Why the appointment falls on its date, as the receipt and the counter's screen say it. */
export function explainAppointment(appointment: Appointment, language: Language): string {
  const isOnTheDay = appointment.rule === 'afterCutOff';
  return [
    limitSentence(appointment, language),
    isOnTheDay ? '' : receivedSentence(appointment, language),
    isOnTheDay ? '' : startSentence(appointment, language),
    earlierSentence(appointment, language),
    pauseSentence(appointment, language),
    apologySentence(appointment, language),
    dueSentence(appointment, language),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function limitSentence(appointment: Appointment, language: Language): string {
  const { limit, rule, sameDayCutOff } = appointment;
  const value = formatDecimal(limit.value, language);
  const isVietnamese = language === 'vi';
  switch (rule) {
    case 'sameDay':
      return isVietnamese ? 'Trả trong ngày.' : 'Due on the same day.';
    case 'afterCutOff': {
      const cutOff = formatSentenceTime(sameDayCutOff, language);
      return isVietnamese
        ? `Nhận sau ${cutOff} nên trả trong ngày làm việc tiếp theo${skippedHolidays(appointment, language)}.`
        : `Received after ${cutOff}, so due on the next working day${skippedHolidays(appointment, language)}.`;
    }
    case 'workingHours':
      return isVietnamese ? `Thời hạn ${value} giờ làm việc.` : `Limit ${value} working hours.`;
    case 'workingDays':
      return isVietnamese
        ? `Thời hạn ${value} ngày làm việc, ${firstDay(limit, 'ngày làm việc tiếp theo')}.`
        : `Limit ${value} working ${plural('day', limit.value)} ${firstDayInEnglish(limit, 'next working day')}.`;
    case 'calendarDays':
      return isVietnamese
        ? `Thời hạn ${value} ngày, ${firstDay(limit, 'ngày tiếp theo')}.`
        : `Limit ${value} ${plural('day', limit.value)} ${firstDayInEnglish(limit, 'next day')}.`;
    case 'months':
      return isVietnamese
        ? `Thời hạn ${value} tháng.`
        : `Limit ${value} ${plural('month', limit.value)}.`;
  }
}

/** What lies before the next working day; the weekly rest alone needs no words. */
function skippedHolidays({ startsAt, skipped }: Appointment, language: Language): string {
  const start = officeDay(startsAt);
  const later = skipped.filter(({ day }) => day > start);
  const between = later.filter(({ day }, at) => day === addDays(start, at + 1));
  if (between.every(({ kind }) => kind === 'weeklyRest')) return '';
  const list = skippedText(between, language);
  return language === 'vi' ? `, bỏ qua: ${list}` : `; skipped: ${list}`;
}

function firstDay({ value, countsFirstDay }: Appointment['limit'], next: string): string {
  if (value < 1) return `bằng ${formatDuration(value * minutesPerWorkingDay, 'vi')}`;
  return countsFirstDay ? 'tính cả ngày nhận' : `tính từ ${next}`;
}

function firstDayInEnglish({ value, countsFirstDay }: Appointment['limit'], next: string): string {
  if (value < 1) return `(${formatDuration(value * minutesPerWorkingDay, 'en')})`;
  return countsFirstDay ? 'counting the day of reception' : `from the ${next}`;
}

function receivedSentence({ receivedAt, skipped }: Appointment, language: Language): string {
  const received = dayText(officeDay(receivedAt), language);
  const list = skippedText(skipped, language);
  if (language === 'vi') return `Nhận ${received}${list && `, bỏ qua: ${list}`}.`;
  return `Received ${received}${list && `; skipped: ${list}`}.`;
}

/** Reception after closing or on a day of rest is counted from the next opening. */
function startSentence({ receivedAt, startsAt }: Appointment, language: Language): string {
  const day = officeDay(startsAt);
  if (day === officeDay(receivedAt)) return '';
  const time = formatSentenceTime(officeTime(startsAt), language);
  return language === 'vi'
    ? `Nhận ngoài giờ làm việc nên tính từ ${time} ${dayText(day, language)}.`
    : `Received outside opening hours, so counted from ${time} on ${dayText(day, language)}.`;
}

const waits: Readonly<Record<PauseCause, Record<Language, string>>> = {
  supplement: { vi: 'chờ bổ sung', en: 'a supplement' },
  payment: { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'payment' },
  withdrawal: { vi: 'chờ xem xét đề nghị rút hồ sơ', en: 'a decision on the withdrawal' },
};

function pauseSentence(appointment: Appointment, language: Language): string {
  const { workingMinutes, calendarDays, causes = [] } = appointment.paused;
  const isByDays = countsCalendarDays(appointment);
  if ((isByDays ? calendarDays : workingMinutes) === 0) return '';
  const waited = causes.map((cause) => waits[cause][language]);
  if (language === 'vi') {
    const time = isByDays ? `${calendarDays} ngày` : formatDuration(workingMinutes, language);
    return `Đã dừng tính ${time}${waited.length > 0 ? ` trong khi ${waited.join(' và ')}` : ''}.`;
  }
  const time = isByDays
    ? `${calendarDays} ${plural('day', calendarDays)}`
    : formatDuration(workingMinutes, language);
  return `Clock stopped ${time}${waited.length > 0 ? ` while awaiting ${waited.join(' and ')}` : ''}.`;
}

/** The limit leads to a later date than the one that was promised: both are named, and why. */
function earlierSentence({ earlier, rule }: Appointment, language: Language): string {
  if (!earlier) return '';
  const { computedDueAt, promisedDueAt, reason } = earlier;
  const computed = momentText(computedDueAt, rule, language);
  const promised = atTime(promisedDueAt, language);
  const why = reason.replace(/[.\s]+$/u, '');
  return language === 'vi'
    ? `Theo thời hạn là ${computed}. Hẹn sớm hơn: ${promised} (${why}).`
    : `By the limit it would be ${computed}. Promised earlier: ${promised} (${why}).`;
}

/** The limit does not lead to a date that was promised anew: both dates are named. */
function apologySentence({ apology, rule }: Appointment, language: Language): string {
  if (!apology) return '';
  const before = momentText(apology.oldDueAt, rule, language);
  const after = momentText(apology.newDueAt, rule, language);
  return language === 'vi'
    ? `Hẹn cũ ${before}. Đã xin lỗi và hẹn lại ${after}.`
    : `Promised before: ${before}. Apologised and promised anew for ${after}.`;
}

/** A new promise that still holds has been named already. */
function dueSentence(appointment: Appointment, language: Language): string {
  const { dueAt, rule, apology, earlier } = appointment;
  const named = apology?.newDueAt ?? earlier?.promisedDueAt;
  if (named?.getTime() === dueAt.getTime()) return '';
  return `${language === 'vi' ? 'Hẹn trả' : 'Due'} ${momentText(dueAt, rule, language)}.`;
}

/** The day of a promise, with the hour where hours matter. */
function momentText(at: Date, rule: Appointment['rule'], language: Language): string {
  if (rule !== 'sameDay' && rule !== 'workingHours') return dayText(officeDay(at), language);
  return atTime(at, language);
}

/** «16 giờ 30 thứ Sáu 20/11/2026», “16:30, Fri 20 Nov 2026”. */
function atTime(at: Date, language: Language): string {
  const day = dayText(officeDay(at), language);
  const time = formatSentenceTime(officeTime(at), language);
  return language === 'vi' ? `${time} ${day}` : `${time}, ${day}`;
}

/** «thứ Sáu 20/11/2026», “Fri 20 Nov 2026”. */
function dayText(day: LocalDate, language: Language): string {
  const weekday = weekdayName(day, language);
  return `${language === 'vi' ? weekday : weekday.slice(0, 3)} ${formatDate(day, language)}`;
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}
