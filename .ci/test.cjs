// Everything that has to pass, in the order in which it is cheapest to fail; `npm test` runs this.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** Test runners say how many; a step without such a line counts as one. */
const steps = [
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint',
    command: bin('nx'),
    args: ['run-many', '-t', 'lint', '--parallel=2', '--output-style=static'],
  },
  { name: 'types', command: bin('tsc'), args: ['--build', 'tsconfig.json'] },
  {
    name: 'rules and screens',
    command: bin('nx'),
    args: [
      'run-many',
      '-t',
      'test',
      '--exclude=@motcua/api,@motcua/bench',
      '--parallel=2',
      '--output-style=static',
    ],
  },
  { name: 'api', command: bin('jest'), args: ['-c', 'apps/api/jest.config.cjs'] },
  {
    name: 'admin build',
    command: bin('vite'),
    args: ['build', '--logLevel', 'warn'],
    cwd: 'apps/admin',
  },
  { name: 'journeys', command: bin('jest'), args: ['-c', 'apps/admin-e2e/jest.config.cjs', '-i'] },
  { name: 'drill', command: bin('jest'), args: ['-c', 'apps/bench/jest.config.cjs', '-i'] },
];

const escape = String.fromCharCode(27);
const colour = new RegExp(`${escape}\\[[0-9;]*m`, 'g');

function countsIn(output) {
  const lines = output.replace(colour, '').match(/^\s*Tests:.*$/gm) ?? [];
  const sum = (word) =>
    lines.reduce((total, line) => total + Number(line.match(`(\\d+) ${word}`)?.[1] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), counted: lines.length > 0 };
}

function run(step) {
  const started = Date.now();
  process.stdout.write(`\n── ${step.name}\n`);
  const result = spawnSync(step.command, step.args, {
    cwd: path.join(root, step.cwd ?? '.'),
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', TZ: 'UTC', FORCE_COLOR: '0' },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  process.stdout.write(output);
  const { passed, failed, counted } = countsIn(output);
  const ok = result.status === 0;
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`── ${step.name}: ${ok ? 'ok' : 'FAILED'} in ${seconds} s\n`);
  if (!counted) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, ok };
  return { passed, failed: ok ? failed : Math.max(1, failed), ok };
}

const only = process.argv.slice(2);
const chosen = only.length === 0 ? steps : steps.filter(({ name }) => only.includes(name));
const results = chosen.map(run);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
chosen.forEach((step, index) =>
  process.stdout.write(`${results[index].ok ? 'ok    ' : 'FAILED'} ${step.name}\n`),
);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exit(results.every((result) => result.ok) ? 0 : 1);
