const fs = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { makeFolderFor } = require('./cluster.cjs');
const { connectionUrls, writeKeys } = require('./keys.cjs');
const { chooseFreePort, whyNotFree } = require('./port.cjs');
const postmaster = require('./postmaster.cjs');
const { clearOldLogs, writeSettings } = require('./settings.cjs');
const { StartProblem } = require('./start-problem.cjs');

/**
 * @typedef {object} Site
 * @property {string} dataDir
 * @property {import('./place.cjs').Place} place
 * @property {import('./keys.cjs').DatabaseKeys} keys
 * @property {(line: string) => void} log
 */

/** Replaying 1 GB of log on a slow disk stays well below this. */
const readyWithinMs = 180_000;
const orphansNoticeWithinMs = 3_000;

/** @param {Site} site @param {number | undefined} wanted */
async function choosePort({ dataDir, keys }, wanted) {
  if (wanted !== undefined) {
    const reason = await whyNotFree(wanted);
    if (reason === undefined) return wanted;
    throw new StartProblem(
      `PostgreSQL cannot listen on port ${wanted} (${reason}): choose another.`,
    );
  }
  if (keys.port !== undefined && (await whyNotFree(keys.port)) === undefined) return keys.port;
  keys.port = await chooseFreePort();
  writeKeys(dataDir, keys);
  return keys.port;
}

/** @param {string} text @returns {boolean} whether the same start may succeed a moment later */
function isLeftoverInTheWay(text) {
  return /is still in use|lock file ".*" already exists/.test(text);
}

/** @param {string} logFolder */
function lastLines(logFolder) {
  const newest = fs
    .readdirSync(logFolder)
    .filter((name) => name.startsWith('postgresql-'))
    .sort()
    .at(-1);
  return newest
    ? fs.readFileSync(join(logFolder, newest), 'utf8').split('\n').slice(-12).join('\n')
    : '';
}

/** @param {Site} site @param {string} logFolder @param {string} said */
function failedStart({ place }, logFolder, said) {
  const details = `${said.trim()}\n${lastLines(logFolder)}`.trim();
  if (details.includes('No space left on device')) {
    return Object.assign(new Error(details), { code: 'ENOSPC', path: place.cluster });
  }
  return new StartProblem(`PostgreSQL did not start in ${place.cluster}.`, details);
}

/**
 * Waits for a postmaster that answers, starting one whenever there is none.
 * @param {Site} site
 * @param {{ runtime: string, port: number | undefined, durable: boolean }} options
 */
async function bringUp(site, { runtime, port: wanted, durable }) {
  const { place, keys, log } = site;
  const logFolder = join(place.folder, 'log', 'postgres');
  const startLog = join(place.folder, 'log', 'postgres-start.log');
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  let isAdopted = true;
  let hasSaidWaiting = false;
  /** @type {ReturnType<typeof postmaster.launchPostmaster> | undefined} */
  let launched;

  while (elapsed() < readyWithinMs) {
    const found = postmaster.findPostmaster(place.cluster);
    if (found?.isServing) {
      const url = connectionUrls(keys, found.port).superuser;
      if ((await postmaster.probe(url, place.cluster)) === 'ready') return { ...found, isAdopted };
    } else if (!found && launched?.hasEnded()) {
      const said = fs.readFileSync(startLog, 'utf8');
      if (!isLeftoverInTheWay(said)) throw failedStart(site, logFolder, said);
      if (elapsed() > orphansNoticeWithinMs) postmaster.endOrphans(place.cluster);
      launched = undefined;
      await sleep(200);
    } else if (!found && !launched) {
      isAdopted = false;
      makeFolderFor(place.account, logFolder);
      clearOldLogs(logFolder);
      const port = await choosePort(site, wanted);
      writeSettings(place.cluster, { port, logFolder, durable });
      launched = postmaster.launchPostmaster(place, runtime, startLog);
    }
    if (!hasSaidWaiting && elapsed() > 4_000) {
      log('PostgreSQL is replaying its log after an interruption …');
      hasSaidWaiting = true;
    }
    await sleep(20);
  }
  throw failedStart(site, logFolder, `It did not answer within ${readyWithinMs / 1_000} s.`);
}

module.exports = { bringUp };
