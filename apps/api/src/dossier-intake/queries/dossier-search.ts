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
import type { Parameters } from '../../platform/database/sql';

/** What a search box was given: a code, its last four digits, an identifier, a phone, or a name. */
export function searchCondition(query: string, parameters: Parameters): string {
  const text = query.trim();
  const code = normaliseDossierCode(text);
  if (isDossierCode(code)) return `d.code = ${parameters.add(code)}`;
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{4}$/.test(digits)) return `d.code_tail = ${parameters.add(digits)}`;
  if (isPersonalId(digits) || /^\d{9}$/.test(digits))
    return `d.applicant_personal_id = ${parameters.add(digits)}`;
  const taxNumber = normaliseTaxNumber(text);
  if (isTaxNumber(taxNumber)) return `d.applicant_tax_number = ${parameters.add(taxNumber)}`;
  if (parsePhone(text).ok) {
    const phone = parameters.add(normalisePhone(text));
    return `(d.applicant_phone = ${phone} or d.submitter_phone = ${phone})`;
  }
  const words = searchText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 'false';
  const pattern = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word));
  return `d.search_words @@ to_tsquery('pg_catalog.simple', ${parameters.add(pattern.join(' & '))})`;
}
