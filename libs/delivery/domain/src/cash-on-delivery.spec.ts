import * as fc from 'fast-check';
import {
  cashOnDelivery,
  InvalidCashOnDelivery,
  isCashDue,
  noCashOnDelivery,
  shortfall,
  sumOfCash,
} from './cash-on-delivery';

describe('cash on delivery', () => {
  it.each([[-1], [0.5], [Number.MAX_SAFE_INTEGER + 1], [Number.NaN]])(
    'refuses %d đồng',
    (amount) => {
      expect(() => cashOnDelivery(amount, 0)).toThrow(InvalidCashOnDelivery);
      expect(() => cashOnDelivery(0, amount)).toThrow(InvalidCashOnDelivery);
    },
  );

  it('never lets postage fill a gap in the fee', () => {
    const due = cashOnDelivery(50_000, 30_000);
    expect(shortfall(due, cashOnDelivery(20_000, 60_000))).toEqual({
      stateFee: 30_000,
      postage: 0,
    });
  });

  it('is due when either line is', () => {
    expect(isCashDue(noCashOnDelivery)).toBe(false);
    expect(isCashDue(cashOnDelivery(0, 1))).toBe(true);
    expect(isCashDue(cashOnDelivery(1, 0))).toBe(true);
  });

  it('adds up each line by itself', () => {
    const amounts = fc.array(fc.tuple(fc.nat({ max: 10_000_000 }), fc.nat({ max: 10_000_000 })));
    fc.assert(
      fc.property(amounts, (pairs) => {
        const sum = sumOfCash(pairs.map(([fee, postage]) => cashOnDelivery(fee, postage)));
        expect(sum.stateFee).toBe(pairs.reduce((all, [fee]) => all + fee, 0));
        expect(sum.postage).toBe(pairs.reduce((all, [, postage]) => all + postage, 0));
      }),
    );
  });
});
