import { type Comparison, interleaved, judge } from './comparison';
import { linesOf } from './report';

const comparison: Comparison = {
  name: 'page 10,000 against page 1',
  figure: 'server CPU',
  goal: { atMost: 1.2 },
  ratios: [1.1, 1.3, 1.2],
};

it('meets a goal on its edge and misses it beyond, by the median', () => {
  expect(judge(comparison)).toMatchObject({ ratio: 1.2, isMet: true });
  expect(judge({ ...comparison, ratios: [1.1, 1.3, 1.21] }).isMet).toBe(false);
  expect(judge({ ...comparison, goal: { atLeast: 1.3 } }).isMet).toBe(false);
  expect(judge({ ...comparison, goal: { atLeast: 1.2 } }).isMet).toBe(true);
});

it('misses a goal when nothing was measured', () => {
  expect(judge({ ...comparison, ratios: [] }).isMet).toBe(false);
  expect(judge({ ...comparison, ratios: [Number.NaN] }).isMet).toBe(false);
});

it('lets the sides take turns at going first', async () => {
  const order: string[] = [];
  const side = (name: string) => () => Promise.resolve(order.push(name));
  await interleaved(3, side('A'), side('B'));
  expect(order.join('')).toBe('ABBAAB');
});

it('prints figure, interval, goal and verdict, as a ratio or in its unit', () => {
  const [ratio] = linesOf(judge(comparison));
  expect(ratio).toMatch(/^met {4}page 10,000 .*1\.20x \(95 % .*\), goal ≤ 1\.2x, 3 rounds$/);
  const [amount] = linesOf(judge({ ...comparison, ratios: [40], unit: ' MB' }));
  expect(amount).toMatch(/^MISSED .*40\.00 MB .*goal ≤ 1\.2 MB/);
});
