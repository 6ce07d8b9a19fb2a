const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { takeLock } = require('../database/embedded/lock-file.cjs');
const { StartProblem } = require('../database/embedded/start-problem.cjs');
const { writeAtomically } = require('../database/embedded/write-atomically.cjs');
const { fingerprintOf } = require('./fingerprint.cjs');

/** @typedef {{ title: string, cwd: string, script: string, args: string[] }} BuildStep */
/** @typedef {{ checkout: string, say: (line: string) => void, signal?: AbortSignal }} BuildOptions */

const fingerprintFile = (/** @type {string} */ checkout) =>
  join(checkout, 'apps/api/dist/.fingerprint');

/** @param {string} from a package.json @param {string} name @param {string} command */
function commandOf(from, name, command) {
  const manifest = createRequire(from).resolve(`${name}/package.json`);
  const { bin } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** @param {string} checkout @param {string[]} [options] of the compiler @returns {BuildStep} */
function compileStep(checkout, options = []) {
  return {
    title: 'the API',
    cwd: checkout,
    script: commandOf(join(checkout, 'package.json'), 'typescript', 'tsc'),
    args: ['-b', 'apps/api/tsconfig.app.json', ...options],
  };
}

/** The main configuration first: it empties the output folder, the others add to it. */
function bundleSteps(/** @type {string} */ checkout) {
  const admin = join(checkout, 'apps/admin');
  const script = () => commandOf(join(admin, 'package.json'), 'vite', 'vite');
  const mainFirst = (/** @type {string} */ name) => (name === 'vite.config.mts' ? 0 : 1);
  return fs
    .readdirSync(admin)
    .filter((name) => /^vite\.(.+\.)?config\.mts$/.test(name))
    .sort((a, b) => mainFirst(a) - mainFirst(b) || a.localeCompare(b))
    .map((name, index) => ({
      title: index === 0 ? 'the screens' : `the screens (${name.split('.')[1]})`,
      cwd: admin,
      script: script(),
      args: ['build', '--config', name],
    }));
}

/** @param {string} checkout @returns {string[]} what must exist for the API to start */
function entryFiles(checkout) {
  const libraries = join(checkout, 'libs');
  const built = fs.readdirSync(libraries).flatMap((scope) =>
    fs
      .readdirSync(join(libraries, scope))
      .map((name) => join(libraries, scope, name))
      .filter((folder) => fs.existsSync(join(folder, 'tsconfig.lib.json')))
      .filter((folder) => isReferenced(checkout, folder))
      .map((folder) => join(folder, 'dist/index.js')),
  );
  return [join(checkout, 'apps/api/dist/main.js'), ...built];
}

/** @param {string} checkout @param {string} library */
function isReferenced(checkout, library) {
  const config = fs.readFileSync(join(checkout, 'apps/api/tsconfig.app.json'), 'utf8');
  const path = library
    .slice(checkout.length + 1)
    .split('\\')
    .join('/');
  return config.includes(`../../${path}/`);
}

/** @param {string} checkout @param {string} fingerprint */
function isBuilt(checkout, fingerprint) {
  const file = fingerprintFile(checkout);
  const screens = join(checkout, 'apps/admin/dist/index.html');
  return (
    fs.existsSync(file) &&
    fs.readFileSync(file, 'utf8').trim() === fingerprint &&
    [screens, ...entryFiles(checkout)].every((each) => fs.existsSync(each))
  );
}

/** @param {BuildStep} step @param {BuildOptions} options @returns {Promise<void>} */
function run(step, { say, signal }) {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1_000);
  say(`Building ${step.title} …`);
  const stillBuilding = setInterval(
    () => say(`  still building ${step.title}, ${seconds()} s`),
    5_000,
  );
  /** @type {Promise<void>} */
  const ended = new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [step.script, ...step.args], {
      cwd: step.cwd,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0)
        return reject(new StartProblem(`Building ${step.title} failed.`, output.trim()));
      say(`  done in ${seconds()} s`);
      return resolve();
    });
  });
  return ended.finally(() => clearInterval(stillBuilding));
}

/** @param {BuildOptions} options */
async function build(options) {
  const { checkout } = options;
  const fingerprint = fingerprintOf(checkout);
  if (isBuilt(checkout, fingerprint)) return;
  await run(compileStep(checkout), options);
  // The compiler trusts its notes and does not miss outputs that somebody deleted.
  if (!entryFiles(checkout).every((each) => fs.existsSync(each))) {
    await run(compileStep(checkout, ['--force']), options);
  }
  for (const step of bundleSteps(checkout)) await run(step, options);
  writeAtomically(fingerprintFile(checkout), `${fingerprint}\n`, 0o644);
}

/**
 * Builds the API and the screens when their sources changed since the last build.
 * @param {BuildOptions} options
 */
async function buildIfNeeded(options) {
  const { checkout, say } = options;
  if (isBuilt(checkout, fingerprintOf(checkout))) return;
  const output = join(checkout, 'apps/api/dist');
  let lock = await takeLock(output, 'build');
  if (!lock.release) {
    say('Waiting for another build …');
    lock = await takeLock(output, 'build', { waitMs: 600_000 });
  }
  if (!lock.release) throw new StartProblem(`Process ${lock.holder.pid} builds without an end.`);
  try {
    await build(options);
  } finally {
    lock.release();
  }
}

module.exports = { buildIfNeeded, isBuilt };
