import { searchText } from '@motcua/shared-identifiers';
import { emptyWords, everydayWords } from './everyday-words';

const mostWords = 40;
/** Each of them is looked for in every name of the catalogue. */
const mostTerms = 30;
const longestTerm = 3;

const word = /[\p{L}\p{M}\p{N}]+/gu;
const mark = /\p{M}|đ/u;

interface Spoken {
  readonly folded: string;
  readonly isEmpty: boolean;
}

const emptyAsWritten = new Set(emptyWords.map((each) => each.normalize('NFC')));
const emptyFolded = new Set(emptyWords.map(searchText));

// The longest first: «tách hộ khẩu» is not «hộ khẩu».
const sayings = everydayWords
  .flatMap(({ said, meant }) =>
    said.map((each) => ({ words: foldedWords(each), meant: meant.map(foldedWords) })),
  )
  .sort((a, b) => b.words.length - a.words.length);

/**
 * What a question asked in whole sentences may be found by: folded words, and pairs and triples that
 * stand side by side, with the catalogue's words for what people call otherwise. None of them has to
 * occur; the more do, and the rarer they are, the better a procedure fits.
 */
export function questionTerms(question: string): string[] {
  const left: (Spoken | null)[] = spokenWords(question);
  const meant = sayings.flatMap(({ words, meant: official }) => {
    const at = placeOf(words, left);
    if (at < 0) return [];
    left.fill(null, at, at + words.length);
    return official;
  });
  const full = (words: readonly string[]) => words.map((folded) => ({ folded, isEmpty: false }));
  // The catalogue's own words first: of a long question something is left out.
  const terms = [...meant.map(full), left].flatMap(neighbours);
  return [...new Set(terms)].slice(0, mostTerms);
}

/** Whether something in it is what people say for a thing that the catalogue calls otherwise. */
export function holdsSaying(question: string): boolean {
  const spoken = spokenWords(question);
  return sayings.some(({ words }) => placeOf(words, spoken) >= 0);
}

function placeOf(words: readonly string[], spoken: readonly (Spoken | null)[]): number {
  return spoken.findIndex((_, start) =>
    words.every((each, n) => spoken[start + n]?.folded === each),
  );
}

/** In a question without any marks an empty word is known by its letters alone. */
function spokenWords(question: string): Spoken[] {
  const isMarked = mark.test(question.normalize('NFD').toLowerCase());
  const words = question.normalize('NFC').toLowerCase().match(word) ?? [];
  return words.slice(0, mostWords).map((each) => {
    const folded = searchText(each);
    return { folded, isEmpty: isMarked ? emptyAsWritten.has(each) : emptyFolded.has(folded) };
  });
}

/** Up to three words side by side, of which at least one says something. */
function neighbours(words: readonly (Spoken | null)[]): string[] {
  const terms: string[] = [];
  for (let length = 1; length <= longestTerm; length += 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const part = words.slice(at, at + length).filter((each) => each !== null);
      if (part.length === length && part.some(({ isEmpty }) => !isEmpty))
        terms.push(part.map(({ folded }) => folded).join(' '));
    }
  return terms;
}

function foldedWords(text: string): string[] {
  return searchText(text).match(/[a-z0-9]+/g) ?? [];
}
