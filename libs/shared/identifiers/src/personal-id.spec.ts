import { localDate } from '@motcua/shared-time';
import fc from 'fast-check';
import { birthProvinces } from './birth-provinces';
import {
  crossCheckPersonalId,
  isOldPersonalId,
  isPersonalId,
  parseOldPersonalId,
  parsePersonalId,
} from './personal-id';

describe('a personal id', () => {
  it.each([
    ['001099012345', 'Hà Nội', 'male', 1999],
    ['079301000123', 'Hồ Chí Minh', 'female', 2001],
    ['068190004567', 'Lâm Đồng', 'female', 1990],
    ['012204000001', 'Lai Châu', 'male', 2004],
    ['052088123456', 'Bình Định', 'male', 1988],
  ])('%s tells %s, %s, %i', (id, name, sex, birthYear) => {
    expect(parsePersonalId(id)).toEqual({
      ok: true,
      value: {
        id,
        placeCode: id.slice(0, 3),
        birthPlace: { kind: 'province', name },
        sex,
        birthYear,
      },
    });
  });

  it.each([
    ['00109901234', 'length'],
    ['0010990123456', 'length'],
    ['00109901234A', 'digits'],
    ['００１０９９０１２３４５', 'digits'],
    ['001 099012345', 'spaces'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parsePersonalId(text)).toEqual({ ok: false, reason });
    expect(isPersonalId(text)).toBe(false);
  });

  it.each([
    ['001099012345', { birthDate: localDate('1999-02-05'), sex: 'male' as const }, []],
    ['001399012345', { birthDate: localDate('1999-02-05') }, ['birthYear']],
    ['003099012345', {}, ['province']],
    ['132099012345', {}, []],
    ['001099012345', { sex: 'female' as const }, ['sex']],
    [
      '100399012345',
      { birthDate: localDate('1999-02-05'), sex: 'male' as const },
      ['province', 'birthYear', 'sex'],
    ],
    ['00109901234', { sex: 'female' as const }, []],
  ])('%s declared with %j warns of %j', (id, declared, warnings) =>
    expect(crossCheckPersonalId(id, declared)).toEqual(warnings),
  );

  it('places a birth abroad', () => {
    expect(parsePersonalId('132099012345')).toMatchObject({
      value: { birthPlace: { kind: 'abroad' } },
    });
  });

  it('knows the 63 provinces of birth', () => expect(birthProvinces.size).toBe(63));

  it('tells century and sex of every number', () => {
    const sexes = fc.constantFrom('male' as const, 'female' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2399 }), sexes, (year, sex) => {
        const digit = Math.floor((year - 1900) / 100) * 2 + (sex === 'female' ? 1 : 0);
        const id = `068${digit}${String(year % 100).padStart(2, '0')}000123`;
        const birthDate = localDate(`${year}-06-01`);
        expect(crossCheckPersonalId(id, { birthDate, sex })).toEqual([]);
      }),
    );
  });
});

describe('an old identity number', () => {
  it.each(['012345678', '225123456', '240987654', '371000111', '023456789'])('reads %s', (text) =>
    expect(parseOldPersonalId(text)).toEqual({ ok: true, value: text }),
  );

  it.each([
    ['12345678', 'length'],
    ['01234567A', 'digits'],
    ['0123456789', 'length'],
    ['', 'empty'],
    ['000000000', 'zeros'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseOldPersonalId(text)).toEqual({ ok: false, reason });
    expect(isOldPersonalId(text)).toBe(false);
  });
});
