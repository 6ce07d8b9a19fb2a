const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { startPostgres } = require('../database/embedded/supervisor.cjs');
const { apiEnvironment } = require('./api-environment.cjs');
const { buildIfNeeded } = require('./build.cjs');
const { report } = require('./plain-words.cjs');
const { checkout, readSettings } = require('./settings.cjs');

const quietly = () => undefined;
const output = join(__dirname, 'output.cjs');

/**
 * @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
function runScript(script, args, env) {
  return new Promise((done, fail) => {
    const all = ['--require', output, script, ...args];
    const child = spawn(process.execPath, all, { env, stdio: 'inherit' });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
    // A terminal sends Ctrl-C to both; the program decides how it ends and we tidy up after it.
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(name, () => child.kill(name));
    }
  });
}

/** @param {string} script @param {string[]} args @param {string} cwd */
async function runOnDatabase(script, args, cwd) {
  const settings = readSettings(process.env, cwd);
  await buildIfNeeded({ checkout, say: quietly });
  if (settings.database) {
    return runScript(script, args, apiEnvironment(settings, settings.database, process.env));
  }
  const postgres = await startPostgres({ dataDir: settings.dataDir });
  try {
    return await runScript(script, args, apiEnvironment(settings, postgres.urls, process.env));
  } finally {
    await postgres.stop();
  }
}

/**
 * A program of the API that does one thing and ends, also while the API runs.
 * @param {string} script
 * @param {(cwd: string) => string[]} readArguments relative paths start at `cwd`
 */
async function runOnce(script, readArguments) {
  const cwd = process.env.INIT_CWD || process.cwd();
  try {
    process.exitCode = await runOnDatabase(script, readArguments(cwd), cwd);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

module.exports = { runOnce };
