import { chargeKindOf, moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import { denominations, faultyNote, sumOfNotes } from './denominations';
import { matchTransfer } from './transfer-match';
import { bareReference, possibleReferences } from './transfer-reference';

describe('what a transfer pays', () => {
  const due = [
    { no: 1, amount: 8_000 },
    { no: 2, amount: 20_000 },
  ];

  it.each([
    ['the charges of its code', [1], 8_000, { kind: 'pays', chargeNos: [1] }],
    ['all that is due', [1], 28_000, { kind: 'pays', chargeNos: [1, 2] }],
    ['nothing, when a đồng is missing', [1], 7_999, { kind: 'held', reason: 'wrongAmount' }],
    ['nothing, when a đồng is over', [], 28_001, { kind: 'held', reason: 'wrongAmount' }],
    ['nothing of a code half paid', [1, 3], 8_000, { kind: 'held', reason: 'wrongAmount' }],
  ] as const)('is %s', (_, requested, amount, match) => {
    expect(matchTransfer({ requested, due }, amount)).toEqual(match);
  });

  it('is owed back when nothing is due', () => {
    expect(matchTransfer({ requested: [1], due: [] }, 8_000)).toEqual({
      kind: 'held',
      reason: 'nothingDue',
    });
  });
});

describe('the dossier code in a purpose', () => {
  const code = 'H36.101-261119-0042';

  it.each([
    code,
    'MBVCB.123.H361012611190042.CT tu 0123 toi 113366668888',
    'h36 101 261119 0042 nop phi',
    'NGUYEN VAN AN H361012611190042',
  ])('is found in «%s»', (purpose) => {
    expect(possibleReferences(purpose)).toContain(bareReference(code));
  });

  it('is not found where there is none, and never costs much', () => {
    expect(possibleReferences('nop le phi')).toEqual([]);
    expect(possibleReferences('A'.repeat(500)).length).toBe(0);
    expect(possibleReferences('A1234567890123'.repeat(60)).length).toBeLessThan(1_000);
  });
});

describe('the kinds of money', () => {
  it('tells phí from lệ phí by the published name, in any composition of its marks', () => {
    expect(chargeKindOf('Lệ phí hộ tịch')).toBe('charge');
    expect(chargeKindOf('Lệ phí hộ tịch'.normalize('NFD'))).toBe('charge');
    expect(chargeKindOf('Phí chứng thực')).toBe('fee');
    expect(chargeKindOf('Phí, lệ phí')).toBe('fee');
  });

  it('never puts the carriage with the State’s money', () => {
    expect(
      ['fee', 'charge', 'copies', 'postage'].map((kind) => moneyGroupOf(kind as never)),
    ).toEqual(['state', 'state', 'copies', 'postage']);
  });
});

describe('counting notes', () => {
  it('adds every note at its value', () => {
    expect(sumOfNotes(denominations.map((denomination) => ({ denomination, count: 1 })))).toBe(
      888_500,
    );
    expect(sumOfNotes([])).toBe(0);
  });

  it('names the line of a note that does not exist or comes twice', () => {
    const ten = { denomination: 10_000, count: 1 };
    expect(faultyNote([ten])).toBeUndefined();
    expect(faultyNote([ten, { denomination: 300, count: 1 }])).toEqual({
      index: 1,
      fault: 'unknownDenomination',
    });
    expect(faultyNote([ten, ten])).toEqual({ index: 1, fault: 'countedTwice' });
  });
});
