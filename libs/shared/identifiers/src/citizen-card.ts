import { isLocalDate, type LocalDate } from '@motcua/shared-time';
import {
  crossCheckPersonalId,
  isOldPersonalId,
  isPersonalId,
  type PersonalIdWarning,
  type Sex,
} from './personal-id';
import { read, refused, type Reading } from './reading';
import { searchText } from './text';

export type CitizenCardFault =
  | 'separator'
  | 'fieldCount'
  | 'personalId'
  | 'oldPersonalId'
  | 'fullName'
  | 'birthDate'
  | 'sex'
  | 'issuedOn';

export interface CitizenCard {
  readonly personalId: string;
  readonly oldPersonalId?: string;
  readonly fullName: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  /** As printed on the card, often with names from before the mergers. */
  readonly address: string;
  readonly issuedOn?: LocalDate;
  /** Text a keyboard scanner has probably damaged; to be compared with the card. */
  readonly doubtful: readonly ('fullName' | 'address')[];
  readonly warnings: readonly PersonalIdWarning[];
}

/** Reads the card's QR text, fields separated by `|`; newer cards add fields after the seventh. */
export function parseCitizenCard(text: string): Reading<CitizenCard, CitizenCardFault> {
  if (!text.includes('|')) return refused('separator');
  const fields = text
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
  if (fields.length < 6) return refused('fieldCount');
  const [personalId = '', oldId = '', fullName = '', birth = '', sexWord = '', address = ''] =
    fields;
  const issued = fields[6] ?? '';
  if (!isPersonalId(personalId)) return refused('personalId');
  if (oldId !== '' && !isOldPersonalId(oldId)) return refused('oldPersonalId');
  if (fullName === '') return refused('fullName');
  const birthDate = dayOf(birth);
  if (!birthDate) return refused('birthDate');
  const sex = sexOf(sexWord);
  if (!sex) return refused('sex');
  const issuedOn = dayOf(issued);
  if (issued !== '' && !issuedOn) return refused('issuedOn');
  return read({
    personalId,
    oldPersonalId: oldId || undefined,
    fullName,
    birthDate,
    sex,
    address,
    issuedOn,
    doubtful: doubtfulFields(fullName, address),
    warnings: crossCheckPersonalId(personalId, { birthDate, sex }),
  });
}

/** True when a Vietnamese name or address shows replacement signs or not a single mark. */
export function hasLostMarks(text: string): boolean {
  return /[?\uFFFD]/.test(text) || searchText(text) === text.normalize('NFC').toLowerCase();
}

function doubtfulFields(fullName: string, address: string): ('fullName' | 'address')[] {
  const doubtful: ('fullName' | 'address')[] = [];
  if (hasLostMarks(fullName)) doubtful.push('fullName');
  if (address !== '' && hasLostMarks(address)) doubtful.push('address');
  return doubtful;
}

/** `DDMMYYYY`. */
function dayOf(digits: string): LocalDate | undefined {
  const text = digits.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$2-$1');
  return isLocalDate(text) ? text : undefined;
}

/** «Nữ» also where a scanner lost its mark. */
function sexOf(word: string): Sex | undefined {
  const folded = searchText(word);
  if (folded === 'nam') return 'male';
  return /^n[u?\uFFFD]$/.test(folded) ? 'female' : undefined;
}
