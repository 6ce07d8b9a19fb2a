import fc from 'fast-check';
import { add, dong, InvalidDong, isDong, multiply, noDong, subtract, sum } from './dong';
import { formatDong, parseDong } from './dong-text';

describe('an amount of đồng', () => {
  it.each([0, 8_000, Number.MAX_SAFE_INTEGER])('takes %i', (value) =>
    expect(dong(value)).toBe(value),
  );

  it.each([
    [0.5, 'fraction'],
    [Number.MAX_SAFE_INTEGER + 1, 'unsafe'],
    [Number.POSITIVE_INFINITY, 'unsafe'],
    [Number.NaN, 'notANumber'],
    [-1, 'negative'],
  ])('refuses %d: %s', (value, reason) => {
    expect(() => dong(value)).toThrow(expect.objectContaining({ reason }));
    expect(isDong(value)).toBe(false);
  });

  it('may be negative where told, and has one zero', () => {
    expect(dong(-20_000, { mayBeNegative: true })).toBe(-20_000);
    expect(Object.is(dong(-0), 0)).toBe(true);
    expect(isDong('8000')).toBe(false);
  });

  it('adds, subtracts and multiplies whole amounts', () => {
    expect(sum([dong(8_000), dong(20_000), dong(500)])).toBe(28_500);
    expect(sum([])).toBe(noDong);
    expect(subtract(dong(5_000), dong(8_000))).toBe(-3_000);
    expect(multiply(dong(8_000), 3)).toBe(24_000);
  });

  it('refuses what leaves the safe integers or splits a piece', () => {
    const largest = dong(Number.MAX_SAFE_INTEGER);
    expect(() => add(largest, dong(1))).toThrow(InvalidDong);
    expect(() => multiply(largest, 2)).toThrow(InvalidDong);
    expect(() => multiply(dong(8_000), 1.5)).toThrow(InvalidDong);
  });
});

describe('money as people write it', () => {
  it.each([
    [8_000, '8.000 đ', '8.000 đồng', 'VND 8,000'],
    [0, '0 đ', '0 đồng', 'VND 0'],
    [500, '500 đ', '500 đồng', 'VND 500'],
    [1_204_551, '1.204.551 đ', '1.204.551 đồng', 'VND 1,204,551'],
    [-20_000, '−20.000 đ', '−20.000 đồng', 'VND −20,000'],
  ])('writes %i', (value, table, sentence, english) => {
    const amount = dong(value, { mayBeNegative: true });
    expect(formatDong(amount)).toBe(table);
    expect(formatDong(amount, { style: 'sentence' })).toBe(sentence);
    expect(formatDong(amount, { language: 'en' })).toBe(english);
  });

  it.each([
    ['8000', 8_000],
    ['8.000', 8_000],
    ['8,000', 8_000],
    ['1.204.551', 1_204_551],
    [' 8.000 đ ', 8_000],
    ['8.000 đồng', 8_000],
    ['VND 8,000', 8_000],
    ['8000₫', 8_000],
  ])('reads «%s»', (text, value) => expect(parseDong(text)).toBe(value));

  it.each([
    ['8,5', 'fraction'],
    ['8000.50', 'fraction'],
    ['1.204,551', 'fraction'],
    ['1.2345', 'fraction'],
    ['', 'notANumber'],
    ['tám nghìn', 'notANumber'],
    ['8e3', 'notANumber'],
    ['8 000', 'notANumber'],
    ['-8.000', 'negative'],
    ['99999999999999999', 'unsafe'],
  ])('refuses «%s»: %s', (text, reason) =>
    expect(() => parseDong(text)).toThrow(expect.objectContaining({ reason })),
  );

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('vi' as const, 'en' as const),
        fc.constantFrom('table' as const, 'sentence' as const),
        (value, language, style) => {
          const amount = dong(value, { mayBeNegative: true });
          const text = formatDong(amount, { language, style });
          expect(parseDong(text, { mayBeNegative: true })).toBe(amount);
        },
      ),
    );
  });
});
