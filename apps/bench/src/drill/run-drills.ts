import { type ApiDrill, apiDrill, type ApiDrillReport } from './api-drill';
import { type DrillName, readDrillOptions } from './drill-options';
import { killDrill, type KillDrillReport } from './kill-drill';
import { lateCommitDrill, type LateCommitReport } from './late-commit-drill';

export interface DrillReports {
  readonly kill?: KillDrillReport;
  readonly lateCommit?: LateCommitReport;
  readonly races?: ApiDrillReport;
  readonly edits?: ApiDrillReport;
  readonly catalogue?: ApiDrillReport;
  readonly money?: ApiDrillReport;
  readonly codes?: ApiDrillReport;
}

const sizes = {
  full: { kills: 20, late: { kills: 30, latestMs: 5_000, betweenMs: 1_200 } },
  short: { kills: 4, late: { kills: 6, latestMs: 1_000, betweenMs: 600 } },
} as const;

const ofTheApi = {
  /** Dossiers, each asked by 16 people at once. */
  races: {
    spec: 'apps/api/test/dossier-intake/races.api.spec.ts',
    variable: 'MOTCUA_RACES',
    full: 1_000,
    short: 12,
  },
  /** Pairs of edits of one draft, both of the same version. */
  edits: {
    spec: 'apps/api/test/dossier-intake/races.api.spec.ts',
    variable: 'MOTCUA_EDIT_PAIRS',
    full: 10_000,
    short: 25,
  },
  /** Receptions while the procedure gets new versions. */
  catalogue: {
    spec: 'apps/api/test/dossier-intake/catalogue-change.api.spec.ts',
    variable: 'MOTCUA_CATALOGUE_INTAKES',
    full: 500,
    short: 60,
  },
  /** Payments and messages, four at once for one fee. */
  money: {
    spec: 'apps/api/test/fees/money-races.spec.ts',
    variable: 'MOTCUA_MONEY_CASES',
    full: 5_000,
    short: 240,
  },
  /** Receptions by 64 counters. */
  codes: {
    spec: 'apps/api/test/dossier-intake/serial-codes.api.spec.ts',
    variable: 'MOTCUA_CODES',
    full: 10_000,
    short: 128,
  },
} as const satisfies Readonly<Record<string, ApiDrill>>;

const say = (line: string): void => console.error(line);

function run(name: DrillName, size: 'full' | 'short'): Promise<DrillReports[DrillName]> {
  const { kills, late } = sizes[size];
  if (name === 'kill') return killDrill(kills, say);
  if (name === 'lateCommit') return lateCommitDrill(late, say);
  return apiDrill(ofTheApi[name], ofTheApi[name][size]);
}

/** Runs drills one after the other, prints what they found, and answers whether all was well. */
export async function runDrills(options: readonly string[]): Promise<boolean> {
  const { size, chosen, onOneLine } = readDrillOptions(options);
  const reports: Partial<Record<DrillName, DrillReports[DrillName]>> = {};
  for (const name of chosen) {
    say(`${name}, ${size}`);
    reports[name] = await run(name, size);
  }
  console.log(JSON.stringify(reports, null, onOneLine ? 0 : 2));
  return Object.values(reports).every((report) => report.faults.length === 0);
}
