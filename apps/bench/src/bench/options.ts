import { parseArgs } from 'node:util';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  readonly dossiers: number;
  /** Names of comparisons; all when empty. */
  readonly only: readonly string[];
}

const fullSize = 1_000_000;
const smallest = 10_000;

function dossiersOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < smallest)
    throw new Error(`${name} is a number of dossiers from ${smallest} on, not ${value}.`);
  return count;
}

/**
 * `--dossiers N` sizes the table, `--only a,b` chooses comparisons, `--growth N` compares tables of
 * N and a tenth of N dossiers and nothing else. Throws for what it does not know.
 */
export function readBenchOptions(
  options: readonly string[],
  known: readonly string[],
): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...options],
    options: { dossiers: text, growth: text, only: text },
  });
  const large = dossiersOf('--growth', values.growth);
  const chosen = values.only?.split(',') ?? [];
  const only = large !== undefined && chosen.length === 0 ? ['growth'] : chosen;
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return { dossiers: large ?? dossiersOf('--dossiers', values.dossiers) ?? fullSize, only };
}
