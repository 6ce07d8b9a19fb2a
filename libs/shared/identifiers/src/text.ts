/** A character that must not be stored, at its UTF-16 position. */
export interface RefusedCharacter {
  readonly index: number;
  readonly kind: 'nul' | 'control' | 'loneSurrogate';
}

/** Composed form, in which every text is stored. */
export function normaliseText(value: string): string {
  return value.normalize('NFC');
}

/**
 * Text folded for searching without marks: equal to PostgreSQL's
 * `lower(unaccent(normalize(value, NFC)))` for Vietnamese letters, the dashes and quotes of
 * Vietnamese names, and the Icelandic Ð that old fonts put in place of Đ.
 */
export function searchText(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .normalize('NFC')
    .toLowerCase();
}

/** Control characters and broken surrogates; several lines and tabs only where told. */
export function refusedCharacters(
  value: string,
  { isMultiline = false }: { readonly isMultiline?: boolean } = {},
): RefusedCharacter[] {
  const found: RefusedCharacter[] = [];
  for (const match of value.matchAll(/[\p{Cc}\p{Surrogate}]/gu)) {
    const [sign] = match;
    if (isMultiline && /[\n\r\t]/.test(sign)) continue;
    const kind = sign === '\0' ? 'nul' : /\p{Surrogate}/u.test(sign) ? 'loneSurrogate' : 'control';
    found.push({ index: match.index, kind });
  }
  return found;
}
