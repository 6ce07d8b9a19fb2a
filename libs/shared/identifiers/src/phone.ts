import { hotlinePrefixes, landlinePrefix, mobilePrefixes } from './phone-prefixes';
import { read, refused, type Reading } from './reading';

export type PhoneFault = 'empty' | 'characters' | 'length' | 'prefix';

export interface Phone {
  /** Digits with the leading zero, `0912345678`. */
  readonly number: string;
  readonly kind: 'mobile' | 'landline' | 'hotline';
}

/** Reads a phone as people write it: with `+84`, spaces, dots, hyphens or brackets. */
export function parsePhone(text: string): Reading<Phone, PhoneFault> {
  const number = normalisePhone(text);
  if (number === '') return refused('empty');
  if (!/^\d+$/.test(number)) return refused('characters');
  if (hotlinePrefixes.some((prefix) => number.startsWith(prefix))) {
    return /^\d{8}(\d{2})?$/.test(number) ? read({ number, kind: 'hotline' }) : refused('length');
  }
  if (number.startsWith(landlinePrefix)) {
    return /^\d{10,11}$/.test(number) ? read({ number, kind: 'landline' }) : refused('length');
  }
  if (number.length !== 10) return refused('length');
  return mobilePrefixes.has(number.slice(0, 3))
    ? read({ number, kind: 'mobile' })
    : refused('prefix');
}

export function isPhone(text: string): boolean {
  return parsePhone(text).ok;
}

/** The number as it is stored; the country code becomes the leading zero. */
export function normalisePhone(text: string): string {
  const bare = text.normalize('NFC').replace(/[\s.()‐‑‒–—−-]+/g, '');
  return bare.replace(/^\+84(?=\d)0?/, '0').replace(/^84(?=\d{9,10}$)/, '0');
}

/** `0912 345 678`; numbers of other lengths stay in one piece. */
export function formatPhone(number: string): string {
  return number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
}
