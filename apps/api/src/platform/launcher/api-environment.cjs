const { join } = require('node:path');
const { demoPassword } = require('./secrets.cjs');

/**
 * What the programs of the API are started with: what was set outside, and our defaults.
 * @param {import('./settings.d.cts').Settings} settings
 * @param {import('../database/embedded/supervisor.d.cts').ConnectionUrls} urls
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function apiEnvironment({ host, port, url, dataDir, isDemo }, urls, env) {
  return {
    ...env,
    NODE_ENV: env.NODE_ENV || 'production',
    HOST: host,
    PORT: String(port),
    MOTCUA_PUBLIC_URL: url,
    MOTCUA_DATA_DIR: dataDir,
    MOTCUA_SEAL_KEY: env.MOTCUA_SEAL_KEY || join(dataDir, 'keys', 'seal.pem'),
    MOTCUA_DEMO: isDemo ? '1' : '0',
    ...(isDemo && { MOTCUA_DEMO_PASSWORD: env.MOTCUA_DEMO_PASSWORD || demoPassword(dataDir) }),
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    DATABASE_SEALER_URL: urls.sealer,
  };
}

module.exports = { apiEnvironment };
