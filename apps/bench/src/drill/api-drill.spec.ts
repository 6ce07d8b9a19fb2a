import { drillSeed, faultsOfSpec, type SpecOutcome } from './api-drill';

const passed = { fullName: 'give one winner', status: 'passed', failureMessages: [] };
const failed = {
  fullName: 'overwrite nothing',
  status: 'failed',
  failureMessages: ['Error: two winners\n    at line 7'],
};

function outcome(numPassedTests: number, ...assertionResults: (typeof passed)[]): SpecOutcome {
  return { numPassedTests, testResults: [{ message: '', assertionResults }] };
}

it('finds no fault where every test passed', () => {
  expect(faultsOfSpec(outcome(1, passed))).toEqual([]);
});

it('names what failed, also beside what passed', () => {
  expect(faultsOfSpec(outcome(1, passed, failed as unknown as typeof passed))).toEqual([
    'overwrite nothing: Error: two winners',
  ]);
});

it('takes a file that could not start, and a run of nothing, for faults', () => {
  const broken = { message: 'The global set-up has not run.\n', assertionResults: [] };
  expect(faultsOfSpec({ numPassedTests: 0, testResults: [broken] })).toEqual([
    'The global set-up has not run.',
  ]);
  expect(faultsOfSpec({ numPassedTests: 0, testResults: [] })).toEqual(['no test ran']);
});

it('takes a test that was left out for a fault', () => {
  expect(faultsOfSpec(outcome(0, { ...passed, status: 'pending' }))).toEqual([
    'give one winner: not run',
  ]);
});

it('tries other examples each time unless it is told which', () => {
  expect(drillSeed('7')).toBe(7);
  const seeds = Array.from({ length: 8 }, () => drillSeed(''));
  expect(seeds.every(Number.isSafeInteger)).toBe(true);
  expect(new Set(seeds).size).toBeGreaterThan(1);
});
