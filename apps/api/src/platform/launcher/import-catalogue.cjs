const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { join, resolve } = require('node:path');
const { StartProblem } = require('../database/embedded/start-problem.cjs');
const { startPostgres } = require('../database/embedded/supervisor.cjs');
const { apiEnvironment } = require('./api-environment.cjs');
const { buildIfNeeded } = require('./build.cjs');
const { report } = require('./plain-words.cjs');
const { checkout, readSettings } = require('./settings.cjs');

const quietly = () => undefined;
const script = join(checkout, 'apps/api/dist/procedure-catalogue/import-cli.js');

/** @param {string[]} args @param {string} cwd @returns {string} the file to import */
function readFileArgument(args, cwd) {
  const [name, option, target, ...others] = args;
  const hasReport = option === '--report' && target !== undefined;
  if (name === undefined || others.length > 0 || (option !== undefined && !hasReport)) {
    throw new StartProblem(
      'Name the file to import: npm run catalogue:import -- FILE [--report LIST]',
    );
  }
  const file = resolve(cwd, name);
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  throw new StartProblem(`There is no file ${file}.`);
}

/** @param {string[]} args @param {string} cwd @returns {string[]} where the list of doubts goes */
function reportArguments([, option, target], cwd) {
  return option === '--report' && target !== undefined ? [option, resolve(cwd, target)] : [];
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} the exit code */
function runImport(args, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { env, stdio: 'inherit' });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
    // A terminal sends Ctrl-C to both; the import decides how it ends and we tidy up after it.
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(name, () => child.kill(name));
    }
  });
}

/** @param {string[]} args */
async function importFrom(args) {
  const cwd = process.env.INIT_CWD || process.cwd();
  const file = [readFileArgument(args, cwd), ...reportArguments(args, cwd)];
  const settings = readSettings(process.env, cwd);
  await buildIfNeeded({ checkout, say: quietly });
  if (settings.database) {
    return runImport(file, apiEnvironment(settings, settings.database, process.env));
  }
  const postgres = await startPostgres({ dataDir: settings.dataDir });
  try {
    return await runImport(file, apiEnvironment(settings, postgres.urls, process.env));
  } finally {
    await postgres.stop();
  }
}

/**
 * `npm run catalogue:import -- FILE`, also while the API runs.
 * @param {string[]} args
 */
async function importCatalogue(args) {
  try {
    process.exitCode = await importFrom(args);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

module.exports = { importCatalogue, readFileArgument };
