import { readBenchOptions } from './options';

const known = ['worklist', 'reception', 'growth'];

it('measures everything on a million dossiers when nothing is said', () => {
  expect(readBenchOptions([], known)).toEqual({ dossiers: 1_000_000, only: [] });
});

it('takes a size and a choice', () => {
  const options = ['--dossiers', '50000', '--only', 'worklist,reception'];
  expect(readBenchOptions(options, known)).toEqual({
    dossiers: 50_000,
    only: ['worklist', 'reception'],
  });
});

it('measures only growth on the size asked for, or what is chosen beside it', () => {
  expect(readBenchOptions(['--growth', '10000000'], known)).toEqual({
    dossiers: 10_000_000,
    only: ['growth'],
  });
  expect(readBenchOptions(['--growth', '10000000', '--only', 'worklist'], known).only).toEqual([
    'worklist',
  ]);
});

it.each([
  [['--only', 'worklst'], /There is no worklst/],
  [['--only'], /--only <value>' argument missing/],
  [['--help'], /Unknown option '--help'/],
  [['--dossiers', '--only'], /'--dossiers' argument is ambiguous/],
  [['--dossiers', 'many'], /from 10000 on, not many/],
  [['--growth', '500'], /from 10000 on, not 500/],
])('refuses %j instead of measuring nothing', (options, sentence) => {
  expect(() => readBenchOptions(options, known)).toThrow(sentence);
});
