import fc from 'fast-check';
import { outstandingShares, splitByAgency } from './treasury-split';

const share = (unitId: string | null, amount: number) => ({ unitId, amount });

describe('splitByAgency', () => {
  it.each([
    ['all of it to one', 8_000, [share('own', 8_000)], [['own', 8_000]]],
    [
      'a part to another',
      20_000,
      [share('b', 12_000)],
      [
        ['own', 8_000],
        ['b', 12_000],
      ],
    ],
    ['money of no dossier to itself', 5_000, [share(null, 5_000)], [['own', 5_000]]],
    [
      'a shortage to itself first',
      18_000,
      [share('b', 12_000)],
      [
        ['own', 6_000],
        ['b', 12_000],
      ],
    ],
    [
      'a larger shortage to the others in turn',
      5_000,
      [share('c', 4_000), share('b', 3_000)],
      [
        ['own', 0],
        ['b', 1_000],
        ['c', 4_000],
      ],
    ],
    [
      'what was given back',
      12_000,
      [share('b', -8_000)],
      [
        ['own', 20_000],
        ['b', -8_000],
      ],
    ],
    [
      'nothing to whom it comes out even',
      7_000,
      [share('b', 3_000), share('b', -3_000)],
      [['own', 7_000]],
    ],
  ] as const)('gives %s', (_case, total, shares, parts) => {
    expect(
      splitByAgency(total, shares, 'own').map(({ unitId, amount }) => [unitId, amount]),
    ).toEqual(parts);
  });

  it('always adds up, and takes from itself only what is there', () => {
    const unit = fc.constantFrom('own', 'a', 'b', 'c', null);
    const shares = fc.array(
      fc.record({ unitId: unit, amount: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
    );
    fc.assert(
      fc.property(fc.nat(5_000_000), shares, (total, all) => {
        const parts = splitByAgency(total, all, 'own');
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(parts[0]?.amount).toBeGreaterThanOrEqual(0);
        expect(new Set(parts.map(({ unitId }) => unitId)).size).toBe(parts.length);
      }),
    );
  });
});

describe('outstandingShares', () => {
  const takings = [share('b', 5_000), share(null, 3_000), share('c', 9_000)];

  it.each([
    [0, []],
    [4_000, [share('b', 4_000)]],
    [8_000, [share('b', 5_000), share(null, 3_000)]],
    [10_000, [share('b', 5_000), share(null, 3_000), share('c', 2_000)]],
    [90_000, takings],
  ])('of %d đ are the latest', (outstanding, shares) => {
    expect(outstandingShares(takings, outstanding)).toEqual(shares);
  });
});
