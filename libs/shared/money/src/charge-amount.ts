import { type Dong, dong, InvalidDong, isDong, multiply } from './dong';

/** From this page on, a page of a copy costs so many đồng, until the next tier begins. */
export interface PageTier {
  readonly fromPage: number;
  readonly vndPerPage: number;
}

/** A fee for a copy by the pages of its original; tiers in order, the first from page 1. */
export interface PageRule {
  readonly tiers: readonly PageTier[];
  /** One copy never costs more, however many pages it has. */
  readonly maxVndPerCopy?: number;
}

/** Longest original that is priced, in pages. */
export const mostPages = 9_999;

/**
 * What so many copies of one original cost, in whole đồng, as Article 4 of Circular 226/2016/TT-BTC
 * prices certified copies: page by page, each copy at most its ceiling. Throws `InvalidDong` for a
 * split count of pages or copies.
 */
export function chargeAmount({
  rule,
  copies,
  pages,
}: {
  rule: PageRule;
  copies: number;
  pages: number;
}): Dong {
  if (!Number.isSafeInteger(pages)) throw new InvalidDong(pages, 'fraction');
  const { tiers, maxVndPerCopy = Infinity } = rule;
  const byPages = tiers.reduce((price, { fromPage, vndPerPage }, index) => {
    const lastPage = Math.min(pages, (tiers[index + 1]?.fromPage ?? Infinity) - 1);
    return price + Math.max(0, lastPage - fromPage + 1) * vndPerPage;
  }, 0);
  return multiply(dong(Math.min(byPages, maxVndPerCopy)), copies);
}

/** Whether tiers begin at page 1 and rise, and every amount is whole đồng. */
export function isPageRule({ tiers, maxVndPerCopy }: PageRule): boolean {
  const areTiersInOrder = tiers.every(({ fromPage }, index) => {
    const before = tiers[index - 1];
    return Number.isSafeInteger(fromPage) && (before ? fromPage > before.fromPage : fromPage === 1);
  });
  const amounts = [...tiers.map(({ vndPerPage }) => vndPerPage), maxVndPerCopy ?? 0];
  return tiers.length > 0 && areTiersInOrder && amounts.every((amount) => isDong(amount));
}
