import fc from 'fast-check';
import { formatS10, isS10, normaliseS10, parseS10, S10Refused } from './s10';

describe('a postal item number', () => {
  it.each([
    ['EE123456785VN', 'EE', 12_345_678],
    ['RR473124829VN', 'RR', 47_312_482],
    ['CP000000014VN', 'CP', 1],
    ['EA876543216VN', 'EA', 87_654_321],
    ['LA111111115VN', 'LA', 11_111_111],
  ])('reads %s and writes it', (number, indicator, serial) => {
    const value = { number, indicator, serial, country: 'VN' };
    expect(parseS10(number)).toEqual({ ok: true, value });
    expect(formatS10(indicator, serial)).toBe(number);
  });

  it.each([
    ['EE123456784VN', 'checkDigit'],
    ['EE12345678VN', 'shape'],
    ['ee123456785VN', 'lowerCase'],
    ['EE123456785V', 'shape'],
    ['E1123456785VN', 'shape'],
    ['EE123456785LA', 'country'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseS10(text)).toEqual({ ok: false, reason });
    expect(isS10(text)).toBe(false);
  });

  it('takes another country where told', () =>
    expect(parseS10('EE123456785LA', 'LA').ok).toBe(true));

  it('is put into capitals first', () =>
    expect(normaliseS10(' ee 1234 5678 5 vn')).toBe('EE123456785VN'));

  it.each([
    ['E', 1, 'VN'],
    ['EE', -1, 'VN'],
    ['EE', 100_000_000, 'VN'],
    ['EE', 1.5, 'VN'],
    ['EE', 1, 'VNM'],
  ])('is not written for %s %d %s', (indicator, serial, country) =>
    expect(() => formatS10(indicator, serial, country)).toThrow(S10Refused),
  );

  it('reads back every number it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (serial) => {
        expect(parseS10(formatS10('CP', serial))).toMatchObject({ ok: true, value: { serial } });
      }),
    );
  });
});
