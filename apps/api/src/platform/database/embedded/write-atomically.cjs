const { randomBytes } = require('node:crypto');
const {
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname } = require('node:path');

/** @param {string} folder */
function syncFolder(folder) {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file that is there completely or not at all, also after a power cut. It belongs to the
 * owner of its folder, also when root writes it.
 * @param {string} file
 * @param {string} text
 * @param {number} mode
 */
function writeAtomically(file, text, mode) {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = openSync(unfinished, 'wx', mode);
    try {
      writeFileSync(handle, text);
      if (process.getuid?.() === 0) {
        const { uid, gid } = statSync(dirname(file));
        fchownSync(handle, uid, gid);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

module.exports = { syncFolder, writeAtomically };
