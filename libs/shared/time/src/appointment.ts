import { addDays, addMonths, dayOfMonth, type LocalDate } from './local-date';
import { minuteOfDay, type LocalTime } from './local-time';
import { instantOf, officeMoment, type OfficeMoment } from './office-time';
import { skippedDays, type SkippedDay } from './skipped-days';
import { minutesPerWorkingDay, refuseInvalidTimeLimit, type TimeLimit } from './time-limit';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  sameOrNextWorkingDay,
  type WorkingCalendar,
} from './working-calendar';
import {
  addWorkingMinutes,
  clippedInto,
  closingOf,
  nextWorkingMoment,
  startOfWork,
} from './working-time';

/** Which rule fixed the date; `afterCutOff` is a same-day limit received too late in the day. */
export const appointmentRules = [
  'sameDay',
  'afterCutOff',
  'workingDays',
  'workingHours',
  'calendarDays',
  'months',
] as const;

export type AppointmentRule = (typeof appointmentRules)[number];

/** What a dossier waits for while the term of the agency stands still. */
export const pauseCauses = ['supplement', 'payment', 'withdrawal'] as const;

export type PauseCause = (typeof pauseCauses)[number];

/** The promise printed on the receipt, with everything needed to explain it later. */
export interface Appointment {
  readonly receivedAt: Date;
  /** Reception moved into opening hours: where the count begins. */
  readonly startsAt: Date;
  readonly dueAt: Date;
  readonly dueOn: LocalDate;
  readonly calendarVersion: number;
  readonly limit: TimeLimit;
  readonly rule: AppointmentRule;
  /** Non-working days that moved the date, in order. */
  readonly skipped: readonly SkippedDay[];
  readonly sameDayCutOff: LocalTime;
  /** Time by which pauses have moved the date: working minutes, or days of a calendar limit. */
  readonly paused: {
    readonly workingMinutes: number;
    readonly calendarDays: number;
    /** What was waited for, each once; unknown in what was stored before it was kept. */
    readonly causes?: readonly PauseCause[];
  };
  /** The last apology that moved the date; absent when none did. */
  readonly apology?: { readonly oldDueAt: Date; readonly newDueAt: Date };
  /** Promised before the limit runs out, and why; absent where the limit was promised. */
  readonly earlier?: {
    readonly computedDueAt: Date;
    readonly promisedDueAt: Date;
    readonly reason: string;
  };
}

/** The last minute of a day. */
const endOfDay = 1_439;

interface Reckoning {
  readonly due: OfficeMoment;
  readonly rule: AppointmentRule;
  /** Where a count of calendar days or months ended before it moved to a working day. */
  readonly landing?: LocalDate;
}

/**
 * The instant at which the result is promised, counted from reception in the unit's opening hours.
 * Never earlier for a later reception or a longer limit, never outside opening hours.
 * Throws `CalendarYearMissing` and `InvalidTimeLimit`.
 */
export function appointmentFor(
  receivedAt: Date,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): Appointment {
  refuseInvalidTimeLimit(limit);
  const received = officeMoment(receivedAt);
  const start = startOfWork(received, calendar);
  const { due, rule, landing } = reckon(received, start, limit, calendar);
  const skipped = landing
    ? [
        ...skippedDays(received.day, start.day, calendar),
        ...skippedDays(landing, due.day, calendar),
      ]
    : skippedDays(received.day, due.day, calendar);
  return {
    receivedAt,
    startsAt: instantOf(start),
    dueAt: instantOf(due),
    dueOn: due.day,
    calendarVersion: calendar.version,
    limit,
    rule,
    skipped,
    sameDayCutOff: calendar.sameDayCutOff,
    paused: { workingMinutes: 0, calendarDays: 0 },
  };
}

function reckon(
  received: OfficeMoment,
  start: OfficeMoment,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): Reckoning {
  switch (limit.unit) {
    case 'sameDay':
      return sameDay(received, start, calendar);
    case 'workingDay':
      return { due: afterWorkingDays(start, limit, calendar), rule: 'workingDays' };
    case 'workingHour': {
      const minutes = Math.ceil(limit.value * 60);
      return { due: addWorkingMinutes(start, minutes, calendar), rule: 'workingHours' };
    }
    case 'calendarDay': {
      const counted = { day: addDays(start.day, limit.value), minute: start.minute };
      return { ...landOn(counted, limit, calendar), rule: 'calendarDays' };
    }
    case 'month':
      return { ...landOn(afterMonths(start, limit.value), limit, calendar), rule: 'months' };
  }
}

function sameDay(
  received: OfficeMoment,
  start: OfficeMoment,
  calendar: WorkingCalendar,
): Reckoning {
  const cutOff = minuteOfDay(calendar.sameDayCutOff);
  if (start.minute >= cutOff) {
    const next = nextWorkingDay(start.day, calendar);
    return { due: returnMoment(next, calendar), rule: 'afterCutOff' };
  }
  const due = returnMoment(start.day, calendar);
  const isReceivedLate =
    start.day > received.day && received.minute >= cutOff && isWorkingDay(received.day, calendar);
  return {
    due: due.minute < start.minute ? start : due,
    rule: isReceivedLate ? 'afterCutOff' : 'sameDay',
  };
}

function returnMoment(day: LocalDate, calendar: WorkingCalendar): OfficeMoment {
  if (calendar.returnHour === undefined) return closingOf(day, calendar);
  return clippedInto({ day, minute: minuteOfDay(calendar.returnHour) }, calendar);
}

/** Whole days keep the time of day; the rest is counted in hours but never past the next day. */
function afterWorkingDays(
  start: OfficeMoment,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): OfficeMoment {
  const whole = Math.floor(limit.value);
  const minutes = Math.ceil((limit.value - whole) * minutesPerWorkingDay);
  const due = afterWholeDays(start, whole, limit, calendar);
  if (minutes === 0) return due;
  const byHours = addWorkingMinutes(due, minutes, calendar);
  return earlier(byHours, afterWholeDays(start, whole + 1, limit, calendar));
}

function afterWholeDays(
  start: OfficeMoment,
  count: number,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): OfficeMoment {
  if (count === 0) return start;
  if (limit.countsFirstDay) {
    return closingOf(addWorkingDays(start.day, count - 1, calendar), calendar);
  }
  const day = addWorkingDays(start.day, count, calendar);
  return clippedInto({ day, minute: start.minute }, calendar);
}

/** A month too short for the day number ends with its last day, so that order is kept. */
function afterMonths(start: OfficeMoment, count: number): OfficeMoment {
  const day = addMonths(start.day, count);
  return { day, minute: dayOfMonth(day) < dayOfMonth(start.day) ? endOfDay : start.minute };
}

/** Civil Code 2015, Art. 148.5: a limit that ends on a day of rest ends on the next working day. */
function landOn(
  counted: OfficeMoment,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): { due: OfficeMoment; landing: LocalDate } {
  const landing = limit.countsFirstDay ? addDays(counted.day, -1) : counted.day;
  if (!limit.countsFirstDay) return { due: nextWorkingMoment(counted, calendar), landing };
  return { due: closingOf(sameOrNextWorkingDay(landing, calendar), calendar), landing };
}

function earlier(a: OfficeMoment, b: OfficeMoment): OfficeMoment {
  if (a.day !== b.day) return a.day < b.day ? a : b;
  return a.minute <= b.minute ? a : b;
}
