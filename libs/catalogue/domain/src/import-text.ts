import { UnreadableSource, isObject } from './import-shape';

const unstorable = /\0|\p{Surrogate}/u;
/** Control characters and invisible format marks that copying from web pages leaves behind. */
const invisible = /(?![\t\n\r])[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu;

export interface CleanedValue {
  value: unknown;
  /** Invisible characters taken out. */
  removed: number;
}

/** Composes (NFC) every text of a parsed line; refuses what PostgreSQL cannot store. */
export function cleanTexts(value: unknown, pointer = ''): CleanedValue {
  if (typeof value === 'string') {
    if (unstorable.test(value)) throw new UnreadableSource('textUnstorable', pointer, 'NUL');
    const kept = value.replace(invisible, '');
    const cleaned = kept.replace(/\r\n?/g, '\n').normalize('NFC');
    return { value: cleaned, removed: value.length - kept.length };
  }
  if (Array.isArray(value)) {
    const cleaned = value.map((each, index) => cleanTexts(each, `${pointer}/${index}`));
    return { value: cleaned.map((each) => each.value), removed: sumOf(cleaned) };
  }
  if (!isObject(value)) return { value, removed: 0 };
  const cleaned = Object.entries(value).map(([key, each]) => {
    if (unstorable.test(key)) throw new UnreadableSource('textUnstorable', pointer, 'NUL');
    return { key, ...cleanTexts(each, `${pointer}/${key}`) };
  });
  const members = cleaned.map((each) => [each.key, each.value] as const);
  return { value: Object.fromEntries(members), removed: sumOf(cleaned) };
}

function sumOf(cleaned: readonly { removed: number }[]): number {
  return cleaned.reduce((sum, { removed }) => sum + removed, 0);
}

/** One line of text: runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
