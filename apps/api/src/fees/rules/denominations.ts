/** Notes in circulation, in đồng, largest first; smaller ones are no longer counted at desks. */
export const denominations = [
  500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500,
] as const;

export interface NoteCount {
  readonly denomination: number;
  readonly count: number;
}

export type NoteFault = 'unknownDenomination' | 'countedTwice';

/** The first line that cannot be counted, by its index; undefined when all can. */
export function faultyNote(
  notes: readonly NoteCount[],
): { readonly index: number; readonly fault: NoteFault } | undefined {
  const seen = new Set<number>();
  for (const [index, { denomination }] of notes.entries()) {
    if (!(denominations as readonly number[]).includes(denomination))
      return { index, fault: 'unknownDenomination' };
    if (seen.has(denomination)) return { index, fault: 'countedTwice' };
    seen.add(denomination);
  }
  return undefined;
}

/** What lies in the drawer, in đồng. */
export function sumOfNotes(notes: readonly NoteCount[]): number {
  return notes.reduce((sum, { denomination, count }) => sum + denomination * count, 0);
}
