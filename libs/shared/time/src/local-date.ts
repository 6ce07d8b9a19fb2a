declare const localDateBrand: unique symbol;

/** A calendar day `YYYY-MM-DD` without a time of day and without a zone. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** Days of the week by ISO 8601: Monday 1 … Sunday 7. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The text is not an existing day of the years 0001 to 9999 in the form `YYYY-MM-DD`. */
export class InvalidLocalDate extends Error {
  constructor(readonly text: string) {
    super(`Not a calendar day YYYY-MM-DD: ${text}`);
    this.name = 'InvalidLocalDate';
  }
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const lastOrdinal = ordinalOf({ year: 9999, month: 12, day: 31 });

/** Reads `YYYY-MM-DD` strictly; throws `InvalidLocalDate` for anything else. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidLocalDate(String(text));
  return text;
}

export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false;
  const match = pattern.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

/** The day of the given numbers; throws `InvalidLocalDate` when there is none. */
export function localDateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: LocalDate): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: LocalDate): number {
  return Number(day.slice(8, 10));
}

/** The day `count` days later, or earlier when `count` is negative. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return dayOfOrdinal(ordinalOf(partsOf(day)) + count);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return ordinalOf(partsOf(to)) - ordinalOf(partsOf(from));
}

/** The same day number `count` months later, else the last day of that month. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const { year, month, day: number } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  const last = lengthOfMonth(target.year, target.month);
  return localDateOf(target.year, target.month, Math.min(number, last));
}

/** Negative, zero or positive as `a` lies before, on or after `b`. */
export function compare(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function dayOfWeek(day: LocalDate): IsoWeekday {
  const sinceMonday = (((ordinalOf(partsOf(day)) + 3) % 7) + 7) % 7;
  return (sinceMonday + 1) as IsoWeekday;
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function partsOf(day: LocalDate): DayParts {
  return { year: yearOf(day), month: monthOf(day), day: dayOfMonth(day) };
}

/** Days since 1970-01-01; years begin in March so that the leap day comes last. */
function ordinalOf({ year, month, day }: DayParts): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayOfOrdinal(ordinal: number): LocalDate {
  if (!Number.isSafeInteger(ordinal) || ordinal > lastOrdinal) {
    throw new InvalidLocalDate(`day ${ordinal} since 1970-01-01`);
  }
  const shifted = ordinal + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return localDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
