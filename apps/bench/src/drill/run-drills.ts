import { killDrill, type KillDrillReport } from './kill-drill';
import { lateCommitDrill, type LateCommitReport } from './late-commit-drill';

export interface DrillReports {
  readonly kill?: KillDrillReport;
  readonly lateCommit?: LateCommitReport;
}

const sizes = {
  full: { kills: 20, late: { kills: 30, latestMs: 5_000, betweenMs: 1_200 } },
  short: { kills: 4, late: { kills: 6, latestMs: 1_000, betweenMs: 600 } },
} as const;

const say = (line: string): void => console.error(line);

/** `--short`: the minute that runs with the tests; `--only kill` or `--only lateCommit`; `--json`. */
export async function runDrills(options: readonly string[]): Promise<boolean> {
  const { kills, late } = sizes[options.includes('--short') ? 'short' : 'full'];
  const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
  const chosen = (name: string): boolean => only === undefined || only === name;
  const reports: DrillReports = {
    ...(chosen('kill') && { kill: await killDrill(kills, say) }),
    ...(chosen('lateCommit') && { lateCommit: await lateCommitDrill(late, say) }),
  };
  console.log(JSON.stringify(reports, null, options.includes('--json') ? 0 : 2));
  return Object.values(reports).every(({ faults }) => faults.length === 0);
}
