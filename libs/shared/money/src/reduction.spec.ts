import fc from 'fast-check';
import { reduceCharge, shareInPercent, wholeShare } from './reduction';

describe('reduceCharge', () => {
  it.each([
    [10_000, 500, 5_000, 5_000],
    [8_001, 500, 4_001, 4_000],
    [3, 333, 3, 0],
    [25_000, 125, 21_875, 3_125],
    [7_777, 999, 8, 7_769],
    [8_000, 0, 8_000, 0],
    [8_000, wholeShare, 0, 8_000],
    [0, 500, 0, 0],
  ])('asks of %d đ less %d thousandths %d đ', (charge, perMille, asked, reduction) => {
    expect(reduceCharge(charge, perMille)).toEqual({ asked, reduction });
  });

  it.each([-1, 0.5, 1_001, NaN])('refuses a share of %d thousandths', (perMille) => {
    expect(() => reduceCharge(8_000, perMille)).toThrow(RangeError);
  });

  it.each([
    [-8_000, 'negative'],
    [0.5, 'fraction'],
  ])('refuses a charge of %d đ', (charge, reason) => {
    expect(() => reduceCharge(charge, 500)).toThrow(reason);
  });

  it('always adds up, and is never a whole đồng off the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 0, max: wholeShare }),
        (charge, perMille) => {
          const { asked, reduction } = reduceCharge(charge, perMille);
          const exact = BigInt(charge) * BigInt(perMille);
          expect(asked + reduction).toBe(charge);
          expect(BigInt(reduction)).toBe(exact / BigInt(wholeShare));
        },
      ),
    );
  });

  it('asks for something wherever less than the whole is taken off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: wholeShare - 1 }),
        (charge, perMille) => expect(reduceCharge(charge, perMille).asked).toBeGreaterThan(0),
      ),
    );
  });
});

it.each([
  [500, '50 %', '50 %'],
  [125, '12,5 %', '12.5 %'],
  [1, '0,1 %', '0.1 %'],
])('writes %d thousandths', (perMille, vi, en) => {
  expect(shareInPercent(perMille)).toBe(vi);
  expect(shareInPercent(perMille, 'en')).toBe(en);
});
