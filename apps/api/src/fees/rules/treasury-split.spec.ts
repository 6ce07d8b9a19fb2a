import fc from 'fast-check';
import { splitByAgency } from './treasury-split';

const share = (unitId: string | null, amount: number) => ({ unitId, amount });

describe('splitByAgency', () => {
  it.each([
    ['all of it to one', 8_000, 0, [share('own', 8_000)], [['own', 8_000]]],
    [
      'a part to another',
      20_000,
      0,
      [share('b', 12_000)],
      [
        ['own', 8_000],
        ['b', 12_000],
      ],
    ],
    ['money of no dossier to itself', 5_000, 0, [share(null, 5_000)], [['own', 5_000]]],
    [
      'a shortage to itself first',
      18_000,
      5_000,
      [share('b', 12_000)],
      [
        ['own', 6_000],
        ['b', 12_000],
      ],
    ],
    [
      'a larger shortage to the others in turn',
      5_000,
      4_000,
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
      0,
      [share('b', -8_000)],
      [
        ['own', 20_000],
        ['b', -8_000],
      ],
    ],
    [
      'what was given back of its own to nobody else',
      14_000,
      0,
      [share('b', 20_000), share('own', -6_000)],
      [
        ['own', -6_000],
        ['b', 20_000],
      ],
    ],
    [
      'nothing to whom it comes out even',
      7_000,
      0,
      [share('b', 3_000), share('b', -3_000)],
      [['own', 7_000]],
    ],
  ] as const)('gives %s', (_case, total, shortage, shares, parts) => {
    expect(
      splitByAgency(total, shares, 'own', shortage).map(({ unitId, amount }) => [unitId, amount]),
    ).toEqual(parts);
  });

  it('keeps what each part lacks, and takes off what an agency got already', () => {
    const shares = [
      share('b', 3_000),
      share('c', 4_000),
      { ...share('c', -1_000), lacking: 1_000 },
    ];
    expect(splitByAgency(3_000, shares, 'own', 3_500)).toEqual([
      { unitId: 'own', amount: 0, lacking: 500 },
      { unitId: 'b', amount: 0, lacking: 3_000 },
      { unitId: 'c', amount: 3_000, lacking: 1_000 },
    ]);
  });

  it('always adds up, and takes from the others no more than what is missing', () => {
    const unit = fc.constantFrom('own', 'a', 'b', 'c', null);
    const shares = fc.array(
      fc.record({ unitId: unit, amount: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
    );
    const money = fc.nat(5_000_000);
    fc.assert(
      fc.property(money, money, shares, (total, shortage, all) => {
        const parts = splitByAgency(total, all, 'own', shortage);
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        const whole = splitByAgency(total + shortage, all, 'own');
        expect((whole[0]?.amount ?? 0) - (parts[0]?.amount ?? 0)).toBeLessThanOrEqual(shortage);
        expect(parts[0]?.amount).toBeLessThanOrEqual(whole[0]?.amount ?? 0);
        expect(new Set(parts.map(({ unitId }) => unitId)).size).toBe(parts.length);
      }),
    );
  });
});
