// Compiles the API and the measurements, then runs one of them: `node run.cjs bench|drill [options]`.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const checkout = join(__dirname, '..', '..');
const compiler = require.resolve('typescript/bin/tsc');

const compiled = spawnSync(process.execPath, [compiler, '-b', 'apps/bench/tsconfig.app.json'], {
  cwd: checkout,
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const [what = '', ...options] = process.argv.slice(2);
if (what !== 'bench' && what !== 'drill') {
  console.error('Say which: bench or drill.');
  process.exit(1);
}
require('./dist/main.js').main(what, options);
