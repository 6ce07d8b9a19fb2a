const fs = require('node:fs');
const { join, resolve } = require('node:path');
const { bringUp } = require('./bring-up.cjs');
const { clearOtherRuntimes, prepareRuntime } = require('./binaries.cjs');
const cluster = require('./cluster.cjs');
const { hold, isHeld } = require('./holders.cjs');
const { connectionUrls, newKeys, readKeys, writeKeys } = require('./keys.cjs');
const { takeLock } = require('./lock-file.cjs');
const { knownPlace, placeOf, rememberPlace } = require('./place.cjs');
const postmaster = require('./postmaster.cjs');
const { setUpDatabase } = require('./set-up.cjs');
const { StartProblem } = require('./start-problem.cjs');

/** @typedef {import('./place.cjs').Place} Place */
/** @typedef {import('./keys.cjs').DatabaseKeys} DatabaseKeys */
/** @typedef {import('./bring-up.cjs').Site} Site */

const othersFinishWithinMs = 240_000;
const stopsWithinMs = 30_000;

const runFolder = (/** @type {string} */ dataDir) => join(dataDir, 'run');

/** @template Result @param {string} dataDir @param {() => Promise<Result>} work @returns {Promise<Result>} */
async function oneAtATime(dataDir, work) {
  const lock = await takeLock(runFolder(dataDir), 'postgres', { waitMs: othersFinishWithinMs });
  if (!lock.release) {
    throw new StartProblem(
      `Process ${lock.holder.pid} has been starting or stopping PostgreSQL in ${dataDir} for minutes.`,
    );
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** A data folder that was deleted may have left its cluster in the system's state folder. */
async function setAsideForeignCluster(/** @type {Site} */ { dataDir, place, log }) {
  if (knownPlace(dataDir) !== undefined || !cluster.isFinished(place.cluster)) return;
  await postmaster.endPostmaster(place.cluster, stopsWithinMs);
  cluster.setAside(place.cluster, log);
}

/** @param {string} dataDir @param {Place} place @returns {DatabaseKeys} */
function keysOf(dataDir, place) {
  const known = readKeys(dataDir);
  if (known) return known;
  if (cluster.isFinished(place.cluster)) {
    throw new StartProblem(
      `The passwords of the cluster in ${place.cluster} are missing: put keys/database.json back ` +
        `into ${dataDir}.`,
    );
  }
  const keys = newKeys();
  writeKeys(dataDir, keys);
  return keys;
}

/** @param {string} dataDir @param {{ port?: number, durable: boolean, log: (line: string) => void }} options */
async function prepareAndBringUp(dataDir, { port, durable, log }) {
  const place = placeOf(dataDir, log);
  fs.mkdirSync(join(place.folder, 'log'), { recursive: true, mode: 0o755 });
  await setAsideForeignCluster({ dataDir, place, keys: newKeys(), log });
  const site = { dataDir, place, keys: keysOf(dataDir, place), log };
  const isFirst = !cluster.isFinished(place.cluster);
  if (isFirst) log(`Making the PostgreSQL cluster in ${place.cluster} …`);
  const runtime = prepareRuntime(place.folder);
  await cluster.makeCluster(place, runtime.folder, {
    password: site.keys.superuser,
    durable,
    log,
  });
  cluster.refuseOtherMajor(place.cluster, runtime.version);

  const running = await bringUp(site, { runtime: runtime.folder, port, durable });
  if (cluster.needsSetUp(place.cluster)) {
    await setUpDatabase(site.keys, running.port);
    rememberPlace(dataDir, place);
    cluster.markFinished(place.cluster);
  }
  if (!running.isAdopted) clearOtherRuntimes(place.folder, runtime.version);
  return { ...running, site };
}

/**
 * Starts the cluster of a data folder, making it at the first time and adopting it when it runs.
 * @param {{ dataDir: string, port?: number, durable?: boolean, log?: (line: string) => void }} options
 */
async function startPostgres({ dataDir: folder, port, durable = true, log = () => undefined }) {
  if (process.platform === 'win32') {
    throw new StartProblem(
      'The PostgreSQL that comes along runs on Linux and macOS: on Windows set DATABASE_URL, ' +
        'DATABASE_OWNER_URL and DATABASE_SEALER_URL.',
    );
  }
  const dataDir = resolve(folder);
  fs.mkdirSync(dataDir, { recursive: true });
  const { running, release } = await oneAtATime(dataDir, async () => ({
    running: await prepareAndBringUp(dataDir, { port, durable, log }),
    release: hold(runFolder(dataDir)),
  }));
  const { place, keys } = running.site;
  return {
    port: running.port,
    pid: running.pid,
    urls: connectionUrls(keys, running.port),
    dataDir,
    clusterFolder: place.cluster,
    adopted: running.isAdopted,
    isAlive: () => postmaster.findPostmaster(place.cluster) !== undefined,
    stop: ({ timeoutMs = stopsWithinMs } = {}) =>
      oneAtATime(dataDir, async () => {
        release();
        if (!isHeld(runFolder(dataDir))) await postmaster.endPostmaster(place.cluster, timeoutMs);
      }),
    kill: async () => {
      release();
      await postmaster.killPostmaster(place.cluster);
    },
  };
}

/**
 * The cluster of a data folder when it runs now; it is neither started nor held.
 * @param {{ dataDir: string }} options
 */
async function findRunning({ dataDir: folder }) {
  const dataDir = resolve(folder);
  const place = knownPlace(dataDir);
  const keys = readKeys(dataDir);
  const found = place && keys ? postmaster.findPostmaster(place.cluster) : undefined;
  if (!place || !keys || !found?.isServing) return undefined;
  const urls = connectionUrls(keys, found.port);
  if ((await postmaster.probe(urls.superuser, place.cluster)) !== 'ready') return undefined;
  return { port: found.port, pid: found.pid, urls, dataDir, clusterFolder: place.cluster };
}

module.exports = { findRunning, startPostgres };
