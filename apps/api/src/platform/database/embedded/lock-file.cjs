const { randomBytes } = require('node:crypto');
const {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { identityOf, isSameProcess } = require('./processes.cjs');

/** @typedef {{ pid: number, identity: string, about: string }} Holder */

// A lock is a row of generations NAME.lock.1, .2, …; the newest one says who holds it. A holder
// that ended or gave back is followed by the next generation. The newest file is never removed, so
// a starter that was slow to look cannot take a generation that has already passed.

/** @param {string} folder @param {string} name */
function generations(folder, name) {
  const prefix = `${name}.lock.`;
  return readdirSync(folder)
    .filter((file) => file.startsWith(prefix) && /^\d+$/.test(file.slice(prefix.length)))
    .map((file) => Number(file.slice(prefix.length)));
}

/** @param {string} file @returns {Holder | undefined} undefined once it was given back */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The living process that holds a lock, if any.
 * @param {string} folder
 * @param {string} name
 * @returns {Holder | undefined}
 */
function holderOf(folder, name) {
  const newest = Math.max(0, ...generations(folder, name));
  const holder = newest === 0 ? undefined : readHolder(join(folder, `${name}.lock.${newest}`));
  return holder && isSameProcess(holder.pid, holder.identity) ? holder : undefined;
}

/** @param {string} from @param {string} to @returns {boolean} false when the name is taken */
function linkIfFree(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} folder @param {string} name @param {string} about */
function tryLock(folder, name, about) {
  const before = generations(folder, name);
  const newest = Math.max(0, ...before);
  const holder = newest === 0 ? undefined : readHolder(join(folder, `${name}.lock.${newest}`));
  if (holder && isSameProcess(holder.pid, holder.identity)) return { holder };

  const mine = newest + 1;
  const file = join(folder, `${name}.lock.${mine}`);
  const draft = join(folder, `${name}.draft-${randomBytes(6).toString('hex')}`);
  writeFileSync(
    draft,
    JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), about }),
    { flag: 'wx' },
  );
  try {
    if (!linkIfFree(draft, file)) return {};
  } finally {
    rmSync(draft, { force: true });
  }
  if (Math.max(...generations(folder, name)) > mine) {
    rmSync(file, { force: true });
    return {};
  }
  for (const passed of before) rmSync(join(folder, `${name}.lock.${passed}`), { force: true });
  return { release: () => writeFileSync(file, '') };
}

/**
 * Takes a lock that ends with its process. Answers `holder` when another living process still has
 * it after `waitMs`.
 * @param {string} folder made when absent
 * @param {string} name
 * @param {{ about?: string, waitMs?: number }} [options] `about` is shown to those who find it held
 * @returns {Promise<{ release: () => void, holder?: undefined } | { release?: undefined, holder: Holder }>}
 */
async function takeLock(folder, name, { about = '', waitMs = 0 } = {}) {
  mkdirSync(folder, { recursive: true });
  const deadline = performance.now() + waitMs;
  for (;;) {
    const { release, holder } = tryLock(folder, name, about);
    if (release) return { release };
    if (holder && performance.now() >= deadline) return { holder };
    await sleep(20);
  }
}

module.exports = { holderOf, takeLock };
