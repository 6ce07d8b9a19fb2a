import { alikeRows, mostSigned } from './alike-rows';

const row = (id: string, procedureCode = '1.001193') => ({ id, procedureCode });

it('signs together only what was opened, is of one procedure, and is not too much', () => {
  const rows = [row('a'), row('b', '2.000815'), row('c'), row('d')];
  const { alike, refused } = alikeRows(rows, new Set(['a', 'b', 'd']));
  expect(alike.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(refused.map(({ row: each, why }) => [each.id, why])).toEqual([
    ['b', 'notAlike'],
    ['c', 'notOpened'],
  ]);
});

it('stops at the most that one signature covers', () => {
  const rows = Array.from({ length: mostSigned + 2 }, (_, no) => row(String(no)));
  const { alike, refused } = alikeRows(rows, new Set(rows.map(({ id }) => id)));
  expect(alike).toHaveLength(mostSigned);
  expect(refused.map(({ why }) => why)).toEqual(['tooMany', 'tooMany']);
});
