import { componentKey } from './component-key';
import { foldMarks } from './search-text';
import type { ProcedureComponent } from './procedure-content';

/** Said by forms and copies alike, so they tell papers apart by nothing. */
const emptyWords = new Set([
  'ban',
  'chinh',
  'sao',
  'theo',
  'mau',
  'quy',
  'dinh',
  'cua',
  've',
  'va',
]);
const fewestWords = 2;
const fewestLooseWords = 4;
const looseReach = 30;

function wordsOf(text: string): string[] {
  const words = foldMarks(text).match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !emptyWords.has(word));
}

/** Whether all words of the short form stand in order near the beginning of the long one. */
function beginsLike(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < fewestWords) return false;
  let at = 0;
  for (const word of long.slice(0, short.length * 2)) {
    if (word === short[at]) at += 1;
  }
  return at === short.length;
}

/** Statutory names often put the condition first, so enough words may stand in any order. */
function speaksOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < fewestLooseWords) return false;
  const beginning = new Set(long.slice(0, looseReach));
  return short.every((word) => beginning.has(word));
}

function wordsKnown(curated: ProcedureComponent): string[][] {
  const withoutHints = (text: string) => wordsOf(text.replace(/\([^()]*\)/g, ' '));
  return [curated.shortName ?? '', curated.name].map(withoutHints);
}

/**
 * The curated paper that an imported one is: by key, else by name, else because the imported
 * statutory name speaks of what the curated one names. The longest likeness wins.
 */
export function curatedCounterpart(
  imported: ProcedureComponent,
  curated: readonly ProcedureComponent[],
): ProcedureComponent | undefined {
  const key = componentKey(imported.name);
  const same =
    curated.find((each) => each.name === imported.name) ??
    curated.find((each) => componentKey(each.name) === key) ??
    curated.find((each) => each.key === key);
  if (same) return same;
  const long = wordsOf(imported.name);
  let best: { component: ProcedureComponent; length: number } | undefined;
  for (const component of curated) {
    const alike = wordsKnown(component).filter(
      (short) => beginsLike(short, long) || speaksOf(short, long),
    );
    const length = Math.max(0, ...alike.map((words) => words.length));
    if (length > (best?.length ?? 0)) best = { component, length };
  }
  return best?.component;
}
