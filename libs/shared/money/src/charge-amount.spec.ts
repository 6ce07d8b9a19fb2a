import { chargeAmount, isPageRule, type PageRule } from './charge-amount';

/** Certified copies: 2.000 đ for each of two pages, then 1.000 đ, at most 200.000 đ a copy. */
const certifiedCopies: PageRule = {
  tiers: [
    { fromPage: 1, vndPerPage: 2_000 },
    { fromPage: 3, vndPerPage: 1_000 },
  ],
  maxVndPerCopy: 200_000,
};

describe('chargeAmount', () => {
  it.each([
    [1, 1, 2_000],
    [1, 2, 4_000],
    [1, 3, 5_000],
    [1, 10, 12_000],
    [4, 1, 8_000],
    [3, 5, 21_000],
    [1, 198, 200_000],
    [1, 199, 200_000],
    [2, 9_999, 400_000],
    [0, 5, 0],
  ])('asks for %d copies of %d pages %d đ', (copies, pages, amount) => {
    expect(chargeAmount({ rule: certifiedCopies, copies, pages })).toBe(amount);
  });

  it('knows no ceiling where none is set', () => {
    const rule = { tiers: certifiedCopies.tiers };
    expect(chargeAmount({ rule, copies: 1, pages: 300 })).toBe(302_000);
  });

  it.each([
    [1.5, 1],
    [1, 1.5],
  ])('refuses %d copies of %d pages', (copies, pages) => {
    expect(() => chargeAmount({ rule: certifiedCopies, copies, pages })).toThrow('fraction');
  });
});

describe('isPageRule', () => {
  it('takes tiers that begin at page 1 and rise', () => {
    expect(isPageRule(certifiedCopies)).toBe(true);
  });

  it.each([
    ['no tier', { tiers: [] }],
    ['a later begin', { tiers: [{ fromPage: 2, vndPerPage: 1_000 }] }],
    ['a tier twice', { tiers: [certifiedCopies.tiers[0], certifiedCopies.tiers[0]] }],
    ['a split amount', { tiers: [{ fromPage: 1, vndPerPage: 0.5 }] }],
    ['a negative ceiling', { ...certifiedCopies, maxVndPerCopy: -1 }],
  ] as [string, PageRule][])('refuses %s', (_fault, rule) => {
    expect(isPageRule(rule)).toBe(false);
  });
});
