const { join, resolve } = require('node:path');
const { StartProblem } = require('../database/embedded/start-problem.cjs');

/**
 * @typedef {import('./settings.d.cts').Settings} Settings
 */

const checkout = join(__dirname, '..', '..', '..', '..', '..');
const databaseVariables = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SEALER_URL'];

/** @param {NodeJS.ProcessEnv} env */
function readPort(env) {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartProblem(`PORT must be a number between 1 and 65535, not ${env.PORT}.`);
}

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} the address people open */
function readPublicUrl({ MOTCUA_PUBLIC_URL: given }) {
  if (!given) return undefined;
  if (/^https?:\/\//i.test(given) && URL.canParse(given)) return given;
  throw new StartProblem(
    `MOTCUA_PUBLIC_URL must be a whole address like https://motcua.vidu.vn, not ${given}.`,
  );
}

/** @param {NodeJS.ProcessEnv} env @returns {Settings['database']} */
function readDatabase(env) {
  const missing = databaseVariables.filter((name) => !env[name]);
  if (missing.length === databaseVariables.length) return undefined;
  if (missing.length > 0) {
    throw new StartProblem(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: set all of ` +
        `${databaseVariables.join(', ')} to use a cluster of your own, or none of them.`,
    );
  }
  const [app = '', owner = '', sealer = ''] = databaseVariables.map((name) => env[name]);
  return { app, owner, sealer, superuser: '' };
}

/** @param {string} host @param {number} port */
function urlOf(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * What the environment asks for.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd relative paths start here
 * @returns {Settings}
 */
function readSettings(env, cwd) {
  const host = env.HOST || '127.0.0.1';
  const port = readPort(env);
  const database = readDatabase(env);
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return {
    host,
    port,
    url: (readPublicUrl(env) || urlOf(reachable, port)).replace(/\/+$/, ''),
    probeUrl: urlOf(reachable, port),
    dataDir: resolve(cwd, env.MOTCUA_DATA_DIR || join(checkout, '.motcua')),
    database,
    isDemo: (env.MOTCUA_DEMO || (database ? '0' : '1')) === '1',
  };
}

module.exports = { checkout, readSettings };
