const { randomInt } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { writeAtomically } = require('../database/embedded/write-atomically.cjs');

// No vowels, and no letter that a Vietnamese input method turns into another.
const symbols = 'bcghkmnpqtv23456789';

/** Twelve symbols in three groups, readable aloud. */
function newPassword() {
  const group = () => Array.from({ length: 4 }, () => symbols[randomInt(symbols.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** The one password of the demonstration's sign-ins, made at the first start. */
function demoPassword(/** @type {string} */ dataDir) {
  const file = join(dataDir, 'keys', 'demo-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = newPassword();
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  writeAtomically(file, `${password}\n`, 0o600);
  return password;
}

module.exports = { demoPassword };
