/** Units in which the law counts a time limit. */
export type TimeLimitUnit = 'sameDay' | 'workingDay' | 'calendarDay' | 'workingHour' | 'month';

export const timeLimitUnits = [
  'sameDay',
  'workingDay',
  'calendarDay',
  'workingHour',
  'month',
] as const satisfies readonly TimeLimitUnit[];

export interface TimeLimit {
  /** Working days and hours may hold fractions; a same-day limit ignores the value. */
  readonly value: number;
  readonly unit: TimeLimitUnit;
  /** Civil Code 2015, Art. 147.2 leaves the first day out; some procedures count it. */
  readonly countsFirstDay?: boolean;
}

/** The amount does not fit its unit: not positive, not finite, too long, or a split month or day. */
export class InvalidTimeLimit extends Error {
  constructor(readonly limit: TimeLimit) {
    super(`Not a time limit: ${limit.value} ${limit.unit}`);
    this.name = 'InvalidTimeLimit';
  }
}

/** A working day stands for eight working hours, so half a day is four. */
export const minutesPerWorkingDay = 480;

/** Longer than any limit in law, and short enough to reckon at once. */
const largest: Record<TimeLimitUnit, number> = {
  sameDay: Number.POSITIVE_INFINITY,
  workingDay: 1_000,
  calendarDay: 3_660,
  workingHour: 8_000,
  month: 120,
};

/** Throws `InvalidTimeLimit` when no date can be reckoned from the limit. */
export function refuseInvalidTimeLimit(limit: TimeLimit): void {
  if (limit.unit === 'sameDay') return;
  const isWhole = limit.unit === 'calendarDay' || limit.unit === 'month';
  const isInRange = limit.value > 0 && limit.value <= largest[limit.unit];
  if (!isInRange || (isWhole && !Number.isInteger(limit.value))) throw new InvalidTimeLimit(limit);
}
