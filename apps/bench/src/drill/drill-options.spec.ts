import { drillNames, readDrillOptions } from './drill-options';

it('runs the drills with planted mutants when nothing is said', () => {
  expect(readDrillOptions([])).toEqual({ size: 'full', chosen: ['kill', 'lateCommit'] });
});

it('runs the chosen ones, in their short form', () => {
  expect(readDrillOptions(['--short', '--json', '--only', 'races,money'])).toEqual({
    size: 'short',
    chosen: ['races', 'money'],
  });
});

it('runs every drill', () => {
  expect(readDrillOptions(['--all']).chosen).toEqual(drillNames);
});

it.each([['--only'], ['--only', 'race'], ['--only', 'races,']])(
  'runs nothing at all for %s %s',
  (...options) => {
    expect(() => readDrillOptions(options)).toThrow(/There is no drill/);
  },
);
