import { read, refused, type Reading } from './reading';

/** Digits and consonants that neither Telex nor VNI can change: no vowel, no D, no W. */
export const OWN_ALPHABET = '0123456789BCGHKLMNPQRSTVX';

export type TrackingSecretFault = 'empty' | 'length' | 'alphabet';
export type ManifestNumberFault = 'empty' | 'shape' | 'serial';
export type SealNumberFault = 'empty' | 'length' | 'alphabet';

const secretLength = 4;
const sealLength = { min: 4, max: 20 };
const maxManifestSerial = 999_999;

/** The secret printed on the receipt beside the dossier code. */
export function parseTrackingSecret(text: string): Reading<string, TrackingSecretFault> {
  if (text === '') return refused('empty');
  if (text.length !== secretLength) return refused('length');
  return isInOwnAlphabet(text) ? read(text) : refused('alphabet');
}

export function isTrackingSecret(text: string): boolean {
  return parseTrackingSecret(text).ok;
}

/** A new secret; `randomBelow` answers a secure random whole number from 0 to below its bound. */
export function makeTrackingSecret(randomBelow: (bound: number) => number): string {
  return Array.from(
    { length: secretLength },
    () => OWN_ALPHABET[randomBelow(OWN_ALPHABET.length)] ?? '',
  ).join('');
}

/** Reads a bag's manifest number such as `T-000117`; the value is its serial. */
export function parseManifestNumber(text: string): Reading<number, ManifestNumberFault> {
  if (text === '') return refused('empty');
  const digits = /^T-(\d{6})$/.exec(text)?.[1];
  if (digits === undefined) return refused('shape');
  return Number(digits) > 0 ? read(Number(digits)) : refused('serial');
}

export function isManifestNumber(text: string): boolean {
  return parseManifestNumber(text).ok;
}

/** Writes `T-000117`; throws a RangeError beyond six digits. */
export function formatManifestNumber(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > maxManifestSerial) {
    throw new RangeError(`Manifest serial out of range: ${serial}`);
  }
  return `T-${String(serial).padStart(6, '0')}`;
}

/** Reads the number printed on a bag's seal. */
export function parseSealNumber(text: string): Reading<string, SealNumberFault> {
  if (text === '') return refused('empty');
  if (text.length < sealLength.min || text.length > sealLength.max) return refused('length');
  return isInOwnAlphabet(text) ? read(text) : refused('alphabet');
}

export function isSealNumber(text: string): boolean {
  return parseSealNumber(text).ok;
}

/** Spaces out and capitals, as secrets, seals and bag numbers are typed by hand. */
export function normaliseOwnCode(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .toUpperCase();
}

function isInOwnAlphabet(text: string): boolean {
  return [...text].every((sign) => OWN_ALPHABET.includes(sign));
}
