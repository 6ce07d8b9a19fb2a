/**
 * Money taken at the door, in whole đồng: the State's fee and the carriage. Two lines on every paper
 * and in every sum, because they belong to two owners; there is deliberately no total.
 */
export interface CashOnDelivery {
  readonly stateFee: number;
  readonly postage: number;
}

export const noCashOnDelivery: CashOnDelivery = { stateFee: 0, postage: 0 };

export class InvalidCashOnDelivery extends Error {
  override readonly name = 'InvalidCashOnDelivery';

  constructor(readonly amount: number) {
    super(`Not an amount of whole đồng: ${amount}`);
  }
}

/** Throws `InvalidCashOnDelivery` for a negative, fractional or unsafe amount. */
export function cashOnDelivery(stateFee: number, postage: number): CashOnDelivery {
  for (const amount of [stateFee, postage]) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new InvalidCashOnDelivery(amount);
  }
  return { stateFee, postage };
}

/** Line by line: what a courier carries, or owes, over several consignments. */
export function sumOfCash(amounts: readonly CashOnDelivery[]): CashOnDelivery {
  return amounts.reduce(
    (sum, { stateFee, postage }) => cashOnDelivery(sum.stateFee + stateFee, sum.postage + postage),
    noCashOnDelivery,
  );
}

/** What is missing line by line; money over on one line never fills the other. */
export function shortfall(due: CashOnDelivery, collected: CashOnDelivery): CashOnDelivery {
  return {
    stateFee: Math.max(0, due.stateFee - collected.stateFee),
    postage: Math.max(0, due.postage - collected.postage),
  };
}

export function isCashDue({ stateFee, postage }: CashOnDelivery): boolean {
  return stateFee > 0 || postage > 0;
}
