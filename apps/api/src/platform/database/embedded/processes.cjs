const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync, readlinkSync } = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');

const hasProc = process.platform === 'linux';

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** The fields of /proc/PID/stat from the state on; the name before it may hold spaces and brackets. */
function statFields(/** @type {number} */ pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/**
 * Tells a process from a later one with the same number: its boot and start time, or undefined
 * once it has ended (a zombie has ended).
 * @param {number} pid
 * @returns {string | undefined}
 */
function identityOf(pid) {
  try {
    if (!hasProc) return ps(pid, 'lstart') || undefined;
    const fields = statFields(pid);
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string | undefined} identity */
function isSameProcess(pid, identity) {
  return identity !== undefined && identityOf(pid) === identity;
}

/** @param {number} pid @returns {string} the command with its arguments, '' once it has ended */
function commandLineOf(pid) {
  try {
    if (!hasProc) return ps(pid, 'command');
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

/** @param {(pid: number) => boolean} accepts @returns {number[]} */
function processesWhere(accepts) {
  if (!hasProc) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return accepts(pid);
      } catch {
        return false;
      }
    });
}

/** @param {number} parent */
function childrenOf(parent) {
  return processesWhere((pid) => Number(statFields(pid)[1]) === parent);
}

/** @param {string} folder */
function processesWorkingIn(folder) {
  return processesWhere((pid) => readlinkSync(`/proc/${pid}/cwd`) === folder);
}

/** Sends a signal; a process that has ended meanwhile is no error. */
function signal(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @param {number} pid @param {number} timeoutMs @returns {Promise<boolean>} whether it has ended */
async function hasEndedWithin(pid, timeoutMs) {
  const identity = identityOf(pid);
  const deadline = performance.now() + timeoutMs;
  while (isSameProcess(pid, identity)) {
    if (performance.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

module.exports = {
  childrenOf,
  commandLineOf,
  hasEndedWithin,
  identityOf,
  isSameProcess,
  processesWorkingIn,
  signal,
};
