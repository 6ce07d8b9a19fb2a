import { formatPhone, isPhone, normalisePhone, parsePhone } from './phone';

describe('a phone', () => {
  it.each([
    ['0912345678', '0912345678', 'mobile'],
    ['+84 38 123 4567', '0381234567', 'mobile'],
    ['84912345678', '0912345678', 'mobile'],
    ['0912.345.678', '0912345678', 'mobile'],
    ['(0912) 345-678', '0912345678', 'mobile'],
    ['0776000111', '0776000111', 'mobile'],
    ['02133791558', '02133791558', 'landline'],
    ['19005454 81', '1900545481', 'hotline'],
    ['18001234', '18001234', 'hotline'],
  ])('reads «%s»', (text, number, kind) =>
    expect(parsePhone(text)).toEqual({ ok: true, value: { number, kind } }),
  );

  it.each([
    ['0123456789', 'prefix'],
    ['091234567', 'length'],
    ['09123456789', 'length'],
    ['84', 'length'],
    ['0212', 'length'],
    ['190012345', 'length'],
    ['0951234567', 'prefix'],
    ['09123x5678', 'characters'],
    ['+1 202 555 0100', 'characters'],
    [' ', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parsePhone(text)).toEqual({ ok: false, reason });
    expect(isPhone(text)).toBe(false);
  });

  it('is shown in groups and stored as digits', () => {
    expect(formatPhone('0912345678')).toBe('0912 345 678');
    expect(formatPhone('02133791558')).toBe('02133791558');
    expect(normalisePhone(formatPhone('0912345678'))).toBe('0912345678');
  });
});
