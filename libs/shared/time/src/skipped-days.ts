import { addDays, type LocalDate } from './local-date';
import { isWorkingDay, type CalendarDayKind, type WorkingCalendar } from './working-calendar';

/** Why a day was not counted; `weeklyRest` is a day of the week without opening hours. */
export type SkippedDayKind = Exclude<CalendarDayKind, 'swapWork'> | 'weeklyRest';

export interface SkippedDay {
  readonly day: LocalDate;
  readonly kind: SkippedDayKind;
  /** Empty for a weekly day of rest. */
  readonly name: string;
}

/** The non-working days from `from` to `to`, both included. */
export function skippedDays(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) continue;
    const special = calendar.days.get(day);
    skipped.push(
      special && special.kind !== 'swapWork'
        ? { day, kind: special.kind, name: special.name }
        : { day, kind: 'weeklyRest', name: '' },
    );
  }
  return skipped;
}
