import type { LocalDate } from '@motcua/shared-time';

/** Both days belong to it. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A number never travels without what it was reckoned from. */
export interface Figure {
  /** A count, or a ratio between counts; null when there is nothing to divide by. */
  readonly value: number | null;
  readonly numerator: number;
  /** Null for a plain count. */
  readonly denominator: number | null;
  readonly period: Period;
}

/** Counts are whole and not negative. */
export class InvalidFigure extends Error {
  override readonly name = 'InvalidFigure';

  constructor(readonly count: number) {
    super(`Not a count: ${count}`);
  }
}

/** The parts of a ratio, fit to be shown as «94,5 % = 1.051/1.112». */
export interface RatioParts {
  readonly percent: number;
  readonly numerator: number;
  readonly denominator: number;
}

export function countFigure(count: number, period: Period): Figure {
  refuseNoCount(count);
  return { value: count, numerator: count, denominator: null, period };
}

/** A ratio of two counts; without a base its value is null, never zero. Throws `InvalidFigure`. */
export function ratioFigure(numerator: number, denominator: number, period: Period): Figure {
  refuseNoCount(numerator);
  refuseNoCount(denominator);
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, period };
}

/** What may be shown as a percentage: null for a plain count and for a ratio without a base. */
export function ratioParts({ value, numerator, denominator }: Figure): RatioParts | null {
  if (value === null || denominator === null || denominator === 0) return null;
  return { percent: value * 100, numerator, denominator };
}

/** The change between two ratios in percentage points; null when either has no base. */
export function differenceInPoints(before: Figure, after: Figure): number | null {
  const [earlier, later] = [ratioParts(before), ratioParts(after)];
  return earlier === null || later === null ? null : later.percent - earlier.percent;
}

export interface FinishedCounts {
  readonly doneEarly: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
}

/** Finished early or on time, of all finished in the period by their end day. */
export function onTimeFigure(counts: FinishedCounts, period: Period): Figure {
  const inTime = counts.doneEarly + counts.doneOnTime;
  return ratioFigure(inTime, inTime + counts.doneLate, period);
}

function refuseNoCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new InvalidFigure(count);
}
