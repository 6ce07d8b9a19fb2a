const { createHash } = require('node:crypto');
const {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} = require('node:fs');
const { join, resolve } = require('node:path');
const { canReach, isRoot, ownerOf, unprivilegedAccount } = require('./account.cjs');
const { StartProblem } = require('./start-problem.cjs');
const { writeAtomically } = require('./write-atomically.cjs');

/** @typedef {import('./account.cjs').Account} Account */
/** @typedef {{ folder: string, cluster: string, account: Account | undefined }} Place */

const systemStateFolder = '/var/lib/motcua';

/** Names the folder of the cluster when that is not the data folder itself. */
const pointerOf = (/** @type {string} */ dataDir) => join(dataDir, 'cluster-folder');

/** @param {string} dataDir */
function stateFolderOf(dataDir) {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  return join(systemStateFolder, hash);
}

/** @param {string} folder */
function letOthersPass(folder) {
  const { mode } = statSync(folder);
  if ((mode & 0o001) === 0) chmodSync(folder, (mode & 0o7777) | 0o001);
}

/**
 * Where an existing cluster of this data folder lies, or undefined when it has none yet.
 * @param {string} dataDir
 */
function knownFolder(dataDir) {
  if (existsSync(join(dataDir, 'cluster'))) return dataDir;
  const pointer = pointerOf(dataDir);
  if (!existsSync(pointer)) return undefined;
  const folder = readFileSync(pointer, 'utf8').trim();
  if (existsSync(join(folder, 'cluster'))) return folder;
  throw new StartProblem(
    `The cluster of ${dataDir} is not in ${folder} any more: bring it back, or remove ${pointer} to ` +
      'begin with an empty one.',
  );
}

/** @param {string} dataDir @returns {Place | undefined} */
function knownPlace(dataDir) {
  const folder = existsSync(dataDir) ? knownFolder(resolve(dataDir)) : undefined;
  if (folder === undefined) return undefined;
  const cluster = join(realpathSync(folder), 'cluster');
  const account = isRoot()
    ? ((existsSync(cluster) ? ownerOf(cluster) : undefined) ?? unprivilegedAccount())
    : undefined;
  return { folder: realpathSync(folder), cluster, account };
}

/** @param {string} dataDir @param {(line: string) => void} log @returns {Place} */
function newPlace(dataDir, log) {
  const own = realpathSync(dataDir);
  if (!isRoot()) return { folder: own, cluster: join(own, 'cluster'), account: undefined };
  const account = unprivilegedAccount();
  letOthersPass(own);
  if (canReach(account, own)) return { folder: own, cluster: join(own, 'cluster'), account };
  const folder = stateFolderOf(dataDir);
  mkdirSync(folder, { recursive: true });
  for (const each of [systemStateFolder, folder]) letOthersPass(each);
  log(
    `PostgreSQL runs as ${account.name}, which cannot reach ${own}: its cluster lies in ${folder}.`,
  );
  return { folder, cluster: join(folder, 'cluster'), account };
}

/**
 * Decides once where the cluster lies and under which account it runs (undefined: our own), and
 * keeps to it: an existing cluster is never left behind for an empty one.
 * @param {string} dataDir an existing folder
 * @param {(line: string) => void} log
 * @returns {Place}
 */
function placeOf(dataDir, log) {
  const place = knownPlace(dataDir) ?? newPlace(dataDir, log);
  if (place.account && !canReach(place.account, place.folder)) {
    throw new StartProblem(
      `PostgreSQL runs as ${place.account.name}, which cannot reach its cluster in ${place.folder}: ` +
        'let others pass through the folders above it (chmod o+x).',
    );
  }
  return place;
}

/** @param {string} dataDir @param {Place} place */
function rememberPlace(dataDir, place) {
  if (place.folder !== realpathSync(dataDir)) {
    writeAtomically(pointerOf(dataDir), `${place.folder}\n`, 0o644);
  }
}

module.exports = { knownPlace, placeOf, rememberPlace };
