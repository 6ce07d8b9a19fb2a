const { randomBytes } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { writeAtomically } = require('./write-atomically.cjs');

/**
 * @typedef {object} DatabaseKeys
 * @property {string} superuser
 * @property {string} owner
 * @property {string} app
 * @property {string} sealer
 * @property {number} [port] the port chosen at the first start
 */

const fileOf = (/** @type {string} */ dataDir) => join(dataDir, 'keys', 'database.json');

const newPassword = () => randomBytes(24).toString('base64url');

/** @param {string} dataDir @returns {DatabaseKeys | undefined} */
function readKeys(dataDir) {
  const file = fileOf(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} dataDir @param {DatabaseKeys} keys */
function writeKeys(dataDir, keys) {
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  writeAtomically(fileOf(dataDir), `${JSON.stringify(keys, null, 2)}\n`, 0o600);
}

/** @returns {DatabaseKeys} */
function newKeys() {
  return {
    superuser: newPassword(),
    owner: newPassword(),
    app: newPassword(),
    sealer: newPassword(),
  };
}

/** @param {DatabaseKeys} keys @param {number} port */
function connectionUrls(keys, port) {
  const url = (
    /** @type {string} */ role,
    /** @type {string} */ password,
    /** @type {string} */ name,
  ) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
  return {
    app: url('motcua_app', keys.app, 'motcua'),
    owner: url('motcua_owner', keys.owner, 'motcua'),
    sealer: url('motcua_sealer', keys.sealer, 'motcua'),
    superuser: url('postgres', keys.superuser, 'postgres'),
  };
}

module.exports = { connectionUrls, newKeys, readKeys, writeKeys };
