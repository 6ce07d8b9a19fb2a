import { postgresTime, processTime } from './cpu-time';
import { median, medianInterval } from './statistics';

/** What one side of a comparison took for one request, in microseconds of CPU; and its speed. */
export interface Cost {
  readonly node: number;
  readonly postgres: number;
  readonly perSecond: number;
}

export interface Comparison {
  readonly name: string;
  /** Which figure is compared. */
  readonly figure: string;
  readonly goal: { readonly atMost: number } | { readonly atLeast: number };
  /** One for each round: ratios, or amounts of `unit`. */
  readonly ratios: readonly number[];
  /** Absent for a ratio of two sides. */
  readonly unit?: string;
  readonly costs?: readonly { readonly side: string; readonly cost: Cost }[];
  readonly note?: string;
}

export interface Verdict extends Comparison {
  readonly ratio: number;
  readonly interval: readonly [number, number];
  readonly isMet: boolean;
}

export function judge(comparison: Comparison): Verdict {
  const ratio = median(comparison.ratios);
  const { goal } = comparison;
  const isMet = 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast;
  return { ...comparison, ratio, interval: medianInterval(comparison.ratios), isMet };
}

/** Runs a fixed number of requests and charges them to the processes that served them. */
export async function costOf(
  processes: { readonly node: number; readonly postmaster: number },
  count: number,
  run: () => Promise<{ seconds: number }>,
): Promise<Cost> {
  const nodeBefore = processTime(processes.node);
  const postgresBefore = postgresTime(processes.postmaster);
  const { seconds } = await run();
  return {
    node: (processTime(processes.node) - nodeBefore) / count,
    postgres: (postgresTime(processes.postmaster) - postgresBefore) / count,
    perSecond: count / seconds,
  };
}

/** Alternates the two sides so that a busy neighbour hurts both; A first in even rounds. */
export async function interleaved<Result>(
  rounds: number,
  sideA: () => Promise<Result>,
  sideB: () => Promise<Result>,
): Promise<readonly { a: Result; b: Result }[]> {
  const pairs: { a: Result; b: Result }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const a = await sideA();
      pairs.push({ a, b: await sideB() });
    } else {
      const b = await sideB();
      pairs.push({ a: await sideA(), b });
    }
  }
  return pairs;
}

export function medianCost(costs: readonly Cost[]): Cost {
  return {
    node: median(costs.map((each) => each.node)),
    postgres: median(costs.map((each) => each.postgres)),
    perSecond: median(costs.map((each) => each.perSecond)),
  };
}
