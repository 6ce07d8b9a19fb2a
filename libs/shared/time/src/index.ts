export { postponedWithApology } from './apology';
export { appointmentFor, appointmentRules, pauseCauses } from './appointment';
export type { Appointment, AppointmentRule, PauseCause } from './appointment';
export { promisedEarlier } from './earlier-promise';
export { explainAppointment } from './appointment-explanation';
export { clockStartedAt, fixedClock, systemClock } from './clock';
export type { Clock } from './clock';
export {
  formatBriefDuration,
  formatDate,
  formatDateTime,
  formatDayAndMonth,
  formatDecimal,
  formatDuration,
  formatLetterDate,
  formatSentenceDate,
  formatSentenceTime,
  weekdayName,
} from './formats';
export type { Language } from './formats';
export {
  addDays,
  addMonths,
  compare,
  dayOfMonth,
  dayOfWeek,
  daysBetween,
  InvalidLocalDate,
  isLocalDate,
  lengthOfMonth,
  localDate,
  localDateOf,
  monthOf,
  yearOf,
} from './local-date';
export type { IsoWeekday, LocalDate } from './local-date';
export { InvalidLocalTime, isLocalTime, localTime, minuteOfDay, timeOfMinute } from './local-time';
export type { LocalTime } from './local-time';
export {
  instantAt,
  instantOf,
  OFFICE_ZONE,
  officeDay,
  officeMoment,
  officeTime,
} from './office-time';
export type { OfficeMoment } from './office-time';
export { extendByPause, resumeAppointment, resumptionPolicies } from './pause';
export type { ResumptionPolicy } from './pause';
export type { SkippedDay, SkippedDayKind } from './skipped-days';
export {
  InvalidTimeLimit,
  minutesPerWorkingDay,
  refuseInvalidTimeLimit,
  timeLimitUnits,
} from './time-limit';
export type { TimeLimit, TimeLimitUnit } from './time-limit';
export {
  dueSoonAt,
  dueSoonMinutesOf,
  finishedTimelinesses,
  openTimelinesses,
  timelinessOfFinished,
  timelinessOfOpen,
  warningMoment,
  workingDaysOverdue,
  workingMinutesLeft,
} from './timeliness';
export type { FinishedTimeliness, OpenTimeliness, Term } from './timeliness';
export {
  addWorkingDays,
  calendarDayKinds,
  CalendarYearMissing,
  InvalidWorkingCalendar,
  isWorkingDay,
  mondayToFriday,
  nextWorkingDay,
  sameOrNextWorkingDay,
  sessionsOn,
  usualDueSoonMinutes,
  usualSameDayCutOff,
  usualSessions,
  whileKnown,
  withLaterYears,
  workingCalendar,
} from './working-calendar';
export type {
  CalendarDay,
  CalendarDayKind,
  WorkingCalendar,
  WorkingCalendarFacts,
  WorkingSession,
} from './working-calendar';
export { workingMinutesBetween } from './working-time';
