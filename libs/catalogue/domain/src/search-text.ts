import { searchText } from '@motcua/shared-identifiers';
import type { ProcedureContent } from './procedure-content';

const codeOrWord = /\d+(?:\.\d+)+|[a-z0-9]+/g;
const maximumWords = 12;

/** First letters of the words, so that «dkks» finds «Đăng ký khai sinh». */
export function initials(name: string): string {
  return (searchText(name).match(/[a-z0-9]+/g) ?? []).map((word) => word.charAt(0)).join('');
}

/** Everything a procedure can be found by, folded: code, names, field, initials. */
export function procedureSearchText(
  content: Pick<ProcedureContent, 'code' | 'name' | 'shortName' | 'field'>,
): string {
  const names = content.shortName ? [content.shortName, content.name] : [content.name];
  const parts = [content.code, ...names, content.field].map(searchText);
  return [...new Set([...parts, ...names.map(initials)])].join(' ').replace(/\s+/g, ' ').trim();
}

/** The folded words of a query in the order they were typed, at most 12 of them. */
export function searchWords(query: string): string[] {
  return (searchText(query).match(codeOrWord) ?? []).slice(0, maximumWords);
}

export interface SearchTokens {
  /** Words typed to their end. */
  whole: string[];
  /** The word still being typed; null for an empty query. */
  prefix: string | null;
}

/** Splits a query into folded words; the last one counts as half typed. At most 12 words are read. */
export function searchTokens(query: string): SearchTokens {
  const words = searchWords(query);
  const prefix = words.at(-1) ?? null;
  return { whole: [...new Set(words.slice(0, -1))], prefix };
}
