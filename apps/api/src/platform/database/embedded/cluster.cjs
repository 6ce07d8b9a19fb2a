const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const { join } = require('node:path');
const { processesWorkingIn, signal } = require('./processes.cjs');
const { StartProblem } = require('./start-problem.cjs');
const { syncFolder, writeAtomically } = require('./write-atomically.cjs');

/** @typedef {import('./place.cjs').Place} Place */

const draftPrefix = 'cluster.draft-';
const markerOf = (/** @type {string} */ cluster) => join(cluster, 'motcua.json');

/** Raised when the set-up gains a step: finished clusters of before then run it again. */
const setUpVersion = 1;

/** @param {string} cluster @returns {number} 0 while the first set-up is not finished */
function finishedSetUp(cluster) {
  const marker = markerOf(cluster);
  return fs.existsSync(marker) ? JSON.parse(fs.readFileSync(marker, 'utf8')).setUp : 0;
}

const needsSetUp = (/** @type {string} */ cluster) => finishedSetUp(cluster) < setUpVersion;
const isFinished = (/** @type {string} */ cluster) => finishedSetUp(cluster) > 0;

/** @param {string} cluster */
function markFinished(cluster) {
  writeAtomically(markerOf(cluster), `${JSON.stringify({ setUp: setUpVersion })}\n`, 0o644);
}

/** PostgreSQL sees its own small environment, not the secrets of whoever started it. */
function postgresEnvironment() {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/** @param {string} program @param {string[]} args @param {Place} place @returns {Promise<void>} */
function runInitdb(program, args, { account }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      uid: account?.uid,
      gid: account?.gid,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const isFull = complaint.includes('No space left on device');
      return reject(
        isFull
          ? Object.assign(new Error(complaint), { code: 'ENOSPC', path: args[args.length - 1] })
          : new StartProblem('PostgreSQL could not make its cluster.', complaint),
      );
    });
  });
}

/** Makes a folder that belongs to the account PostgreSQL runs under. */
function makeFolderFor(/** @type {Place['account']} */ account, /** @type {string} */ folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) fs.chownSync(folder, account.uid, account.gid);
}

/**
 * Only ever removes what never got the name of a cluster. An initdb that outlived its starter may
 * still be writing there: what it leaves is removed at the next start.
 * @param {string} folder
 */
function clearDrafts(folder) {
  for (const name of fs.readdirSync(folder).filter((each) => each.startsWith(draftPrefix))) {
    const draft = join(folder, name);
    for (const pid of processesWorkingIn(join(draft, 'data'))) signal(pid, 'SIGKILL');
    try {
      fs.rmSync(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOTEMPTY') throw error;
    }
  }
}

/** Sets a folder aside under a new name; nothing in it is deleted. */
function setAside(/** @type {string} */ folder, /** @type {(line: string) => void} */ log) {
  const aside = `${folder}.left-${randomBytes(4).toString('hex')}`;
  fs.renameSync(folder, aside);
  log(`Set aside ${folder} as ${aside}.`);
}

/**
 * Makes the cluster under another name first, so that the name `cluster` always means a whole one.
 * @param {Place} place
 * @param {string} runtime
 * @param {{ password: string, durable: boolean, log: (line: string) => void }} options
 */
async function makeCluster(place, runtime, { password, durable, log }) {
  clearDrafts(place.folder);
  if (fs.existsSync(join(place.cluster, 'global', 'pg_control'))) return;
  if (fs.existsSync(place.cluster)) setAside(place.cluster, log);

  const draft = join(place.folder, `${draftPrefix}${randomBytes(6).toString('hex')}`);
  makeFolderFor(place.account, draft);
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'password');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) fs.chownSync(passwordFile, place.account.uid, place.account.gid);
  await runInitdb(
    join(runtime, 'bin', 'initdb'),
    [
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
      '--locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
      '--pgdata',
      data,
    ],
    place,
  );
  fs.renameSync(data, place.cluster);
  syncFolder(place.folder);
  clearDrafts(place.folder);
}

/** @param {string} cluster @param {string} runtimeVersion such as 18.4.0-beta.17 */
function refuseOtherMajor(cluster, runtimeVersion) {
  const made = fs.readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const major = runtimeVersion.split('.')[0];
  if (made === major) return;
  throw new StartProblem(
    `The cluster in ${cluster} was made by PostgreSQL ${made} and cannot be opened by ${major}: ` +
      `start the version of Motcua that made it and export the data first.`,
  );
}

module.exports = {
  isFinished,
  makeCluster,
  makeFolderFor,
  markFinished,
  needsSetUp,
  postgresEnvironment,
  refuseOtherMajor,
  setAside,
};
