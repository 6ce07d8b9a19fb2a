import { drillNames, readDrillOptions } from './drill-options';

it('runs the drills with planted mutants when nothing is said', () => {
  expect(readDrillOptions([])).toEqual({
    size: 'full',
    chosen: ['kill', 'lateCommit'],
    onOneLine: false,
  });
});

it('runs the chosen ones, in their short form', () => {
  expect(readDrillOptions(['--short', '--json', '--only', 'races,money'])).toEqual({
    size: 'short',
    chosen: ['races', 'money'],
    onOneLine: true,
  });
});

it('runs every drill', () => {
  expect(readDrillOptions(['--all']).chosen).toEqual(drillNames);
});

it.each([
  [['--only'], /--only <value>' argument missing/],
  [['--only', 'race'], /There is no drill «race»/],
  [['--only', 'races,'], /There is no drill «»/],
  [['--quick'], /Unknown option '--quick'/],
])('runs nothing at all for %j', (options, sentence) => {
  expect(() => readDrillOptions(options)).toThrow(sentence);
});
