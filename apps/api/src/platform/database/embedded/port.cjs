const { randomInt } = require('node:crypto');
const { createServer } = require('node:net');

/** @param {number} port @param {string} [host] @returns {Promise<string | undefined>} why it cannot be listened on */
function whyNotFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * A free port below the range from which the system takes the ports of outgoing connections, so
 * that it stays free while PostgreSQL is stopped.
 */
async function chooseFreePort() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(20_000, 30_000);
    if ((await whyNotFree(port)) === undefined) return port;
  }
  throw new Error('No free port between 20000 and 29999.');
}

module.exports = { chooseFreePort, whyNotFree };
