export const drillNames = [
  'kill',
  'lateCommit',
  'races',
  'edits',
  'catalogue',
  'money',
  'codes',
] as const;
export type DrillName = (typeof drillNames)[number];

/** What runs when nobody says which: both planted mutants are among them. */
const usual: readonly DrillName[] = ['kill', 'lateCommit'];

export interface DrillOptions {
  readonly size: 'full' | 'short';
  readonly chosen: readonly DrillName[];
}

const isDrill = (name: string): name is DrillName =>
  (drillNames as readonly string[]).includes(name);

/**
 * `--short` for the small forms, `--only races,money` for some, `--all` for every drill. Throws for
 * a name it does not know.
 */
export function readDrillOptions(options: readonly string[]): DrillOptions {
  const size = options.includes('--short') ? 'short' : 'full';
  if (options.includes('--all')) return { size, chosen: drillNames };
  if (!options.includes('--only')) return { size, chosen: usual };
  const names = (options[options.indexOf('--only') + 1] ?? '').split(',');
  const unknown = names.filter((name) => !isDrill(name));
  if (unknown.length > 0)
    throw new Error(
      `There is no drill «${unknown.join(', ')}»; there are ${drillNames.join(', ')}.`,
    );
  return { size, chosen: names.filter(isDrill) };
}
