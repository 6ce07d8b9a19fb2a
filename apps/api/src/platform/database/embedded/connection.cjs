const pg = require('pg');

/**
 * Runs `work` on one connection of its own and closes it.
 * @template Result
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function withConnection(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 60_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

module.exports = { withConnection };
