import { isPersonalId } from './personal-id';
import { read, refused, type Reading } from './reading';

export type TaxNumberFault = 'empty' | 'digits' | 'shape' | 'checkDigit';

export interface TaxNumber {
  readonly number: string;
  /** Since 1 July 2025 the personal id is a person's tax number. */
  readonly holder: 'organisation' | 'branch' | 'person';
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** Reads 10 digits with their check digit, these with `-` and 3 branch digits, or a personal id. */
export function parseTaxNumber(text: string): Reading<TaxNumber, TaxNumberFault> {
  if (text === '') return refused('empty');
  if (!/^[\d-]+$/.test(text)) return refused('digits');
  if (isPersonalId(text)) return read({ number: text, holder: 'person' });
  const match = /^(\d{10})(-\d{3})?$/.exec(text);
  if (!match) return refused('shape');
  if (!hasRightCheckDigit(match[1] ?? '')) return refused('checkDigit');
  return read({ number: text, holder: match[2] ? 'branch' : 'organisation' });
}

export function isTaxNumber(text: string): boolean {
  return parseTaxNumber(text).ok;
}

/** Spaces and dots out; a branch number written in one piece gets its hyphen. */
export function normaliseTaxNumber(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s.]+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^(\d{10})(\d{3})$/, '$1-$2');
}

/** A result of 10 has no digit: such numbers are not given out. */
function hasRightCheckDigit(digits: string): boolean {
  const total = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  return 10 - (total % 11) === Number(digits[9]);
}
