import { SeededRandom } from '../data/seeded-random';

const resamples = 2_000;

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The 95 % bootstrap interval of the median. */
export function medianInterval(values: readonly number[]): readonly [number, number] {
  const random = new SeededRandom(1);
  const medians = Array.from({ length: resamples }, () =>
    median(values.map(() => random.of(values))),
  );
  return [quantile(medians, 0.025), quantile(medians, 0.975)];
}
