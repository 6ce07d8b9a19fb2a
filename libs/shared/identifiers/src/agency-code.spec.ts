import {
  canNumberDossiers,
  convertOldAgencyCode,
  isAgencyCode,
  isWithinAgency,
  normaliseAgencyCode,
  parentAgencyCode,
  parseAgencyCode,
} from './agency-code';

describe('an agency code', () => {
  it.each(['H36', 'H36.12', 'H36.12.05', 'G09.20', 'H29.101.3', 'H36.AB1'])('reads %s', (code) =>
    expect(parseAgencyCode(code)).toEqual({ ok: true, value: { code, groups: code.split('.') } }),
  );

  it.each([
    ['Z12', 'province'],
    ['H6', 'province'],
    ['H36.', 'group'],
    ['h36.1', 'lowerCase'],
    ['H36..2', 'group'],
    ['H36.123456', 'group'],
    ['', 'empty'],
    [`H36${'.12345'.repeat(6)}`, 'tooLong'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseAgencyCode(text)).toEqual({ ok: false, reason });
    expect(isAgencyCode(text)).toBe(false);
  });

  it('is read from left to right', () => {
    expect(parentAgencyCode('H36.12.05')).toBe('H36.12');
    expect(parentAgencyCode('H36')).toBeUndefined();
    expect(isWithinAgency('H36.12.05', 'H36.12')).toBe(true);
    expect(isWithinAgency('H36.12', 'H36.12')).toBe(true);
    expect(isWithinAgency('H36.120', 'H36.12')).toBe(false);
    expect(normaliseAgencyCode(' h36.12 ')).toBe('H36.12');
  });

  it.each([
    ['000.00.12.H34', 'H34.12'],
    ['005.03.12.H34', 'H34.12.03.005'],
    ['000.00.00.H34', 'H34'],
  ])('in the old form %s is %s today', (old, today) =>
    expect(convertOldAgencyCode(old)).toEqual({ ok: true, value: today }),
  );

  it.each(['H34.12', '000.00.H34', '000.00.12.Z34'])('has no old form in %s', (text) =>
    expect(convertOldAgencyCode(text)).toEqual({ ok: false, reason: 'oldForm' }),
  );

  it('numbers dossiers with digits only below the province', () => {
    expect(['H36', 'H36.12', 'H29.101.3'].every(canNumberDossiers)).toBe(true);
    expect(['H36.AB', 'H36.1234', 'H36.1.2.3.4.5.6', 'h36'].some(canNumberDossiers)).toBe(false);
  });
});
