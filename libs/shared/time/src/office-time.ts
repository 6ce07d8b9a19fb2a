import { daysBetween, localDate, localDateOf, type LocalDate } from './local-date';
import { minuteOfDay, timeOfMinute, type LocalTime } from './local-time';

/** The zone in which offices open, count days and promise dates. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';

/** An instant as the office's wall shows it, cut to the whole minute. */
export interface OfficeMoment {
  readonly day: LocalDate;
  /** Minutes since midnight. */
  readonly minute: number;
}

const minuteMs = 60_000;
const epoch = localDate('1970-01-01');
// A request asks for the same minutes again and again, and the formatter is slow.
const moments = new Map<string, OfficeMoment>();
const mostMoments = 2_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The one place where a zone turns an instant into a day and a time. */
export function officeMoment(instant: Date, zone: string = OFFICE_ZONE): OfficeMoment {
  const key = `${zone}/${Math.floor(instant.getTime() / minuteMs)}`;
  const known = moments.get(key);
  if (known) return known;
  if (moments.size >= mostMoments) moments.clear();
  const moment = momentOf(instant, zone);
  moments.set(key, moment);
  return moment;
}

function momentOf(instant: Date, zone: string): OfficeMoment {
  const read: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of formatterOf(zone).formatToParts(instant)) read[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = read;
  return { day: localDateOf(year, month, day), minute: hour * 60 + minute };
}

export function officeDay(instant: Date, zone: string = OFFICE_ZONE): LocalDate {
  return officeMoment(instant, zone).day;
}

export function officeTime(instant: Date, zone: string = OFFICE_ZONE): LocalTime {
  return timeOfMinute(officeMoment(instant, zone).minute);
}

/** The instant at which the office's wall shows this day and time. */
export function instantAt(day: LocalDate, time: LocalTime, zone: string = OFFICE_ZONE): Date {
  return instantOf({ day, minute: minuteOfDay(time) }, zone);
}

/** The instant of an office moment; of a time skipped by a change of the clock, the one after it. */
export function instantOf(moment: OfficeMoment, zone: string = OFFICE_ZONE): Date {
  const wall = wallMs(moment);
  const guess = wall - leadOf(wall, zone);
  return new Date(wall - leadOf(guess, zone));
}

/** Milliseconds by which the wall of the zone is ahead of UTC at an instant. */
function leadOf(instantMs: number, zone: string): number {
  const wholeMinute = Math.floor(instantMs / minuteMs) * minuteMs;
  return wallMs(officeMoment(new Date(wholeMinute), zone)) - wholeMinute;
}

function wallMs(moment: OfficeMoment): number {
  return (daysBetween(epoch, moment.day) * 1_440 + moment.minute) * minuteMs;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
