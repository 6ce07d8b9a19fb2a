// Everything that has to pass, in the order in which it is cheapest to fail; `npm test` runs this.
const { spawn } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** Test runners say how many; a step without such a line counts as one. */
const steps = [
  {
    name: 'format',
    readsOnly: true,
    command: bin('prettier'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'lint',
    readsOnly: true,
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

/** Runs one step and tells its whole output when it is there: two steps never mix their lines. */
function run(step) {
  const started = Date.now();
  const child = spawn(step.command, step.args, {
    cwd: path.join(root, step.cwd ?? '.'),
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', TZ: 'UTC', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    let fault = '';
    child.on('error', (error) => (fault = `${error.message}\n`));
    child.on('close', (status) => {
      const output = `${Buffer.concat(parts).toString('utf8')}${fault}`;
      const ok = status === 0;
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(`\n── ${step.name}\n${output}`);
      process.stdout.write(`── ${step.name}: ${ok ? 'ok' : 'FAILED'} in ${seconds} s\n`);
      const { passed, failed, counted } = countsIn(output);
      if (counted) resolve({ step, passed, failed: ok ? failed : Math.max(1, failed), ok });
      else resolve({ step, passed: ok ? 1 : 0, failed: ok ? 0 : 1, ok });
    });
  });
}

async function runAll(chosen) {
  const results = [];
  const oneByOne = async (lane) => {
    for (const step of lane) results.push(await run(step));
  };
  // The compiler works on one core only; whoever reads the sources alone has the other meanwhile.
  await Promise.all([
    oneByOne(chosen.filter(({ readsOnly }) => readsOnly)),
    oneByOne(chosen.filter(({ name }) => name === 'types')),
  ]);
  await oneByOne(chosen.filter(({ name, readsOnly }) => !readsOnly && name !== 'types'));
  return chosen.map(({ name }) => results.find(({ step }) => step.name === name));
}

const only = process.argv.slice(2);
const chosen = only.length === 0 ? steps : steps.filter(({ name }) => only.includes(name));
runAll(chosen).then((results) => {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  for (const { step, ok } of results)
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${step.name}\n`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
});
