import { arranged, movedTo, placeUnder } from './stop-order';

const stops = ['a', 'b', 'c'].map((id) => ({ id }));

it.each([
  ['a', 1, 'bac'],
  ['a', 9, 'bca'],
  ['c', 0, 'cab'],
  ['c', -1, 'cab'],
  ['b', 1, 'abc'],
])('moves %s to the place %i', (id, place, order) => {
  expect(movedTo(['a', 'b', 'c'], id, place).join('')).toBe(order);
});

it('keeps what nobody has placed behind the others, and forgets what is gone', () => {
  expect(arranged(stops, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(arranged(stops, [])).toEqual(stops);
});

it('finds the place under a row that is dragged over rows of other heights', () => {
  const middles = [32, 110, 190];
  expect(placeUnder(middles, 0, 60)).toBe(0);
  expect(placeUnder(middles, 0, 90)).toBe(1);
  expect(placeUnder(middles, 0, 500)).toBe(2);
  expect(placeUnder(middles, 2, -500)).toBe(0);
});
