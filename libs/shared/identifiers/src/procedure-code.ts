import { read, refused, type Reading } from './reading';

export type ProcedureCodeFault = 'empty' | 'lowerCase' | 'separator' | 'group' | 'digits' | 'shape';

export interface ProcedureCode {
  readonly code: string;
  /** The national code `1.001193`, absent for codes of the archive. */
  readonly nationalCode?: string;
  /** The province that announced its own variant, `H19`. */
  readonly agencyCode?: string;
  /** Number of a case or service of the procedure, `02`. */
  readonly caseSuffix?: string;
}

const current =
  /^(?<national>[1-9]\.\d{6})(?:\.(?:\d{3}\.\d{2}\.\d{2}\.)?(?<agency>[A-Y]\d{2}))?(?:\.(?<suffix>\d{2}))?$/;
/** Codes before the national database of 2018, such as `BTP-HCM-277190`; alive in archives. */
const archived = /^[A-Z]{1,5}-[A-Z]{2,5}-\d{6}$/;

/** Reads a procedure code of the national database, with a local or case suffix, or an old one. */
export function parseProcedureCode(text: string): Reading<ProcedureCode, ProcedureCodeFault> {
  const groups = current.exec(text)?.groups;
  if (groups) {
    const { national, agency, suffix } = groups;
    return read({ code: text, nationalCode: national, agencyCode: agency, caseSuffix: suffix });
  }
  return archived.test(text) ? read({ code: text }) : refused(faultOf(text));
}

export function isProcedureCode(text: string): boolean {
  return parseProcedureCode(text).ok;
}

export function normaliseProcedureCode(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toUpperCase();
}

function faultOf(text: string): ProcedureCodeFault {
  if (text === '') return 'empty';
  if (/[a-z]/.test(text)) return 'lowerCase';
  if (!text.includes('.')) return 'separator';
  const [group = '', digits = ''] = text.split('.');
  if (!/^[1-9]$/.test(group)) return 'group';
  return /^\d{6}$/.test(digits) ? 'shape' : 'digits';
}
