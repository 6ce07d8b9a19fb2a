const fs = require('node:fs');
const { join, resolve } = require('node:path');
const { StartProblem } = require('../database/embedded/start-problem.cjs');
const { runOnce } = require('./one-off.cjs');
const { checkout } = require('./settings.cjs');

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

/**
 * `npm run catalogue:import -- FILE`, also while the API runs.
 * @param {string[]} args
 */
function importCatalogue(args) {
  return runOnce(script, (cwd) => [readFileArgument(args, cwd), ...reportArguments(args, cwd)]);
}

module.exports = { importCatalogue, readFileArgument };
