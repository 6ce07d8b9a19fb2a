import { read, refused, type Reading } from './reading';

export type PostalCodeFault = 'empty' | 'digits' | 'length';

/** Reads the five digits of the national plan (Decision 2475/QĐ-BTTTT of 2017). */
export function parsePostalCode(text: string): Reading<string, PostalCodeFault> {
  if (text === '') return refused('empty');
  if (!/^\d+$/.test(text)) return refused('digits');
  return text.length === 5 ? read(text) : refused('length');
}

export function isPostalCode(text: string): boolean {
  return parsePostalCode(text).ok;
}
