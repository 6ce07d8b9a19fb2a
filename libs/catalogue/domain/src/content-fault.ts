import { shortNameLength } from './procedure-content';

export const contentFaultCodes = [
  'codeGrammar',
  'nameMissing',
  'nameTooLong',
  'shortNameMissing',
  'shortNameTooLong',
  'notNfc',
  'fieldMissing',
  'levelsMissing',
  'unknownValue',
  'channelsMissing',
  'channelTwice',
  'limitValue',
  'limitUnitMissing',
  'limitUnmarked',
  'limitUnknownUndoubted',
  'feeAmount',
  'feePageRule',
  'casesMissing',
  'caseNumber',
  'caseNameMissing',
  'caseWithoutPapers',
  'componentKeyMissing',
  'componentKeyTwice',
  'componentKindMissing',
  'componentCount',
  'conditionMissing',
  'groupOfOne',
  'groupMandatory',
] as const;
export type ContentFaultCode = (typeof contentFaultCodes)[number];

/** One fault of a document, with the JSON pointer (RFC 6901) of the place to repair. */
export interface ContentFault {
  pointer: string;
  code: ContentFaultCode;
  detail?: string;
}

/** Longest statutory name kept, in characters; the longest published one has 6,863. */
export const statutoryNameLength = 8_000;

/** Faults of a name that counters or citizens read. */
export function nameFaults(pointer: string, name: string): ContentFault[] {
  const faults: ContentFault[] = [];
  if (name.trim() === '') faults.push({ pointer, code: 'nameMissing' });
  if (name.length > statutoryNameLength) faults.push({ pointer, code: 'nameTooLong' });
  if (name !== name.normalize('NFC')) faults.push({ pointer, code: 'notNfc' });
  return faults;
}

/** Faults of a short name: missing, longer than 60 characters, or not composed. */
export function shortNameFaults(pointer: string, shortName: string | null): ContentFault[] {
  if (shortName === null || shortName.trim() === '') return [{ pointer, code: 'shortNameMissing' }];
  const faults: ContentFault[] = [];
  if (shortName.length > shortNameLength) {
    faults.push({ pointer, code: 'shortNameTooLong', detail: String(shortName.length) });
  }
  if (shortName !== shortName.normalize('NFC')) faults.push({ pointer, code: 'notNfc' });
  return faults;
}
