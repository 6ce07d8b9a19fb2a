declare const dongBrand: unique symbol;

/** An amount of money in whole đồng; the currency has no smaller coin. */
export type Dong = number & { readonly [dongBrand]: true };

export type InvalidDongReason = 'notANumber' | 'fraction' | 'unsafe' | 'negative';

/** The value is not an amount of whole đồng that the place accepts. */
export class InvalidDong extends Error {
  constructor(
    readonly value: unknown,
    readonly reason: InvalidDongReason,
  ) {
    super(`Not an amount of đồng (${reason}): ${String(value)}`);
    this.name = 'InvalidDong';
  }
}

export interface DongOptions {
  /** Corrections and variances may be negative, fees may not. */
  readonly mayBeNegative?: boolean;
}

export const noDong = 0 as Dong;

/** Takes whole safe numbers only, not negative unless told; throws `InvalidDong`. */
export function dong(value: number, { mayBeNegative = false }: DongOptions = {}): Dong {
  const reason = reasonAgainst(value, mayBeNegative);
  if (reason) throw new InvalidDong(value, reason);
  // Adding zero turns -0 into 0, which would print and compare differently.
  return (value + 0) as Dong;
}

export function isDong(value: unknown, { mayBeNegative = false }: DongOptions = {}): value is Dong {
  return reasonAgainst(value, mayBeNegative) === undefined;
}

/** The sum of two amounts of any sign; throws `InvalidDong` beyond the safe integers. */
export function add(a: Dong, b: Dong): Dong {
  return dong(a + b, { mayBeNegative: true });
}

export function subtract(a: Dong, b: Dong): Dong {
  return dong(a - b, { mayBeNegative: true });
}

export function sum(amounts: Iterable<Dong>): Dong {
  let total = noDong;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** The price of `count` whole pieces; throws `InvalidDong` for a split count. */
export function multiply(amount: Dong, count: number): Dong {
  if (!Number.isSafeInteger(count)) throw new InvalidDong(count, 'fraction');
  return dong(amount * count, { mayBeNegative: true });
}

function reasonAgainst(value: unknown, mayBeNegative: boolean): InvalidDongReason | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'notANumber';
  if (!Number.isFinite(value)) return 'unsafe';
  if (!Number.isInteger(value)) return 'fraction';
  if (!Number.isSafeInteger(value)) return 'unsafe';
  return value < 0 && !mayBeNegative ? 'negative' : undefined;
}
