import { yearOf, type LocalDate } from '@motcua/shared-time';
import { birthProvinces } from './birth-provinces';
import { read, refused, type Reading } from './reading';

export type Sex = 'male' | 'female';
export type PersonalIdFault = 'empty' | 'spaces' | 'digits' | 'length';
export type PersonalIdWarning = 'province' | 'birthYear' | 'sex';
export type OldPersonalIdFault = 'empty' | 'digits' | 'length' | 'zeros';

/** Where the first three digits say the birth was registered. */
export type BirthPlace =
  | { readonly kind: 'province'; readonly name: string }
  | { readonly kind: 'abroad' }
  | { readonly kind: 'unknown' };

export interface PersonalId {
  readonly id: string;
  readonly placeCode: string;
  readonly birthPlace: BirthPlace;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** What the applicant declares beside the number. */
export interface DeclaredPerson {
  readonly birthDate?: LocalDate;
  readonly sex?: Sex;
}

/** Country codes of births registered abroad begin here. */
const firstCountryCode = 101;

/** Reads the twelve digits `PPP G YY NNNNNN`; the number has no check digit. */
export function parsePersonalId(text: string): Reading<PersonalId, PersonalIdFault> {
  if (text === '') return refused('empty');
  if (/\s/.test(text)) return refused('spaces');
  if (!/^\d+$/.test(text)) return refused('digits');
  if (text.length !== 12) return refused('length');
  const centuryAndSex = Number(text[3]);
  const placeCode = text.slice(0, 3);
  return read({
    id: text,
    placeCode,
    birthPlace: birthPlaceOf(placeCode),
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(text.slice(4, 6)),
  });
}

export function isPersonalId(text: string): boolean {
  return parsePersonalId(text).ok;
}

/** What speaks for a typing mistake; warnings only, the card decides. Empty for an unreadable id. */
export function crossCheckPersonalId(text: string, declared: DeclaredPerson): PersonalIdWarning[] {
  const reading = parsePersonalId(text);
  if (!reading.ok) return [];
  const { birthPlace, birthYear, sex } = reading.value;
  const warnings: PersonalIdWarning[] = [];
  if (birthPlace.kind === 'unknown') warnings.push('province');
  if (declared.birthDate && yearOf(declared.birthDate) !== birthYear) warnings.push('birthYear');
  if (declared.sex && declared.sex !== sex) warnings.push('sex');
  return warnings;
}

/** The nine digits of the identity card before 2016; not valid since 1 January 2025, but on file. */
export function parseOldPersonalId(text: string): Reading<string, OldPersonalIdFault> {
  if (text === '') return refused('empty');
  if (!/^\d+$/.test(text)) return refused('digits');
  if (text.length !== 9) return refused('length');
  return text === '000000000' ? refused('zeros') : read(text);
}

export function isOldPersonalId(text: string): boolean {
  return parseOldPersonalId(text).ok;
}

function birthPlaceOf(placeCode: string): BirthPlace {
  const name = birthProvinces.get(placeCode);
  if (name !== undefined) return { kind: 'province', name };
  return { kind: Number(placeCode) >= firstCountryCode ? 'abroad' : 'unknown' };
}
