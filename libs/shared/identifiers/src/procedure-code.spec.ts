import { isProcedureCode, normaliseProcedureCode, parseProcedureCode } from './procedure-code';

describe('a procedure code', () => {
  it.each([
    ['1.001193', { nationalCode: '1.001193' }],
    ['2.000815', { nationalCode: '2.000815' }],
    ['3.000333', { nationalCode: '3.000333' }],
    ['1.116410', { nationalCode: '1.116410' }],
    ['1.012753.H19', { nationalCode: '1.012753', agencyCode: 'H19' }],
    ['2.000815.000.00.00.H55', { nationalCode: '2.000815', agencyCode: 'H55' }],
    [
      '2.000815.000.00.00.H55.02',
      { nationalCode: '2.000815', agencyCode: 'H55', caseSuffix: '02' },
    ],
    ['1.001193.02', { nationalCode: '1.001193', caseSuffix: '02' }],
    ['BTP-HCM-277190', {}],
    ['T-BPC-280421', {}],
  ])('reads %s', (code, parts) =>
    expect(parseProcedureCode(code)).toEqual({ ok: true, value: { code, ...parts } }),
  );

  it.each([
    ['1.1193', 'digits'],
    ['1-001193', 'separator'],
    ['0.001193', 'group'],
    ['1.0011934', 'digits'],
    ['A.001193', 'group'],
    ['1.012753.h19', 'lowerCase'],
    ['1.001193.H19.H20', 'shape'],
    ['1.001193.2', 'shape'],
    ['', 'empty'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseProcedureCode(text)).toEqual({ ok: false, reason });
    expect(isProcedureCode(text)).toBe(false);
  });

  it('is repaired when typed with spaces and small letters', () =>
    expect(normaliseProcedureCode(' 1.012753.h19 ')).toBe('1.012753.H19'));
});
