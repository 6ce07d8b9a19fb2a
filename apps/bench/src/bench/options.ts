/** What `npm run bench` was asked for. */
export interface BenchOptions {
  readonly dossiers: number;
  /** Names of comparisons; all when empty. */
  readonly only: readonly string[];
}

const fullSize = 1_000_000;
const smallest = 10_000;

function valueAfter(name: string, options: readonly string[]): string | undefined {
  const at = options.indexOf(name);
  if (at < 0) return undefined;
  const value = options[at + 1];
  if (value === undefined || value.startsWith('--')) throw new Error(`${name} needs a value.`);
  return value;
}

function dossiersAfter(name: string, options: readonly string[]): number | undefined {
  const value = valueAfter(name, options);
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
  const large = dossiersAfter('--growth', options);
  const chosen = valueAfter('--only', options)?.split(',') ?? [];
  const only = large !== undefined && chosen.length === 0 ? ['growth'] : chosen;
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return { dossiers: large ?? dossiersAfter('--dossiers', options) ?? fullSize, only };
}
