import * as fc from 'fast-check';
import {
  checkCompleteness,
  type ComponentRequirement,
  type ComponentTick,
  paperKinds,
  tickStates,
} from './checklist';

function paper(no: number, change: Partial<ComponentRequirement> = {}): ComponentRequirement {
  return {
    no,
    key: `paper-${no}`,
    shortName: `Giấy ${no}`,
    mandatory: true,
    conditional: false,
    originals: 1,
    copies: 0,
    ...change,
  };
}

function tick(no: number, change: Partial<ComponentTick> = {}): ComponentTick {
  return { no, state: 'present', kind: 'original', copies: 1, sheets: 1, note: '', ...change };
}

describe('a checklist', () => {
  it('is complete when every mandatory paper is here', () => {
    const asked = [paper(1), paper(2, { mandatory: false })];
    const nothing = { missing: [], missingGroups: [], warnings: [], faults: [] };
    expect(checkCompleteness(asked, [tick(1)])).toEqual({ complete: true, ...nothing });
  });

  it.each(['missing', 'wrong', 'unmarked'] as const)('blocks a mandatory paper %s', (state) => {
    const { complete, missing } = checkCompleteness([paper(1)], [tick(1, { state })]);
    expect(complete).toBe(false);
    expect(missing).toEqual([{ no: 1, key: 'paper-1', shortName: 'Giấy 1', state }]);
  });

  it('counts a paper nobody ticked as unmarked', () => {
    expect(checkCompleteness([paper(1)], []).missing).toMatchObject([{ no: 1, state: 'unmarked' }]);
  });

  it('warns, without blocking, where the source does not say whether a paper is mandatory', () => {
    const { complete, warnings } = checkCompleteness([paper(1, { mandatory: null })], []);
    expect(complete).toBe(true);
    expect(warnings).toMatchObject([{ no: 1, state: 'unmarked' }]);
  });

  it('leaves out a conditional paper only when it is marked so', () => {
    const asked = [paper(1, { conditional: true })];
    expect(checkCompleteness(asked, []).complete).toBe(false);
    expect(checkCompleteness(asked, [tick(1, { state: 'notApplicable' })]).complete).toBe(true);
  });

  describe('with papers that stand for one another', () => {
    const choice = { mandatory: false, oneOf: 'proofOfBirth' };
    const asked = [paper(1), paper(2, choice), paper(3, choice)];

    it.each([2, 3])('is complete with paper %s alone', (no) => {
      const { complete, missingGroups } = checkCompleteness(asked, [tick(1), tick(no)]);
      expect([complete, missingGroups]).toEqual([true, []]);
    });

    it.each(['missing', 'wrong', 'unmarked', 'notApplicable'] as const)(
      'misses the whole group when both are %s',
      (state) => {
        const ticks = [tick(1), tick(2, { state, kind: null }), tick(3, { state, kind: null })];
        const { complete, missing, missingGroups } = checkCompleteness(asked, ticks);
        expect([complete, missing]).toEqual([false, []]);
        expect(missingGroups).toEqual([
          {
            key: 'proofOfBirth',
            papers: [
              { no: 2, key: 'paper-2', shortName: 'Giấy 2' },
              { no: 3, key: 'paper-3', shortName: 'Giấy 3' },
            ],
          },
        ]);
      },
    );

    it('does not let one group stand for another', () => {
      const other = { mandatory: false, oneOf: 'proofOfIdentity' };
      const both = [...asked, paper(4, other), paper(5, other)];
      const { missingGroups } = checkCompleteness(both, [tick(1), tick(2)]);
      expect(missingGroups.map(({ key }) => key)).toEqual(['proofOfIdentity']);
    });
  });

  it.each([
    ['mandatoryNotApplicable', [tick(1, { state: 'notApplicable', kind: null })]],
    ['kindMissing', [tick(1, { kind: null })]],
    ['nothingHandedIn', [tick(1, { copies: 0 })]],
    ['tickedTwice', [tick(1), tick(1)]],
    ['copiesWithoutOriginal', [tick(1, { kind: 'certifiedCopy', certifiedCopies: 1 })]],
  ] as const)('finds the fault %s', (code, ticks) => {
    const { complete, faults } = checkCompleteness([paper(1)], ticks);
    expect(complete).toBe(false);
    expect(faults).toEqual([{ no: 1, code }]);
  });

  it('finds a tick for a paper nobody asked for', () => {
    const { faults } = checkCompleteness([paper(1)], [tick(1), tick(7)]);
    expect(faults).toEqual([{ no: 7, code: 'unknownPaper' }]);
  });

  it('takes certified copies beside an original', () => {
    expect(checkCompleteness([paper(1)], [tick(1, { certifiedCopies: 2 })]).complete).toBe(true);
  });

  it('takes an electronic paper without counting copies', () => {
    expect(
      checkCompleteness([paper(1)], [tick(1, { kind: 'electronic', copies: 0 })]).complete,
    ).toBe(true);
  });

  it('lists each lacking paper exactly once and never a present one', () => {
    const asked = fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 6 }).chain((numbers) =>
      fc.tuple(
        ...numbers.map((no) =>
          fc.record({
            requirement: fc
              .record({
                mandatory: fc.constantFrom(true, false, null),
                conditional: fc.boolean(),
              })
              .map((change) => paper(no, change)),
            mark: fc
              .record({
                state: fc.constantFrom(...tickStates),
                kind: fc.option(fc.constantFrom(...paperKinds)),
              })
              .map((change) => tick(no, change)),
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(asked, (papers) => {
        const requirements = papers.map(({ requirement }) => requirement);
        const ticks = papers.map(({ mark }) => mark);
        const found = checkCompleteness(requirements, ticks);
        const listed = [...found.missing, ...found.warnings].map(({ no }) => no);
        const lacking = papers.filter(
          ({ requirement, mark }) =>
            requirement.mandatory !== false && !['present', 'notApplicable'].includes(mark.state),
        );
        expect([...listed].sort()).toEqual(lacking.map(({ mark }) => mark.no).sort());
        expect(found.complete).toBe(found.missing.length + found.faults.length === 0);
      }),
    );
  });
});
