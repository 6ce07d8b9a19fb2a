const { randomBytes } = require('node:crypto');
const { mkdirSync, readFileSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { identityOf, isSameProcess } = require('./processes.cjs');
const { writeAtomically } = require('./write-atomically.cjs');

const prefix = 'postgres.holder-';

/**
 * Notes that this process needs the cluster, so that another one does not stop it underneath.
 * @param {string} folder
 * @returns {() => void} gives it back
 */
function hold(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${prefix}${randomBytes(6).toString('hex')}`);
  writeAtomically(
    file,
    JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }),
    0o600,
  );
  return () => rmSync(file, { force: true });
}

/** Whether a living process still needs the cluster; notes of ended ones are cleared. */
function isHeld(/** @type {string} */ folder) {
  const notes = readdirSync(folder).filter((name) => name.startsWith(prefix));
  const living = notes.filter((name) => {
    if (name.endsWith('.tmp')) return false;
    const { pid, identity } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return isSameProcess(pid, identity);
  });
  for (const name of notes) {
    if (!living.includes(name)) rmSync(join(folder, name), { force: true });
  }
  return living.length > 0;
}

module.exports = { hold, isHeld };
