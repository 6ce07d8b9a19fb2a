import { searchText } from '@motcua/shared-identifiers';
import { componentKey } from './component-key';
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
const fewestSharedWords = 6;
const fewestLooseWords = 4;
const looseReach = 30;

function wordsOf(text: string): string[] {
  const words = searchText(text).match(/[a-z0-9]+/g) ?? [];
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

function sharedBeginning(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index]);
  return differs === -1 ? one.length : differs;
}

function wordsKnown({ shortName, name }: ProcedureComponent): string[][] {
  return [shortName ?? '', name].map((text) => wordsOf(text.replace(/\([^()]*\)/g, ' ')));
}

function namesOf({ name, statutoryNames = [] }: ProcedureComponent): string[] {
  return [name, ...statutoryNames];
}

/** How alike two names are, by kind of likeness before length; 0 when they are not. */
function likeness(known: readonly string[], long: readonly string[]): number {
  const shared = sharedBeginning(known, long);
  if (shared >= fewestSharedWords) return 2_000 + shared;
  if (beginsLike(known, long)) return 1_000 + known.length;
  return speaksOf(known, long) ? known.length : 0;
}

/**
 * The curated paper that an imported one is: by name, else by key, else because the imported
 * statutory name begins like the curated one or speaks of what it names.
 */
export function curatedCounterpart(
  imported: ProcedureComponent,
  curated: readonly ProcedureComponent[],
): ProcedureComponent | undefined {
  const key = componentKey(imported.name);
  const same =
    curated.find((each) => namesOf(each).includes(imported.name)) ??
    curated.find((each) => componentKey(each.name) === key) ??
    curated.find((each) => each.key === key);
  if (same) return same;
  const long = wordsOf(imported.name);
  let best: { component: ProcedureComponent; likeness: number } | undefined;
  for (const component of curated) {
    const found = Math.max(...wordsKnown(component).map((known) => likeness(known, long)));
    if (found > (best?.likeness ?? 0)) best = { component, likeness: found };
  }
  return best?.component;
}
