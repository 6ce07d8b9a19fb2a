import fc from 'fast-check';
import {
  formatManifestNumber,
  isManifestNumber,
  isSealNumber,
  isTrackingSecret,
  makeTrackingSecret,
  normaliseOwnCode,
  OWN_ALPHABET,
  parseManifestNumber,
  parseSealNumber,
  parseTrackingSecret,
} from './own-codes';
import { isPostalCode, parsePostalCode } from './postal-code';

describe('our own alphabet', () => {
  it('holds nothing that Telex or VNI could change', () =>
    expect(OWN_ALPHABET).not.toMatch(/[AEIOUYDWFJZ]/));
});

describe('a tracking secret', () => {
  it.each(['7KBT', '0000', 'XVTS'])('reads %s', (text) =>
    expect(parseTrackingSecret(text)).toEqual({ ok: true, value: text }),
  );

  it.each([
    ['7KB', 'length'],
    ['7KBTT', 'length'],
    ['7KBA', 'alphabet'],
    ['7kbt', 'alphabet'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseTrackingSecret(text)).toEqual({ ok: false, reason });
    expect(isTrackingSecret(text)).toBe(false);
  });

  it('is made of random signs of the alphabet', () => {
    const chosen = [0, 24, 10, 9];
    expect(makeTrackingSecret(() => chosen.shift() ?? 0)).toBe('0XB9');
    const random = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(random, (numbers) => {
        const left = [...numbers];
        expect(isTrackingSecret(makeTrackingSecret(() => left.shift() ?? 0))).toBe(true);
      }),
    );
  });

  it('is repaired when typed by hand', () => expect(normaliseOwnCode(' 7k bt ')).toBe('7KBT'));
});

describe('a manifest number', () => {
  it('is written and read', () => {
    expect(formatManifestNumber(117)).toBe('T-000117');
    expect(parseManifestNumber('T-000117')).toEqual({ ok: true, value: 117 });
  });

  it.each([
    ['T-117', 'shape'],
    ['T000117', 'shape'],
    ['t-000117', 'shape'],
    ['T-000000', 'serial'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseManifestNumber(text)).toEqual({ ok: false, reason });
    expect(isManifestNumber(text)).toBe(false);
  });

  it.each([0, 1_000_000, 1.5])('is not written for %d', (serial) =>
    expect(() => formatManifestNumber(serial)).toThrow(RangeError),
  );
});

describe('a seal number', () => {
  it.each(['8842190', 'VN0042', '0001'])('reads %s', (text) =>
    expect(parseSealNumber(text)).toEqual({ ok: true, value: text }),
  );

  it.each([
    ['884', 'length'],
    ['1'.repeat(21), 'length'],
    ['AB1234', 'alphabet'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseSealNumber(text)).toEqual({ ok: false, reason });
    expect(isSealNumber(text)).toBe(false);
  });
});

describe('a postal code', () => {
  it.each(['10000', '66000', '30100', '55000', '70000'])('reads %s', (text) =>
    expect(parsePostalCode(text)).toEqual({ ok: true, value: text }),
  );

  it.each([
    ['1000', 'length'],
    ['100000', 'length'],
    ['ABCDE', 'digits'],
    ['7000O', 'digits'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parsePostalCode(text)).toEqual({ ok: false, reason });
    expect(isPostalCode(text)).toBe(false);
  });
});
