const fs = require('node:fs');
const { join } = require('node:path');
const { takeLock } = require('../database/embedded/lock-file.cjs');
const { whyNotFree } = require('../database/embedded/port.cjs');
const { StartProblem } = require('../database/embedded/start-problem.cjs');
const { startPostgres } = require('../database/embedded/supervisor.cjs');
const { apiEnvironment } = require('./api-environment.cjs');
const { endOrphan, startApi, waitUntilReady } = require('./api-process.cjs');
const { buildIfNeeded } = require('./build.cjs');
const { greeting } = require('./greeting.cjs');
const { report } = require('./plain-words.cjs');
const { checkout, readSettings } = require('./settings.cjs');
const { Interrupted, createShutdown } = require('./shutdown.cjs');
const { watchPostgres } = require('./watch-postgres.cjs');

/** @typedef {import('./settings.d.cts').Settings} Settings */
/** @typedef {ReturnType<typeof createShutdown>} Shutdown */

/** The first start needs this for programs, cluster and write-ahead log. */
const neededBytes = 400 * 1024 * 1024;

const say = (/** @type {string} */ line) => console.log(line);

/** @param {Settings} settings */
function refuseFullDisk({ dataDir, database }) {
  if (database || fs.existsSync(join(dataDir, 'keys', 'database.json'))) return;
  const { bavail, bsize } = fs.statfsSync(dataDir);
  if (bavail * bsize >= neededBytes) return;
  throw new StartProblem(
    `The disk that holds ${dataDir} has ${Math.floor((bavail * bsize) / 1024 / 1024)} MB left and a ` +
      `first start needs ${neededBytes / 1024 / 1024} MB: free some space, or choose another folder ` +
      'with MOTCUA_DATA_DIR.',
  );
}

/** @param {Settings} settings */
async function refuseUsedPort({ host, port }) {
  const reason = await whyNotFree(port, host);
  if (reason === undefined) return;
  if (reason === 'EADDRINUSE') {
    throw new StartProblem(
      `Port ${port} on ${host} is used by another program: choose another, for example ` +
        `PORT=${port + 1} npm start.`,
    );
  }
  throw new StartProblem(
    `Motcua may not listen on port ${port} of ${host} (${reason}): choose others with PORT and HOST.`,
  );
}

/** @param {Settings} settings @param {Shutdown} shutdown */
async function claimDataFolder({ dataDir, url }, shutdown) {
  fs.mkdirSync(dataDir, { recursive: true });
  const lock = await takeLock(join(dataDir, 'run'), 'launcher', { about: url });
  if (!lock.release) {
    const { pid, about } = lock.holder;
    throw new StartProblem(
      `Motcua is already running on ${dataDir}: open ${about}, or stop process ${pid} first.`,
    );
  }
  shutdown.onEnd(lock.release);
}

/** @param {Settings} settings @param {Shutdown} shutdown */
async function openDatabase({ dataDir, database }, shutdown) {
  if (database) return { urls: database, clusterFolder: undefined };
  const starting = startPostgres({ dataDir, log: say });
  /** @type {ReturnType<typeof watchPostgres> | undefined} */
  let watch;
  shutdown.onEnd(
    async () => {
      if (watch) return watch.stop();
      const started = await starting.catch(() => undefined);
      return started?.stop();
    },
    () => watch?.askToStop(),
  );
  const started = await shutdown.during(starting);
  watch = watchPostgres(started, say);
  return started;
}

/** @param {Settings} settings @param {Shutdown} shutdown */
async function start(settings, shutdown) {
  await claimDataFolder(settings, shutdown);
  const hadOrphan = await endOrphan(settings.dataDir);
  if (hadOrphan) say('Ended the API that an interrupted start left running.');
  await refuseUsedPort(settings);
  refuseFullDisk(settings);
  await shutdown.during(buildIfNeeded({ checkout, say, signal: shutdown.signal }));
  const { urls, clusterFolder } = await openDatabase(settings, shutdown);
  const env = apiEnvironment(settings, urls, process.env);
  const api = startApi({
    script: join(checkout, 'apps/api/dist/main.js'),
    env,
    dataDir: settings.dataDir,
  });
  shutdown.onEnd(api.stop, api.kill);
  await shutdown.during(waitUntilReady(api, settings.probeUrl, say));
  say(
    greeting({
      ...settings,
      clusterFolder,
      logFile: api.logFile,
      password: settings.isDemo ? env.MOTCUA_DEMO_PASSWORD : undefined,
    }),
  );
  return api;
}

/** `npm start`: everything from nothing to a running counter, and back at Ctrl-C. */
async function serve() {
  const shutdown = createShutdown({ say, report });
  try {
    const settings = readSettings(process.env, process.env.INIT_CWD || process.cwd());
    const api = await start(settings, shutdown);
    const how = await api.ended;
    if (shutdown.isEnding()) return;
    report(
      new StartProblem(
        `The API ended by itself (${how}); its log is ${api.logFile}.`,
        api.lastLines(),
      ),
    );
    await shutdown.end(1);
  } catch (error) {
    if (shutdown.isEnding()) return;
    if (!(error instanceof Interrupted)) report(error);
    await shutdown.end(1);
  }
}

module.exports = { refuseFullDisk, refuseUsedPort, serve };
