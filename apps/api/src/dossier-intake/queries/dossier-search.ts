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
] as const;

type SearchKind = 'code' | 'codeTail' | 'personalId' | 'taxNumber' | 'phone' | 'name';

interface SearchReading {
  readonly kind: SearchKind;
  readonly value: string;
}

/** What a search box was given: a code, its last four digits, an identifier, a phone, or a name. */
function readSearch(query: string): SearchReading | undefined {
  const text = query.trim();
  const code = normaliseDossierCode(text);
  if (isDossierCode(code)) return { kind: 'code', value: code };
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{4}$/.test(digits)) return { kind: 'codeTail', value: digits };
  if (isPersonalId(digits) || /^\d{9}$/.test(digits)) return { kind: 'personalId', value: digits };
  const taxNumber = normaliseTaxNumber(text);
  if (isTaxNumber(taxNumber)) return { kind: 'taxNumber', value: taxNumber };
  if (parsePhone(text).ok) return { kind: 'phone', value: normalisePhone(text) };
  const words = searchText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const pattern = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word));
  return { kind: 'name', value: pattern.join(' & ') };
}

const nameMatches = (value: string): string =>
  `d.search_words @@ to_tsquery('pg_catalog.simple', ${value})`;

/** More hits than these are met soon by whoever walks back from today. */
const rareAtMost = 2000;

/**
 * The dossiers of a rare name, or undefined where a name is common. The planner cannot tell the two
 * apart when a word is only begun, and would walk over every dossier to look for a name nobody has.
 */
export async function rareNameHits(
  sql: Sql,
  query: string | undefined,
): Promise<readonly string[] | undefined> {
  const reading = query === undefined ? undefined : readSearch(query);
  if (reading?.kind !== 'name') return undefined;
  const rows = await sql.query<{ id: string }>(
    `select d.id from dossier d where ${nameMatches('$1')} limit ${rareAtMost + 1}`,
    [reading.value],
  );
  return rows.length > rareAtMost ? undefined : rows.map(({ id }) => id);
}

/** The condition of a search; each of its forms has an index of its own. */
export function searchCondition(
  query: string,
  parameters: Parameters,
  rareHits?: readonly string[],
): string {
  const reading = readSearch(query);
  if (!reading) return 'false';
  if (rareHits) return `d.id = any(${parameters.add(rareHits)}::uuid[])`;
  const value = parameters.add(reading.value);
  switch (reading.kind) {
    case 'code':
      return `d.code = ${value}`;
    case 'codeTail':
      return `d.code_tail = ${value}`;
    case 'personalId':
      // Found first, by the two indexes; never met on a walk over all dossiers.
      return `d.id = any(array(select a.id from dossier a where a.applicant_personal_id = ${value}
        union select b.id from dossier b where (b.submitter ->> 'personalId') = ${value}))`;
    case 'taxNumber':
      return `d.applicant_tax_number = ${value}`;
    case 'phone':
      return `(d.applicant_phone = ${value} or d.submitter_phone = ${value})`;
    case 'name':
      return nameMatches(value);
  }
}

/** Which field of a row the search found, as SQL; null where nothing was looked for. */
export function matchedField(query: string | undefined, parameters: Parameters): string {
  const reading = query === undefined ? undefined : readSearch(query);
  if (!reading) return 'null::text';
  const { kind } = reading;
  if (kind === 'code' || kind === 'codeTail' || kind === 'taxNumber') return `'${kind}'`;
  const value = parameters.add(reading.value);
  if (kind === 'name')
    return `case when to_tsvector('pg_catalog.simple', search_text(d.applicant_name))
      @@ to_tsquery('pg_catalog.simple', ${value}) then 'name' else 'submitterName' end`;
  return kind === 'phone'
    ? `case when d.applicant_phone = ${value} then 'phone' else 'submitterPhone' end`
    : `case when d.applicant_personal_id = ${value} then 'personalId'
        else 'submitterPersonalId' end`;
}
