import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../data/product';

/** A test of the API that becomes a drill when it is told a larger number. */
export interface ApiDrill {
  readonly spec: string;
  /** The environment variable that sizes it. */
  readonly variable: string;
  readonly full: number;
  readonly short: number;
}

export interface ApiDrillReport {
  readonly size: number;
  /** `MOTCUA_FUZZ_SEED=<seed>` tries the same examples again. */
  readonly seed: number;
  readonly passed: number;
  readonly seconds: number;
  readonly faults: readonly string[];
}

/** What jest writes of a run, as far as it is read here. */
export interface SpecOutcome {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Every test that did not pass, with the first line of why; a run without any test is a fault. */
export function faultsOfSpec({ numPassedTests, testResults }: SpecOutcome): string[] {
  const faults = testResults.flatMap(({ message, assertionResults }) => {
    if (assertionResults.length === 0) return [message.trim()];
    return assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages: [why = 'not run'] }) => `${fullName}: ${lineOf(why)}`);
  });
  if (numPassedTests === 0 && faults.length === 0) return ['no test ran'];
  return faults;
}

const lineOf = (text: string): string => text.split('\n')[0] ?? '';

/** Runs jest on one file of the API's tests; nothing of the drill is written a second time. */
function runSpec(
  { spec, variable }: ApiDrill,
  size: number,
  seed: number,
  outcomeFile: string,
): Promise<void> {
  const jest = join(checkout, 'node_modules/jest/bin/jest.js');
  const asked = ['-c', 'apps/api/jest.config.cjs', '-i', '--json', '--outputFile', outcomeFile];
  const child = spawn(process.execPath, [jest, ...asked, spec], {
    cwd: checkout,
    env: { ...process.env, TZ: 'UTC', MOTCUA_FUZZ_SEED: String(seed), [variable]: String(size) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

/** The tests try the same examples every time; a drill tries others, and says which. */
export const drillSeed = (wanted = process.env.MOTCUA_FUZZ_SEED): number =>
  wanted ? Number(wanted) : randomInt(2 ** 31);

export async function apiDrill(drill: ApiDrill, size: number): Promise<ApiDrillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'));
  const outcomeFile = join(folder, 'outcome.json');
  const begun = performance.now();
  const seed = drillSeed();
  try {
    await runSpec(drill, size, seed, outcomeFile);
    const outcome = JSON.parse(readFileSync(outcomeFile, 'utf8')) as SpecOutcome;
    return {
      size,
      seed,
      passed: outcome.numPassedTests,
      seconds: Math.round((performance.now() - begun) / 1000),
      faults: faultsOfSpec(outcome),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
