import { parseArgs } from 'node:util';

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
  /** The account on one line, for a program that reads it. */
  readonly onOneLine: boolean;
}

const isDrill = (name: string): name is DrillName =>
  (drillNames as readonly string[]).includes(name);

/**
 * `--short` for the small forms, `--only races,money` for some, `--all` for every drill, `--json`
 * for an account on one line. Throws for what it does not know.
 */
export function readDrillOptions(options: readonly string[]): DrillOptions {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: [...options],
    options: { short: flag, all: flag, json: flag, only: { type: 'string' } },
  });
  const how = { size: values.short ? 'short' : 'full', onOneLine: values.json === true } as const;
  if (values.all) return { ...how, chosen: drillNames };
  if (values.only === undefined) return { ...how, chosen: usual };
  const names = values.only.split(',');
  const unknown = names.filter((name) => !isDrill(name));
  if (unknown.length > 0)
    throw new Error(
      `There is no drill «${unknown.join(', ')}»; there are ${drillNames.join(', ')}.`,
    );
  return { ...how, chosen: names.filter(isDrill) };
}
