const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');
const { postgresEnvironment } = require('./cluster.cjs');
const { withConnection } = require('./connection.cjs');
const {
  childrenOf,
  commandLineOf,
  hasEndedWithin,
  identityOf,
  processesWorkingIn,
  signal,
} = require('./processes.cjs');
const { StartProblem } = require('./start-problem.cjs');

/** @typedef {import('./place.cjs').Place} Place */
/** @typedef {{ pid: number, port: number, isServing: boolean }} Postmaster */

const pidFileOf = (/** @type {string} */ cluster) => join(cluster, 'postmaster.pid');

/** @param {number} pid @param {string} cluster */
function isOurs(pid, cluster) {
  const command = commandLineOf(pid);
  return command.includes('postgres') && command.endsWith(`-D ${cluster}`);
}

/**
 * The living postmaster of a cluster, whoever started it. A pid file whose number now belongs to
 * another program is removed; one whose process ended is PostgreSQL's own to check.
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
function findPostmaster(cluster) {
  const file = pidFileOf(cluster);
  if (!fs.existsSync(file)) return undefined;
  // Line 8 is its state; until that is written it is starting.
  const [first, , , port, , , , status = ''] = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid < 2 || identityOf(pid) === undefined) return undefined;
  if (isOurs(pid, cluster)) {
    return { pid, port: Number(port), isServing: status.trim() === 'ready' };
  }
  fs.rmSync(file, { force: true });
  return undefined;
}

/**
 * Starts a postmaster in a session of its own: Ctrl-C in the terminal does not reach it and it
 * outlives this process.
 * @param {Place} place
 * @param {string} runtime
 * @param {string} logFile what it says before its own log begins
 */
function launchPostmaster(place, runtime, logFile) {
  const output = fs.openSync(logFile, 'w', 0o600);
  try {
    const child = spawn(join(runtime, 'bin', 'postgres'), ['-D', place.cluster], {
      uid: place.account?.uid,
      gid: place.account?.gid,
      cwd: '/',
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
    });
    /** @type {Error | undefined} */
    let failure;
    child.on('error', (error) => (failure = error));
    child.unref();
    return {
      hasEnded: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    };
  } finally {
    fs.closeSync(output);
  }
}

/**
 * @param {string} url of the superuser
 * @param {string} cluster
 * @returns {Promise<'ready' | 'not yet'>}
 */
async function probe(url, cluster) {
  try {
    const folder = await withConnection(url, async (client) => {
      const { rows } = await client.query('show data_directory');
      return rows[0].data_directory;
    });
    return folder === cluster ? 'ready' : 'not yet';
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // Every connection is taken: it is alive.
    if (code === '53300') return 'ready';
    if (code !== '28P01') return 'not yet';
    throw new StartProblem(
      `The passwords in the data folder are not those of its cluster ${cluster}: put the right ` +
        'keys/database.json back.',
    );
  }
}

/** Backends whose postmaster was killed hold its shared memory until they notice. */
function endOrphans(/** @type {string} */ cluster) {
  for (const pid of processesWorkingIn(cluster)) signal(pid, 'SIGKILL');
}

/**
 * Stops a cluster: fast first, at once when that takes too long. Both keep every commit.
 * @param {string} cluster
 * @param {number} timeoutMs
 */
async function endPostmaster(cluster, timeoutMs) {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  signal(postmaster.pid, 'SIGINT');
  if (await hasEndedWithin(postmaster.pid, timeoutMs)) return;
  signal(postmaster.pid, 'SIGQUIT');
  if (await hasEndedWithin(postmaster.pid, 5_000)) return;
  await killPostmaster(cluster);
}

/** Ends the postmaster and all its backends at once, as a power cut would. */
async function killPostmaster(/** @type {string} */ cluster) {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  const backends = childrenOf(postmaster.pid);
  for (const pid of [postmaster.pid, ...backends]) signal(pid, 'SIGKILL');
  await hasEndedWithin(postmaster.pid, 5_000);
}

module.exports = {
  endOrphans,
  endPostmaster,
  findPostmaster,
  killPostmaster,
  launchPostmaster,
  probe,
};
