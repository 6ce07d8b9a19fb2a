import { median, medianInterval, quantile } from './statistics';

it('finds quantiles between the values', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
  expect(quantile([7], 0.95)).toBe(7);
});

it('gives an interval around the median, the same every time, and none where all agree', () => {
  const values = [0.9, 1, 1.1, 1.05, 0.95, 1.2, 1];
  const [low, high] = medianInterval(values);
  expect(low).toBeLessThanOrEqual(median(values));
  expect(high).toBeGreaterThanOrEqual(median(values));
  expect(medianInterval(values)).toEqual([low, high]);
  expect(medianInterval([1, 1, 1])).toEqual([1, 1]);
});
