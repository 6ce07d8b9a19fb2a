import { dong, type Dong } from './dong';

/** A whole charge, in thousandths: who is exempt from so much pays nothing. */
export const wholeShare = 1_000;

/** What a share takes off a charge and what is still asked; both in whole đồng. */
export interface ReducedCharge {
  readonly asked: Dong;
  readonly reduction: Dong;
}

/**
 * A charge less a share of it in thousandths. What is taken off is rounded down to whole đồng once,
 * on the line and not on each piece, and the rest is asked: the two always add up to the charge.
 * Throws `InvalidDong` for a negative charge and `RangeError` for a share outside 0 to 1000.
 */
export function reduceCharge(charge: number, perMille: number): ReducedCharge {
  if (!Number.isInteger(perMille) || perMille < 0 || perMille > wholeShare)
    throw new RangeError(`A share has 0 to ${wholeShare} thousandths: ${perMille}`);
  const whole = dong(charge);
  const rest = whole % wholeShare;
  // Thousands and the rest apart: the product of a large charge would leave the safe integers.
  const reduction =
    ((whole - rest) / wholeShare) * perMille + Math.floor((rest * perMille) / wholeShare);
  return { asked: dong(whole - reduction), reduction: dong(reduction) };
}

/** «50 %», «12,5 %»; “12.5 %” in English. */
export function shareInPercent(perMille: number, language: 'vi' | 'en' = 'vi'): string {
  const percent = String(perMille / 10);
  return `${language === 'vi' ? percent.replace('.', ',') : percent} %`;
}
