const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

/** Compiles the API and these programs, so that a fresh checkout can run them. */
module.exports = function compile() {
  const compiler = require.resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-b', 'apps/bench/tsconfig.app.json'], {
    cwd: join(__dirname, '..', '..'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The compiler found faults.');
};
