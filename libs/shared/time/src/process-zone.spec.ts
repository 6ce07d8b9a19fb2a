import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('a process in another zone', () => {
  it.each(['America/New_York'])(
    'reckons the same dates in %s',
    (zone) => {
      const project = join(__dirname, '..');
      const specs = ['appointment', 'appointment-explanation', 'office-time', 'formats', 'pause'];
      const run = spawnSync(
        process.execPath,
        [
          require.resolve('jest/bin/jest'),
          ...['--config', join(project, 'jest.config.cjs'), '--runInBand', '--runTestsByPath'],
          ...specs.map((name) => join(__dirname, `${name}.spec.ts`)),
        ],
        { env: { ...process.env, TZ: zone, FORCE_COLOR: '0' }, encoding: 'utf8', cwd: project },
      );
      expect(run.stderr).toContain(`Test Suites: ${specs.length} passed, ${specs.length} total`);
      expect(run.status).toBe(0);
    },
    // A whole Jest starts: against a hang only.
    300_000,
  );
});
