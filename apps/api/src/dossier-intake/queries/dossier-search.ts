import {
  isDossierCode,
  isPersonalId,
  isTaxNumber,
  normaliseDossierCode,
  normalisePhone,
  normaliseTaxNumber,
  parsePhone,
  searchText,
} from '@motcua/shared-identifiers';
import { Parameters, type Sql } from '../../platform/database/sql';

/** The field of a dossier that a search found it by. */
export const matchedFields = [
  'code',
  'codeTail',
  'personalId',
  'submitterPersonalId',
  'taxNumber',
  'phone',
  'submitterPhone',
  'name',
  'submitterName',
  'outsideNumber',
] as const;

type MatchedField = (typeof matchedFields)[number];

type SearchKind =
  'code' | 'codeTail' | 'personalId' | 'taxNumber' | 'phone' | 'phoneOrTaxNumber' | 'name';

interface SearchReading {
  readonly kind: SearchKind;
  readonly value: string;
}

/**
 * What may be the number of a dossier in another software, in capitals. Each ministry writes its own
 * form, also that of a code or of an identifier; only a name holds no digit.
 */
function outsideNumberIn(query: string): string | undefined {
  return /\d/.test(query) ? query.trim().toUpperCase() : undefined;
}

/** What a search box was given: a code, its last four digits, an identifier, a phone, or a name. */
function readSearch(query: string): SearchReading | undefined {
  const text = query.trim();
  const code = normaliseDossierCode(text);
  if (isDossierCode(code)) return { kind: 'code', value: code };
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{4}$/.test(digits)) return { kind: 'codeTail', value: digits };
  if (isPersonalId(digits) || /^\d{9}$/.test(digits)) return { kind: 'personalId', value: digits };
  return readNumber(text) ?? readName(text);
}

/** One phone in eleven passes as a tax number too, and no rule tells which of them was meant. */
function readNumber(text: string): SearchReading | undefined {
  const taxNumber = normaliseTaxNumber(text);
  const isTax = isTaxNumber(taxNumber);
  if (!parsePhone(text).ok) return isTax ? { kind: 'taxNumber', value: taxNumber } : undefined;
  const phone = normalisePhone(text);
  return { kind: isTax && phone === taxNumber ? 'phoneOrTaxNumber' : 'phone', value: phone };
}

function readName(text: string): SearchReading | undefined {
  const words = searchText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? undefined : { kind: 'name', value: words.join(' & ') };
}

/** What is looked for, and the only units whose dossiers may be found, where these are few. */
export interface Search {
  readonly query: string;
  readonly within?: readonly string[] | undefined;
}

/**
 * A name among all dossiers, or among those of few units: these stand beside the names in the index,
 * which then does not meet everybody in the province who is called so.
 */
export function nameMatches(
  words: string,
  within: Search['within'],
  parameters: Parameters,
): string {
  const called = `to_tsquery('pg_catalog.simple', ${parameters.add(words)})`;
  if (!within) return `d.search_words @@ ${called}`;
  const units = parameters.add(within.map((unitId) => `'@${unitId}'`).join(' | '));
  return `d.search_words @@ (${called} && ${units}::tsquery)`;
}

/**
 * How a search is taken. The words of a name as they stand: then the planner knows how many people
 * are called so. With the last of them only begun it does not, and is told which dossiers it finds,
 * where they are few; so it is with those that bear the text as their number in another software.
 */
export type SearchMeaning =
  | { readonly begun: false; readonly numbered?: readonly string[] }
  | { readonly begun: true; readonly rareHits?: readonly string[] };

export const asItStands: SearchMeaning = { begun: false };

/** The dossiers whose number in another software is what was typed; rarely one. */
async function numberedElsewhere(sql: Sql, { query }: Search): Promise<SearchMeaning> {
  const number = outsideNumberIn(query);
  if (number === undefined) return asItStands;
  const rows = await sql.query<{ id: string }>(
    `select dossier_id as id from outside_number where upper(number) = $1`,
    [number],
  );
  return rows.length === 0 ? asItStands : { begun: false, numbered: rows.map(({ id }) => id) };
}

/** More hits than these are met soon by whoever walks back from today. */
const rareAtMost = 2000;

/** The last word of a name as begun, or undefined where a search is not for a name. */
export async function begunWords(
  sql: Sql,
  { query, within }: Search,
): Promise<SearchMeaning | undefined> {
  const reading = readSearch(query);
  if (reading?.kind !== 'name') return undefined;
  const parameters = new Parameters();
  const called = nameMatches(`${reading.value}:*`, within, parameters);
  const rows = await sql.query<{ id: string }>(
    `select d.id from dossier d where ${called} limit ${rareAtMost + 1}`,
    parameters.values,
  );
  if (rows.length > rareAtMost) return { begun: true };
  return { begun: true, rareHits: rows.map(({ id }) => id) };
}

/**
 * What a search finds. Only where nobody is called as it stands does the last word of a name count
 * as begun: «nguyễn văn an» finds An and not Anh, «nguyễn văn ph» finds Phong and Phúc.
 */
export async function wholeElseBegun<T>(
  sql: Sql,
  search: Search | undefined,
  find: (meaning: SearchMeaning) => Promise<T>,
  isNothing: (found: T) => boolean,
): Promise<T> {
  if (!search) return find(asItStands);
  const found = await find(await numberedElsewhere(sql, search));
  if (!isNothing(found)) return found;
  const begun = await begunWords(sql, search);
  return begun ? find(begun) : found;
}

/**
 * Who has one of these numbers has few dossiers, found by the indexes of the columns. Of ten million
 * rows the planner guesses more, and would walk back from today over all of them to meet those few.
 */
function foundFirst(columns: readonly string[], value: string): string {
  const found = columns.map(
    (column) => `select n.id from dossier n where (n.${column}) = ${value}`,
  );
  return `d.id = any(array(${found.join(' union ')}))`;
}

/** The condition of a search; each of its forms has an index of its own. */
export function searchCondition(
  search: Search,
  parameters: Parameters,
  meaning: SearchMeaning = asItStands,
): string {
  const reading = readSearch(search.query);
  if (!reading) return 'false';
  const among = (ids: readonly string[]): string => `d.id = any(${parameters.add(ids)}::uuid[])`;
  if (meaning.begun && meaning.rareHits) return among(meaning.rareHits);
  const words = meaning.begun ? `${reading.value}:*` : reading.value;
  const condition =
    reading.kind === 'name'
      ? nameMatches(words, search.within, parameters)
      : numberMatches(reading.kind, parameters.add(reading.value));
  // Only where there are some: an alternative takes the order of its own index from a search.
  return meaning.begun || !meaning.numbered
    ? condition
    : `(${condition} or ${among(meaning.numbered)})`;
}

function numberMatches(kind: Exclude<SearchKind, 'name'>, value: string): string {
  switch (kind) {
    case 'code':
      return `d.code = ${value}`;
    case 'codeTail':
      return `d.code_tail = ${value}`;
    case 'personalId':
      return foundFirst(['applicant_personal_id', "submitter ->> 'personalId'"], value);
    case 'taxNumber':
      return foundFirst(['applicant_tax_number'], value);
    case 'phone':
      return foundFirst(['applicant_phone', 'submitter_phone'], value);
    case 'phoneOrTaxNumber':
      return foundFirst(['applicant_phone', 'submitter_phone', 'applicant_tax_number'], value);
  }
}

/** Which field of a row the search found, as SQL; null where nothing was looked for. */
export function matchedField(
  query: string | undefined,
  parameters: Parameters,
  meaning: SearchMeaning = asItStands,
): string {
  const reading = query === undefined ? undefined : readSearch(query);
  if (!reading) return 'null::text';
  const value = parameters.add(reading.value);
  const isNumbered = !meaning.begun && meaning.numbered !== undefined;
  const last = isNumbered ? 'outsideNumber' : 'submitterName';
  const words = `to_tsquery('pg_catalog.simple', ${value}${meaning.begun ? " || ':*'" : ''})`;
  const applicant = `to_tsvector('pg_catalog.simple', search_text(d.applicant_name))`;
  const fields: Readonly<Record<SearchKind, readonly (readonly [MatchedField, string])[]>> = {
    code: [['code', `d.code = ${value}`]],
    codeTail: [['codeTail', `d.code_tail = ${value}`]],
    personalId: [
      ['personalId', `d.applicant_personal_id = ${value}`],
      ['submitterPersonalId', `d.submitter ->> 'personalId' = ${value}`],
    ],
    taxNumber: [['taxNumber', `d.applicant_tax_number = ${value}`]],
    phone: [
      ['phone', `d.applicant_phone = ${value}`],
      ['submitterPhone', `d.submitter_phone = ${value}`],
    ],
    phoneOrTaxNumber: [
      ['phone', `d.applicant_phone = ${value}`],
      ['taxNumber', `d.applicant_tax_number = ${value}`],
      ['submitterPhone', `d.submitter_phone = ${value}`],
    ],
    name: [
      ['name', `${applicant} @@ ${words}`],
      ...(isNumbered ? [['submitterName', `d.search_words @@ ${words}`] as const] : []),
    ],
  };
  const found = fields[reading.kind].map(([field, is]) => `when ${is} then '${field}'`);
  return `case ${found.join(' ')} else '${last}' end`;
}
