import { read, refused, type Reading } from './reading';

export type AgencyCodeFault = 'empty' | 'tooLong' | 'lowerCase' | 'province' | 'group';

export interface AgencyCode {
  readonly code: string;
  /** From the ministry or province down to the unit. */
  readonly groups: readonly string[];
}

const maxLength = 35;
const firstGroup = /^[A-Y]\d{2}$/;
const lowerGroup = /^[0-9A-Z]{1,5}$/;
const oldForm = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/;
/** Dossier codes take up to five groups of up to three digits below the province. */
const numberingForm = /^[A-Y]\d{2}(\.\d{1,3}){0,5}$/;

/** Reads an agency code such as `H36.12` (Decision 20/2020/QĐ-TTg); letter Z is reserved. */
export function parseAgencyCode(text: string): Reading<AgencyCode, AgencyCodeFault> {
  if (text === '') return refused('empty');
  if (text.length > maxLength) return refused('tooLong');
  if (/[a-z]/.test(text)) return refused('lowerCase');
  const groups = text.split('.');
  if (!firstGroup.test(groups[0] ?? '')) return refused('province');
  if (!groups.slice(1).every((group) => lowerGroup.test(group))) return refused('group');
  return read({ code: text, groups });
}

export function isAgencyCode(text: string): boolean {
  return parseAgencyCode(text).ok;
}

export function normaliseAgencyCode(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toUpperCase();
}

/** The code one level up, absent for a ministry or province. */
export function parentAgencyCode(code: string): string | undefined {
  const end = code.lastIndexOf('.');
  return end === -1 ? undefined : code.slice(0, end);
}

/** True for the agency itself and everything below it. */
export function isWithinAgency(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

/** Only digits below the province can stand in a dossier code. */
export function canNumberDossiers(code: string): boolean {
  return numberingForm.test(code);
}

/** `000.00.12.H34` reads from right to left and fills unused levels with zeros: `H34.12`. */
export function convertOldAgencyCode(text: string): Reading<string, 'oldForm'> {
  const match = oldForm.exec(text);
  if (!match) return refused('oldForm');
  const groups = match.slice(1).reverse();
  return read(groups.filter((group) => !/^0+$/.test(group)).join('.'));
}
