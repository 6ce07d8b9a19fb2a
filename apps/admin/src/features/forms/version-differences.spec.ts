import { moved, without } from './block-list';
import type { FormBlock } from './get-forms';
import { differences } from './version-differences';

const line = (text: string): FormBlock => ({ type: 'line', text });

it('names what was taken out and what came in, by the place it has', () => {
  const earlier = [line('a'), line('b'), line('c')];
  const later = [line('a'), line('B'), line('c'), line('d')];
  expect(differences(earlier, later)).toEqual([
    { kind: 'removed', no: 2, block: line('b') },
    { kind: 'added', no: 2, block: line('B') },
    { kind: 'added', no: 4, block: line('d') },
  ]);
});

it('sees no difference in empty members and the order of members', () => {
  const one: FormBlock = { type: 'line', text: 'a', beside: '', optional: false };
  expect(differences([one], [{ text: 'a', type: 'line' }])).toEqual([]);
});

it('moves a block by one place and never out of the list', () => {
  const blocks = [line('a'), line('b')];
  expect(moved(blocks, 0, 1)).toEqual([line('b'), line('a')]);
  expect(moved(blocks, 0, -1)).toEqual(blocks);
  expect(moved(blocks, 1, 1)).toEqual(blocks);
  expect(without(blocks, 0)).toEqual([line('b')]);
});
