import fc from 'fast-check';
import { isTaxNumber, normaliseTaxNumber, parseTaxNumber } from './tax-number';

describe('a tax number', () => {
  it.each([
    ['0100109106', 'organisation'],
    ['0100112437', 'organisation'],
    ['0300588569', 'organisation'],
    ['0101234565', 'organisation'],
    ['0100109106-001', 'branch'],
    ['001099012345', 'person'],
  ])('reads %s as %s', (number, holder) =>
    expect(parseTaxNumber(number)).toEqual({ ok: true, value: { number, holder } }),
  );

  it.each([
    ['0100109107', 'checkDigit'],
    ['0300588568', 'checkDigit'],
    ['010010910', 'shape'],
    ['0100109106-01', 'shape'],
    ['01001091O6', 'digits'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseTaxNumber(text)).toEqual({ ok: false, reason });
    expect(isTaxNumber(text)).toBe(false);
  });

  it('is repaired when typed with dots or without the hyphen', () => {
    expect(normaliseTaxNumber('0100109106001')).toBe('0100109106-001');
    expect(normaliseTaxNumber(' 0100.109.106–001')).toBe('0100109106-001');
  });

  it('betrays every single wrong digit', () => {
    const valid = fc.constantFrom('0100109106', '0100112437', '0300588569', '0101234565');
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(valid, place, fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digits = [...number];
        digits[at] = String((Number(digits[at]) + shift) % 10);
        expect(isTaxNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});
