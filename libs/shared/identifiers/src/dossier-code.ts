import { isLocalDate, yearOf, type LocalDate } from '@motcua/shared-time';
import { canNumberDossiers, convertOldAgencyCode } from './agency-code';
import { read, refused, type Reading } from './reading';

export type DossierCodeFault =
  'empty' | 'tooLong' | 'lowerCase' | 'shape' | 'agencyCode' | 'date' | 'serial';

/**
 * Forms in use since 2018: with the reversed agency code (Circular 01/2018/TT-VPCP, Art. 19), with
 * a date of six digits, and with a date of eight digits as on the national platform.
 */
export type DossierCodeForm = 'reversedAgency' | 'shortDate' | 'longDate';

export interface DossierCode {
  /** In today's form, also where an old code writes it reversed. */
  readonly agencyCode: string;
  /** The day of the first official act, registration or reception. */
  readonly issuedOn: LocalDate;
  readonly serial: number;
  readonly form: DossierCodeForm;
}

/** How a province writes its new codes. */
export interface DossierCodeGrammar {
  readonly dateDigits: 6 | 8;
  /** Leading zeros fill up to this width, 4 to 7; larger serials take what they need. */
  readonly serialWidth: number;
}

export type DossierCodeRefusal = 'agencyCode' | 'date' | 'serial' | 'grammar';

/** No code can be written from these facts. */
export class DossierCodeRefused extends Error {
  constructor(readonly reason: DossierCodeRefusal) {
    super(`No dossier code can be written: ${reason}`);
    this.name = 'DossierCodeRefused';
  }
}

export const usualDossierCodeGrammar: DossierCodeGrammar = { dateDigits: 6, serialWidth: 4 };

const maxLength = 64;
const maxSerial = 9_999_999;

/**
 * Reads a dossier code of any generation; the text must be normalised first. The national grammar
 * has no check digit: a wrong digit may make another dossier's code, so codes are scanned where they
 * can be, and whoever types one is shown whose dossier it is.
 */
export function parseDossierCode(text: string): Reading<DossierCode, DossierCodeFault> {
  if (text === '') return refused('empty');
  if (text.length > maxLength) return refused('tooLong');
  if (/[a-z]/.test(text)) return refused('lowerCase');
  const [agency = '', date = '', digits = '', ...rest] = text.split('-');
  if (digits === '' || rest.length > 0) return refused('shape');
  const old = convertOldAgencyCode(agency);
  if (!old.ok && !canNumberDossiers(agency)) return refused('agencyCode');
  const issuedOn = issuingDay(date);
  if (!issuedOn || (old.ok && date.length !== 6)) return refused('date');
  const serialForm = old.ok ? /^\d{4}$/ : /^\d{4,7}$/;
  const serial = Number(digits);
  if (!serialForm.test(digits) || serial === 0) return refused('serial');
  const form = old.ok ? 'reversedAgency' : date.length === 6 ? 'shortDate' : 'longDate';
  return read({ agencyCode: old.ok ? old.value : agency, issuedOn, serial, form });
}

export function isDossierCode(text: string): boolean {
  return parseDossierCode(text).ok;
}

/**
 * Spaces out, long dashes to hyphens, capitals; what people type for `H36.12-241128-0042`. Spaces
 * stand for the hyphens where only so a code comes of it, as in `H36.12 241128 0042`.
 */
export function normaliseDossierCode(text: string): string {
  const hyphened = text
    .normalize('NFC')
    .trim()
    .replace(/[‐‑‒–—−]/g, '-')
    .toUpperCase();
  const plain = hyphened.replace(/\s+/g, '');
  if (isDossierCode(plain)) return plain;
  const spaced = hyphened.replace(/[\s-]+/g, '-');
  return isDossierCode(spaced) ? spaced : plain;
}

/** Writes a new code; throws `DossierCodeRefused`, also for letters below the province. */
export function formatDossierCode(
  facts: Pick<DossierCode, 'agencyCode' | 'issuedOn' | 'serial'>,
  grammar: DossierCodeGrammar = usualDossierCodeGrammar,
): string {
  const { agencyCode, issuedOn, serial } = facts;
  const { dateDigits, serialWidth } = grammar;
  if (!Number.isInteger(serialWidth) || serialWidth < 4 || serialWidth > 7) {
    throw new DossierCodeRefused('grammar');
  }
  if (!canNumberDossiers(agencyCode)) throw new DossierCodeRefused('agencyCode');
  if (!Number.isInteger(serial) || serial < 1 || serial > maxSerial) {
    throw new DossierCodeRefused('serial');
  }
  const century = Math.floor(yearOf(issuedOn) / 100);
  if (century !== 20) throw new DossierCodeRefused('date');
  const date = issuedOn.replaceAll('-', '').slice(8 - dateDigits);
  return `${agencyCode}-${date}-${String(serial).padStart(serialWidth, '0')}`;
}

/** `YYMMDD` of this century, or `YYYYMMDD`. */
function issuingDay(digits: string): LocalDate | undefined {
  if (!/^(\d{6}|\d{8})$/.test(digits)) return undefined;
  const full = digits.length === 6 ? `20${digits}` : digits;
  const text = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  return isLocalDate(text) ? text : undefined;
}
