import { useState } from 'react';
import { shownColumns } from './duplicate-comparison';
import type { PossibleDuplicate } from './get-person';

interface ShownDuplicates {
  /** Those side by side at the moment. */
  current: readonly PossibleDuplicate[];
  /** Their places in the list, from 1. */
  from: number;
  to: number;
  /** Every one that was on the screen: about the others nothing can be decided. */
  seenIds: readonly string[];
  isAllSeen: boolean;
  /** The next of them, after the last the first ones again. */
  showNext: () => void;
}

/** Leafs through what could be the same, and knows what the clerk has had before them. */
export function useShownDuplicates(duplicates: readonly PossibleDuplicate[]): ShownDuplicates {
  const [start, setStart] = useState(0);
  const [before, setBefore] = useState<readonly string[]>([]);
  // The list may have grown shorter since.
  const first = start < duplicates.length ? start : 0;
  const current = duplicates.slice(first, first + shownColumns);
  const isSeen = ({ id }: PossibleDuplicate) =>
    before.includes(id) || current.some((each) => each.id === id);
  const seenIds = duplicates.filter(isSeen).map(({ id }) => id);
  return {
    current,
    from: first + 1,
    to: first + current.length,
    seenIds,
    isAllSeen: seenIds.length === duplicates.length,
    showNext: () => {
      setBefore([...before, ...current.map(({ id }) => id)]);
      setStart(first + shownColumns);
    },
  };
}
