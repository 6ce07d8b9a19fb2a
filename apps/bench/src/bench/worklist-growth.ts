import { type Comparison, type Cost, costOf, interleaved, medianCost } from './comparison';
import { load } from './http-load';
import { median, quantile } from './statistics';
import { type Effort, type Sized, sizeInWords, type TableSizes } from './table-sizes';

const pageSize = 50;
/** One of the two has served for minutes when they are compared, the other has just been started. */
const warmUp = 3_000;

interface Paged {
  readonly cost: Cost;
  /** Milliseconds. */
  readonly p95: number;
}

async function firstPage({ office }: Sized, who: string) {
  const { cookie } = await office.signIn(who);
  const url = office.url(`/dossiers?limit=${pageSize}`);
  return async (requests: number): Promise<Paged> => {
    let times: readonly number[] = [];
    const cost = await costOf(office.processes, requests, async () => {
      const took = await load(requests, 200, () => ({ method: 'GET', url, headers: { cookie } }));
      ({ times } = took);
      return took;
    });
    return { cost, p95: quantile(times, 0.95) };
  };
}

const cpuOf = ({ cost }: Paged): number => cost.node + cost.postgres;
const usualP95 = (pages: readonly Paged[]): string =>
  `${median(pages.map(({ p95 }) => p95)).toFixed(1)} ms`;

/** The first page of the worklist on a large table against a small one: its CPU and its slow end. */
export async function worklistGrowth(
  sizes: TableSizes,
  who: string,
  { rounds, requests }: Effort,
): Promise<readonly Comparison[]> {
  const large = await firstPage(sizes.large, who);
  const small = await firstPage(sizes.small, who);
  await large(warmUp);
  await small(warmUp);
  const pairs = await interleaved(
    rounds,
    () => large(requests),
    () => small(requests),
  );
  const [many, few] = [sizeInWords(sizes.large), sizeInWords(sizes.small)];
  const [ofLarge, ofSmall] = [pairs.map(({ a }) => a), pairs.map(({ b }) => b)];
  const name = `worklist page of ${pageSize} of ${many} against ${few}, seen by ${who}`;
  const goal = { atMost: 1.3 };
  return [
    {
      name,
      figure: 'server CPU',
      goal,
      ratios: pairs.map(({ a, b }) => cpuOf(a) / cpuOf(b)),
      costs: [
        { side: many, cost: medianCost(ofLarge.map(({ cost }) => cost)) },
        { side: few, cost: medianCost(ofSmall.map(({ cost }) => cost)) },
      ],
    },
    {
      name,
      figure: 'p95 of 16 at once',
      goal,
      ratios: pairs.map(({ a, b }) => a.p95 / b.p95),
      note: `${many}: ${usualP95(ofLarge)}; ${few}: ${usualP95(ofSmall)}`,
    },
  ];
}
