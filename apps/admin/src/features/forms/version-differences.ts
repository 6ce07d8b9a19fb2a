import type { FormBlock } from './get-forms';

export interface Difference {
  kind: 'added' | 'removed';
  /** Where the block stands in its version, counted from 1. */
  no: number;
  block: FormBlock;
}

const same = (a: FormBlock | undefined, b: FormBlock | undefined): boolean =>
  canonical(a) === canonical(b);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== '' && each !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${key}:${canonical(each)}`).join(',')}}`;
}

/** Blocks that only one of two versions has, in reading order; a changed block is both. */
export function differences(
  earlier: readonly FormBlock[],
  later: readonly FormBlock[],
): Difference[] {
  const common = commonLengths(earlier, later);
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < earlier.length || j < later.length) {
    const [before, after] = [earlier[i], later[j]];
    if (before && after && same(before, after)) {
      i += 1;
      j += 1;
    } else if (before && (!after || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      found.push({ kind: 'removed', no: i + 1, block: before });
      i += 1;
    } else if (after) {
      found.push({ kind: 'added', no: j + 1, block: after });
      j += 1;
    }
  }
  return found;
}

/** How many blocks the rests of both versions have in common, from each place on. */
function commonLengths(earlier: readonly FormBlock[], later: readonly FormBlock[]): number[][] {
  const lengths = Array.from({ length: earlier.length + 1 }, () =>
    new Array<number>(later.length + 1).fill(0),
  );
  for (let i = earlier.length - 1; i >= 0; i -= 1)
    for (let j = later.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] ?? [];
      const below = lengths[i + 1] ?? [];
      row[j] = same(earlier[i], later[j])
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}
