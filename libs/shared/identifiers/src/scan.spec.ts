import fc from 'fast-check';
import { isDossierCode } from './dossier-code';
import { formatS10, isS10 } from './s10';
import { classifyScan, repairScan } from './scan';
import { undoneTyping } from './typing-method';

/** What Telex makes of capitals typed at a scanner's pace, for the pairs it joins. */
function throughTelex(text: string): string {
  const joined: Record<string, string> = {
    ...{ AA: 'Â', EE: 'Ê', OO: 'Ô', DD: 'Đ', AW: 'Ă', OW: 'Ơ', UW: 'Ư' },
    ...{ AS: 'Á', AF: 'À', AR: 'Ả', AX: 'Ã', AJ: 'Ạ', ES: 'É', ER: 'Ẻ', US: 'Ú', YX: 'Ỹ' },
  };
  const pair = text.slice(0, 2);
  return (joined[pair] ?? (pair.startsWith('W') ? `Ư${pair[1]}` : pair)) + text.slice(2);
}

describe('a scan read through a typing method', () => {
  it.each([
    ['EE123456785VN', 'EE123456785VN', false],
    ['ee123456785vn', 'EE123456785VN', true],
    ['Ê123456785VN', 'EE123456785VN', true],
    ['ê123456785vn'.normalize('NFD'), 'EE123456785VN', true],
    ['RR473124829VN\r', 'RR473124829VN', false],
    [`Ả${formatS10('AR', 473_124).slice(2)}`, formatS10('AR', 473_124), true],
    [`Ư${formatS10('WA', 473_124).slice(1)}`, formatS10('WA', 473_124), true],
    [`Đ${formatS10('DD', 473_124).slice(2)}`, formatS10('DD', 473_124), true],
    ['É23456789VN', undefined, true],
    ['EÁ23456789', undefined, true],
  ])('«%s» is %s', (raw, value, repaired) => {
    const scan = repairScan(raw, isS10);
    expect(scan).toEqual(
      value === undefined
        ? { ok: false, reason: 'unknown', raw }
        : { ok: true, value, repaired, raw },
    );
  });

  it('under VNI gets its digit back', () => {
    const number = formatS10('LA', 61_234_567);
    expect(repairScan(number.replace('A6', 'Â'), isS10)).toMatchObject({ ok: true, value: number });
    expect(repairScan('Đ0-261121-0001', isDossierCode)).toMatchObject({
      ok: true,
      value: 'D90-261121-0001',
    });
  });

  it('says so when it reads in several ways or in none', () => {
    const anything = (candidate: string) => /^[A-Z0-9]+$/.test(candidate);
    expect(repairScan('Ê1', anything)).toMatchObject({ ok: false, reason: 'ambiguous' });
    expect(repairScan('Ơ1', anything)).toMatchObject({ ok: false, reason: 'ambiguous' });
    expect(repairScan('không phải mã', isS10)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(repairScan('ế'.repeat(400), anything)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(repairScan('Ế'.repeat(60), anything)).toMatchObject({ ok: false, reason: 'unknown' });
  });

  it('undoes tone and mark in every order', () => {
    expect(undoneTyping('Ế').sort()).toEqual(['E16', 'E61', 'EES', 'ESE']);
    expect(undoneTyping('ÁN')).toEqual(expect.arrayContaining(['ASN', 'ANS', 'A1N']));
  });

  it('finds every number that Telex joined, and never another', () => {
    const indicators = fc.constantFrom(
      ...['AA', 'EE', 'OO', 'DD', 'AW', 'OW', 'UW', 'WB', 'AS', 'AF', 'AR', 'ES', 'US', 'YX'],
    );
    fc.assert(
      fc.property(indicators, fc.integer({ min: 0, max: 99_999_999 }), (indicator, serial) => {
        const number = formatS10(indicator, serial);
        expect(repairScan(throughTelex(number), isS10)).toMatchObject({ ok: true, value: number });
      }),
    );
  });
});

describe('what a scan is', () => {
  it.each([
    ['H36.12.5-241128-0042', 'dossier', 'H36.12.5-241128-0042'],
    [' h36.12.5 - 241128 - 0042', 'dossier', 'H36.12.5-241128-0042'],
    ['000.00.12.H36-191125-0007', 'dossier', '000.00.12.H36-191125-0007'],
    ['G09.20-20260609-0092637', 'dossier', 'G09.20-20260609-0092637'],
    ['Ê123456785VN', 'consignment', 'EE123456785VN'],
    ['CP000000014VN', 'consignment', 'CP000000014VN'],
    ['T-000117', 'manifest', 'T-000117'],
    ['1.001193', 'procedure', '1.001193'],
    ['001099012345', 'personalId', '001099012345'],
    ['001 099 012 345', 'personalId', '001099012345'],
    ['012345678', 'oldPersonalId', '012345678'],
    ['+84 912 345 678', 'phone', '0912345678'],
    ['0100109106', 'taxNumber', '0100109106'],
    ['0100109106-001', 'taxNumber', '0100109106-001'],
  ])('«%s» is a %s', (text, kind, value) =>
    expect(classifyScan(text)).toMatchObject({ kind, value }),
  );

  it('is a citizen card', () => {
    expect(
      classifyScan('079301000123||Trần Thị Bình|15082001|Nữ|Số 2, Bến Nghé|01012022'),
    ).toMatchObject({ kind: 'citizenCard', value: { personalId: '079301000123' } });
  });

  it.each([
    'https://motcua.example.vn/track/H36.12-261121-0001/7KBT',
    'HTTPS://MOTCUA.EXAMPLE.VN/TRACK/h36.12-261121-0001/7kbt/?lang=en',
    'httpss://môtcua.êxmaple.vn/tráck/H36.12-261121-0001/7KBT',
  ])('is a tracking address: %s', (text) => {
    expect(classifyScan(text)).toEqual({
      kind: 'trackingUrl',
      value: { dossierCode: 'H36.12-261121-0001', secret: '7KBT' },
    });
  });

  it.each(['', 'Nguyễn Văn An', 'H36', '0100109107', 'a/b', 'x'.repeat(5_000)])(
    'is unknown: «%s»',
    (text) => expect(classifyScan(text).kind).toBe('unknown'),
  );

  it('answers any text at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(classifyScan(text)).toHaveProperty('kind');
      }),
    );
  });
});
