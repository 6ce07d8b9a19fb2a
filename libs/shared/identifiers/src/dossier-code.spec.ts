import { addDays, localDate } from '@motcua/shared-time';
import fc from 'fast-check';
import {
  DossierCodeRefused,
  formatDossierCode,
  isDossierCode,
  normaliseDossierCode,
  parseDossierCode,
  type DossierCodeGrammar,
} from './dossier-code';

describe('a dossier code', () => {
  it.each([
    ['000.00.12.H36-191125-0007', 'H36.12', '2019-11-25', 7, 'reversedAgency'],
    ['H36.12.5-241128-0042', 'H36.12.5', '2024-11-28', 42, 'shortDate'],
    ['H26-261121-0001', 'H26', '2026-11-21', 1, 'shortDate'],
    ['G09.20-20260609-0092637', 'G09.20', '2026-06-09', 92_637, 'longDate'],
    ['H29.101-250701-0150', 'H29.101', '2025-07-01', 150, 'shortDate'],
  ])('reads %s', (text, agencyCode, issuedOn, serial, form) => {
    const value = { agencyCode, issuedOn, serial, form };
    expect(parseDossierCode(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['H36-241340-0001', 'date'],
    ['h36-241128-0001', 'lowerCase'],
    ['H36.12-241128-000', 'serial'],
    ['000.00.H36-191125-0007', 'agencyCode'],
    ['Z36-241128-0001', 'agencyCode'],
    ['H36-250229-0001', 'date'],
    ['H36-241128-0000', 'serial'],
    ['H36.A1-241128-0001', 'agencyCode'],
    ['H36.1.2.3.4.5.6-241128-0001', 'agencyCode'],
    ['H36-2411281-0001', 'date'],
    ['H36-241128-00000001', 'serial'],
    ['000.00.12.H36-20191125-0007', 'date'],
    ['000.00.12.H36-191125-00007', 'serial'],
    ['H36-241128', 'shape'],
    ['H36-241128-0001-1', 'shape'],
    ['', 'empty'],
    [`H36-241128-${'0'.repeat(60)}1`, 'tooLong'],
  ])('refuses «%s»: %s', (text, reason) => {
    expect(parseDossierCode(text)).toEqual({ ok: false, reason });
    expect(isDossierCode(text)).toBe(false);
  });

  it.each([
    [' h36.12.5 - 241128 - 0042 ', 'H36.12.5-241128-0042'],
    ['H36.12.5–241128—0042', 'H36.12.5-241128-0042'],
    ['H36.12.5\u00A0-241128-0042\n', 'H36.12.5-241128-0042'],
    ['h36.12.5 241128 0042', 'H36.12.5-241128-0042'],
    ['H36.12.5\u00A0–\u00A0241128   0042', 'H36.12.5-241128-0042'],
    ['000.00.12.H36 191125 0007', '000.00.12.H36-191125-0007'],
    ['Nguyễn Văn An', 'NGUYỄNVĂNAN'],
    ['CP 123 456 785 VN', 'CP123456785VN'],
    ['H36.12.5 241128 042', 'H36.12.5241128042'],
  ])('is repaired when typed as «%s»', (typed, code) =>
    expect(normaliseDossierCode(typed)).toBe(code),
  );

  it('is written by the grammar of the province', () => {
    const facts = { agencyCode: 'H36.12', issuedOn: localDate('2026-11-23'), serial: 17 };
    expect(formatDossierCode(facts)).toBe('H36.12-261123-0017');
    expect(formatDossierCode(facts, { dateDigits: 8, serialWidth: 7 })).toBe(
      'H36.12-20261123-0000017',
    );
    expect(formatDossierCode({ ...facts, serial: 12_345 })).toBe('H36.12-261123-12345');
  });

  it.each([
    [{ agencyCode: 'H36.AB' }, {}, 'agencyCode'],
    [{ serial: 0 }, {}, 'serial'],
    [{ serial: 1.5 }, {}, 'serial'],
    [{ serial: 10_000_000 }, {}, 'serial'],
    [{ issuedOn: localDate('1999-11-23') }, {}, 'date'],
    [{}, { serialWidth: 3 }, 'grammar'],
  ])('is not written for %j by %j', (change, grammar, reason) => {
    const facts = { agencyCode: 'H36', issuedOn: localDate('2026-11-23'), serial: 1, ...change };
    const write = () => formatDossierCode(facts, { dateDigits: 6, serialWidth: 4, ...grammar });
    expect(write).toThrow(DossierCodeRefused);
    expect(write).toThrow(expect.objectContaining({ reason }));
  });

  it('reads back every code it writes', () => {
    const agency = fc.constantFrom('H36', 'H36.12', 'G09.20', 'H29.101.3', 'H36.1.2.3.4.5');
    const day = fc.integer({ min: 0, max: 36_523 }).map((n) => addDays(localDate('2000-01-01'), n));
    const serials = fc.integer({ min: 1, max: 9_999_999 });
    const grammars = fc.record<DossierCodeGrammar>({
      dateDigits: fc.constantFrom(6, 8),
      serialWidth: fc.integer({ min: 4, max: 7 }),
    });
    fc.assert(
      fc.property(agency, day, serials, grammars, (agencyCode, issuedOn, serial, grammar) => {
        const code = formatDossierCode({ agencyCode, issuedOn, serial }, grammar);
        expect(parseDossierCode(code)).toMatchObject({
          ok: true,
          value: { agencyCode, issuedOn, serial },
        });
        expect(normaliseDossierCode(code.toLowerCase())).toBe(code);
      }),
    );
  });
});
