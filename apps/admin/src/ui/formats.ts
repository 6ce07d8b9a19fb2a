import {
  formatBriefDuration,
  formatDate,
  formatDateTime,
  formatDuration,
  formatSentenceDate,
  formatSentenceTime,
  officeDay,
  officeTime,
  type Language,
  type LocalDate,
} from '@motcua/shared-time';

export interface Formats {
  /** `23/11/2026`, in English `23 Nov 2026`. */
  date: (day: LocalDate | string) => string;
  /** The day of an instant on the office's wall. */
  day: (instant: string | Date) => LocalDate;
  /** `16:30` on the office's wall. */
  time: (instant: string | Date) => string;
  /** `16:30 23/11/2026`. */
  dateTime: (instant: string | Date) => string;
  /** `thứ Hai, 23/11/2026`. */
  longDate: (day: LocalDate | string) => string;
  /** `16 giờ 30, thứ Hai, 23/11/2026`. */
  longDateTime: (instant: string | Date) => string;
  /** Working minutes as «2 ngày 3 giờ làm việc». */
  duration: (workingMinutes: number) => string;
  /** `2 ngày 3 giờ`, where a head of column names the kind of time. */
  briefDuration: (workingMinutes: number) => string;
  /** `1.204.551`. */
  number: (value: number) => string;
  /** `8.000 đ`, in English `VND 8,000`. */
  money: (dong: number) => string;
  /** `94,5 %` of the rate 0.945. */
  percent: (rate: number) => string;
  /** `0912 345 678`. */
  phone: (digits: string) => string;
}

const asDate = (instant: string | Date) =>
  typeof instant === 'string' ? new Date(instant) : instant;

const signed = (value: number, text: string) => (value < 0 ? `−${text}` : text);

/** How figures, dates and money are written; a minus is U+2212. */
export function formatsFor(code: string): Formats {
  const language: Language = code === 'en' ? 'en' : 'vi';
  const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const number = (value: number) =>
    signed(value, String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, thousands));
  const longDate = (day: LocalDate | string) => formatSentenceDate(day as LocalDate, language);
  return {
    number,
    longDate,
    date: (day) => formatDate(day as LocalDate, language),
    day: (instant) => officeDay(asDate(instant)),
    time: (instant) => officeTime(asDate(instant)),
    dateTime: (instant) => formatDateTime(asDate(instant), language),
    longDateTime: (instant) => {
      const time = formatSentenceTime(officeTime(asDate(instant)), language);
      return `${time}, ${longDate(officeDay(asDate(instant)))}`;
    },
    duration: (workingMinutes) => formatDuration(workingMinutes, language),
    briefDuration: (workingMinutes) => formatBriefDuration(workingMinutes, language),
    money: (dong) => (language === 'en' ? `VND ${number(dong)}` : `${number(dong)} đ`),
    percent: (rate) => {
      const tenths = Math.round(Math.abs(rate) * 1000) / 10;
      return signed(rate, `${String(tenths).replace('.', decimal)} %`);
    },
    phone: (digits) => digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3'),
  };
}
