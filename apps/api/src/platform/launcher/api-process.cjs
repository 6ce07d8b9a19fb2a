const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const {
  commandLineOf,
  hasEndedWithin,
  identityOf,
  isSameProcess,
  signal,
} = require('../database/embedded/processes.cjs');
const { StartProblem } = require('../database/embedded/start-problem.cjs');
const { writeAtomically } = require('../database/embedded/write-atomically.cjs');

/** @typedef {import('./api-process.d.cts').ApiProcess} ApiProcess */

const endsWithinMs = 10_000;
const readyWithinMs = 300_000;
const largestLogBytes = 20 * 1024 * 1024;

const pidFileOf = (/** @type {string} */ dataDir) => join(dataDir, 'api.pid');

/** @param {number} pid @param {number} timeoutMs */
async function endProcess(pid, timeoutMs) {
  signal(pid, 'SIGTERM');
  if (await hasEndedWithin(pid, timeoutMs)) return;
  signal(pid, 'SIGKILL');
  await hasEndedWithin(pid, 2_000);
}

/**
 * Ends the API that a killed launcher left running on this data folder.
 * @param {string} dataDir
 * @returns {Promise<boolean>} whether there was one
 */
async function endOrphan(dataDir) {
  const file = pidFileOf(dataDir);
  if (!fs.existsSync(file)) return false;
  const { pid, identity, script } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const isOurs = isSameProcess(pid, identity) && commandLineOf(pid).includes(script);
  if (isOurs) await endProcess(pid, endsWithinMs);
  fs.rmSync(file, { force: true });
  return isOurs;
}

/** @param {string} logFile */
function openLog(logFile) {
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) fs.renameSync(logFile, `${logFile}.1`);
  return fs.openSync(logFile, 'a', 0o600);
}

/** @param {string} logFile @param {number} from the length of the log before this start */
function lastLines(logFile, from) {
  const text = fs.readFileSync(logFile).subarray(from).toString('utf8').trimEnd();
  return text.split('\n').slice(-15).join('\n');
}

const memorySettings = [
  // Answers are young objects of some 100 kB each: room for them spares most collections.
  '--max-semi-space-size=32',
  // Bytes on their way (a page of a list, a part of a scan) count as growth of a heap that does not
  // grow. By the usual step an office at work marked its whole heap each second:
  // half of the processor time of a list. Four times the living heap, some 330 MB, is the bound.
  '--heap-growing-percent=300',
];

/**
 * Starts the API in a process group of its own, so that Ctrl-C reaches it only through `stop`.
 * @param {{ script: string, env: NodeJS.ProcessEnv, dataDir: string }} options
 * @returns {ApiProcess}
 */
function startApi({ script, env, dataDir }) {
  fs.mkdirSync(join(dataDir, 'log'), { recursive: true });
  const logFile = join(dataDir, 'log', 'api.log');
  const output = openLog(logFile);
  const logStart = fs.fstatSync(output).size;
  const child = spawn(process.execPath, [...memorySettings, script], {
    env,
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, name) => resolve(name ? `signal ${name}` : `exit code ${code}`));
  });
  const { pid } = child;
  if (pid !== undefined) {
    writeAtomically(
      pidFileOf(dataDir),
      JSON.stringify({ pid, identity: identityOf(pid), script }),
      0o600,
    );
  }
  return {
    ended,
    logFile,
    lastLines: () => lastLines(logFile, logStart),
    stop: async () => {
      if (pid !== undefined) await endProcess(pid, endsWithinMs);
      fs.rmSync(pidFileOf(dataDir), { force: true });
    },
    kill: () => pid !== undefined && signal(pid, 'SIGKILL'),
  };
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/**
 * Waits until the API says it is ready; fails with its last lines when it ends before.
 * @param {ApiProcess} api
 * @param {string} url
 * @param {(line: string) => void} say
 */
async function waitUntilReady(api, url, say) {
  const begun = performance.now();
  let nextWordAt = 4_000;
  /** @type {string | undefined} */
  let end;
  void api.ended.then((how) => (end = how));
  while (!(await answers(url))) {
    const elapsed = performance.now() - begun;
    if (end !== undefined) {
      throw new StartProblem(`The API ended before it was ready (${end}).`, api.lastLines());
    }
    if (elapsed > readyWithinMs) {
      throw new StartProblem(
        `The API did not get ready in ${readyWithinMs / 60_000} minutes.`,
        api.lastLines(),
      );
    }
    if (elapsed > nextWordAt) {
      say(`  preparing the database, ${Math.round(elapsed / 1_000)} s`);
      nextWordAt += 5_000;
    }
    await sleep(50);
  }
}

module.exports = { endOrphan, startApi, waitUntilReady };
