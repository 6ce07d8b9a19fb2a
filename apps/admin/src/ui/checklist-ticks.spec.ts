import type { ComponentRequirement } from '@motcua/dossier-domain';
import { tickAfterKey, tickOf } from './checklist-ticks';

const paper: ComponentRequirement = {
  no: 2,
  key: 'birth-certificate',
  shortName: 'Giấy chứng sinh',
  mandatory: true,
  conditional: false,
  originals: 1,
  copies: 0,
};
const blank = tickOf([], 2);

it('proposes the original when a paper is present', () => {
  expect(tickAfterKey('Space', blank, paper)).toMatchObject({
    state: 'present',
    kind: 'original',
    copies: 1,
    sheets: 1,
  });
});

it.each([
  ['KeyN', 'notApplicable'],
  ['KeyT', 'missing'],
  ['KeyS', 'wrong'],
])('marks with %s as %s and forgets kind and sheets', (code, state) => {
  const present = tickAfterKey('Space', blank, paper) ?? blank;
  expect(tickAfterKey(code, present, paper)).toMatchObject({ state, kind: null, sheets: 0 });
});

it('chooses the kind by number and counts sheets', () => {
  const compared = tickAfterKey('Digit3', blank, paper) ?? blank;
  expect(compared).toMatchObject({ state: 'present', kind: 'comparedCopy' });
  const more = tickAfterKey('NumpadAdd', compared, paper) ?? blank;
  expect(more.sheets).toBe(2);
  expect(tickAfterKey('Minus', tickAfterKey('Minus', more, paper) ?? blank, paper)?.sheets).toBe(0);
});

const after = (keys: readonly string[], asked = paper) =>
  keys.reduce((tick, code) => tickAfterKey(code, tick, asked) ?? tick, blank);

it('counts certified copies beside an original, never below none', () => {
  expect(after(['Space', 'KeyC', 'KeyC'])).toMatchObject({
    ...{ kind: 'original', copies: 1, certifiedCopies: 2 },
  });
  expect(after(['Space', 'KeyC', 'KeyX', 'KeyX'])).toMatchObject({ copies: 1, certifiedCopies: 0 });
  expect(after(['KeyC', 'Digit2'])).toMatchObject({ kind: 'certifiedCopy', certifiedCopies: 0 });
  expect(after(['KeyC', 'KeyT'])).toMatchObject({ state: 'missing', certifiedCopies: 0 });
});

it('counts the copies of a paper that is a copy, of which one stays', () => {
  expect(after(['Digit2', 'KeyC', 'KeyC'])).toMatchObject({ copies: 3, certifiedCopies: 0 });
  expect(after(['Digit2', 'KeyX'])).toMatchObject({ copies: 1 });
  expect(after(['Digit4', 'KeyC']).copies).toBe(after(['Digit4']).copies);
});

it('proposes both where the procedure asks for originals and copies', () => {
  const both = { ...paper, originals: 1, copies: 2 };
  expect(after(['Space'], both)).toMatchObject({ copies: 1, certifiedCopies: 2 });
  expect(after(['Space', 'KeyX', 'Space'], both)).toMatchObject({ certifiedCopies: 1 });
});

it('has no meaning for other keys', () => {
  expect(tickAfterKey('KeyQ', blank, paper)).toBeUndefined();
});
