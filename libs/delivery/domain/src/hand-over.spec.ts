import * as fc from 'fast-check';
import { handOverVerdict, type HandOver } from './hand-over';
import { answerToScan, compareScan } from './scan-comparison';

const nine = new Date('2026-11-20T02:00:00Z');
const later = new Date('2026-11-20T02:05:00Z');

const clean: HandOver = {
  giver: { staffId: 'an', at: nine },
  receiver: { staffId: 'binh', at: later },
  sealIntact: true,
  comparison: compareScan(['A', 'B'], ['B', 'A']),
};

describe('scanning a bag', () => {
  it('tells right, extra and missing apart and counts a repeated scan once', () => {
    expect(compareScan(['A', 'B', 'C'], ['B', 'X', 'B', 'A'])).toEqual({
      right: ['A', 'B'],
      extra: ['X'],
      missing: ['C'],
    });
  });

  it('answers each scan at once', () => {
    expect(answerToScan('A', ['A', 'B'], [])).toBe('right');
    expect(answerToScan('A', ['A', 'B'], ['A'])).toBe('repeated');
    expect(answerToScan('X', ['A', 'B'], ['A'])).toBe('extra');
    expect(answerToScan('X', ['A', 'B'], ['X'])).toBe('repeated');
  });

  it('loses no code and invents none', () => {
    const codes = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'));
    fc.assert(
      fc.property(codes, codes, (listed, scans) => {
        const { right, extra, missing } = compareScan(listed, scans);
        expect(new Set([...right, ...missing])).toEqual(new Set(listed));
        expect(new Set([...right, ...extra])).toEqual(new Set(scans));
        const told = [...right, ...extra, ...missing];
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('a hand-over', () => {
  it('stands when both have signed, at the later signature', () => {
    expect(handOverVerdict(clean)).toEqual({ outcome: 'clean', signedAt: later });
    const turned = { ...clean, giver: clean.receiver, receiver: clean.giver };
    expect(handOverVerdict(turned)).toEqual({ outcome: 'clean', signedAt: later });
  });

  it.each([
    ['giverNotSigned', { giver: null }],
    ['receiverNotSigned', { receiver: null }],
    ['sealNotChecked', { sealIntact: null }],
    ['sameSigner', { receiver: { staffId: 'an', at: later } }],
  ] as const)('does not stand yet: %s', (lack, change) => {
    expect(handOverVerdict({ ...clean, ...change })).toEqual({ outcome: 'notYet', lacks: [lack] });
  });

  it('opens an incident for a broken seal, a missing item and one too many', () => {
    const comparison = compareScan(['A', 'B'], ['A', 'X']);
    expect(handOverVerdict({ ...clean, sealIntact: false, comparison })).toEqual({
      outcome: 'withIncident',
      signedAt: later,
      incidents: [
        { type: 'brokenSeal', codes: [] },
        { type: 'missing', codes: ['B'] },
        { type: 'extra', codes: ['X'] },
      ],
    });
  });

  it('is never clean with one signer, an unwatched seal or a difference', () => {
    const signature = fc.option(
      fc.constantFrom('an', 'binh').map((staffId) => ({ staffId, at: nine })),
    );
    const codes = fc.array(fc.constantFrom('A', 'B'));
    fc.assert(
      fc.property(
        signature,
        signature,
        fc.option(fc.boolean()),
        codes,
        codes,
        (giver, receiver, sealIntact, listed, scans) => {
          const comparison = compareScan(listed, scans);
          const { outcome } = handOverVerdict({ giver, receiver, sealIntact, comparison });
          const bothSigned =
            giver !== null && receiver !== null && giver.staffId !== receiver.staffId;
          const differs = comparison.extra.length + comparison.missing.length > 0;
          const stands = bothSigned && sealIntact !== null;
          const expected = sealIntact === false || differs ? 'withIncident' : 'clean';
          expect(outcome).toBe(stands ? expected : 'notYet');
        },
      ),
    );
  });
});
