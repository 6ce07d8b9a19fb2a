import type { FormBlock } from './get-forms';

/** The blocks after one changed its place; what would leave the list stays. */
export function moved(blocks: readonly FormBlock[], from: number, by: -1 | 1): FormBlock[] {
  const next = [...blocks];
  const [block] = next.splice(from, 1);
  if (block) next.splice(Math.min(Math.max(from + by, 0), next.length), 0, block);
  return next;
}

export const without = (blocks: readonly FormBlock[], index: number): FormBlock[] =>
  blocks.filter((_, each) => each !== index);

export const withBlock = (
  blocks: readonly FormBlock[],
  index: number,
  block: FormBlock,
): FormBlock[] => blocks.map((each, at) => (at === index ? block : each));

export function inserted(
  blocks: readonly FormBlock[],
  after: number,
  block: FormBlock,
): FormBlock[] {
  return [...blocks.slice(0, after + 1), block, ...blocks.slice(after + 1)];
}
