import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DrillReports } from './run-drills';

/** Runs the short form of one drill as `npm run drill` would, and answers what it found. */
export function shortDrill(name: keyof DrillReports): Promise<DrillReports> {
  const program = join(__dirname, '..', '..', 'run.cjs');
  const child = spawn(process.execPath, [program, 'drill', '--short', '--json', '--only', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let found = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (found += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const report = found.split('\n').find((line) => line.startsWith('{'));
      if (report) resolve(JSON.parse(report) as DrillReports);
      else reject(new Error(said));
    });
  });
}
