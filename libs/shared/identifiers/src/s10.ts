import { read, refused, type Reading } from './reading';

export type S10Fault = 'empty' | 'lowerCase' | 'shape' | 'country' | 'checkDigit';

export interface S10 {
  readonly number: string;
  /** Two letters of the service, such as `EE` for express or `CP` for parcels. */
  readonly indicator: string;
  readonly serial: number;
  readonly country: string;
}

export class S10Refused extends Error {
  constructor(readonly part: 'indicator' | 'serial' | 'country') {
    super(`No S10 number can be written: ${part}`);
    this.name = 'S10Refused';
  }
}

const weights = [8, 6, 4, 2, 3, 5, 9, 7] as const;
const form = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;

/** Reads a postal item number of the UPU standard S10; the domestic ones carry `VN`. */
export function parseS10(text: string, country = 'VN'): Reading<S10, S10Fault> {
  if (text === '') return refused('empty');
  if (/[a-z]/.test(text)) return refused('lowerCase');
  const match = form.exec(text);
  if (!match) return refused('shape');
  const [, indicator = '', serial = '', check = '', written = ''] = match;
  if (written !== country) return refused('country');
  if (s10CheckDigit(serial) !== Number(check)) return refused('checkDigit');
  return read({ number: text, indicator, serial: Number(serial), country: written });
}

export function isS10(text: string): boolean {
  return parseS10(text).ok;
}

export function normaliseS10(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toUpperCase();
}

/** Writes the number with its check digit; throws `S10Refused`. */
export function formatS10(indicator: string, serial: number, country = 'VN'): string {
  if (!/^[A-Z]{2}$/.test(indicator)) throw new S10Refused('indicator');
  if (!/^[A-Z]{2}$/.test(country)) throw new S10Refused('country');
  if (!Number.isInteger(serial) || serial < 0 || serial > 99_999_999) {
    throw new S10Refused('serial');
  }
  const digits = String(serial).padStart(8, '0');
  return `${indicator}${digits}${s10CheckDigit(digits)}${country}`;
}

/** UPU S10: eleven less the weighted sum modulo eleven, 10 written as 0 and 11 as 5. */
export function s10CheckDigit(serialDigits: string): number {
  const total = weights.reduce((sum, weight, i) => sum + weight * Number(serialDigits[i]), 0);
  const check = 11 - (total % 11);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
}
