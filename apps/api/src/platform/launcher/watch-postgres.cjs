const { signal } = require('../database/embedded/processes.cjs');
const { startPostgres } = require('../database/embedded/supervisor.cjs');

/** @typedef {import('../database/embedded/supervisor.d.cts').StartedPostgres} StartedPostgres */

const checkEveryMs = 1_000;

/**
 * Starts PostgreSQL again, on the same port, whenever something killed it.
 * @param {StartedPostgres} first
 * @param {(line: string) => void} say
 */
function watchPostgres(first, say) {
  let current = first;
  let isStopped = false;
  /** @type {Promise<void>} */
  let restarting = Promise.resolve();
  let isRestarting = false;

  const restart = async () => {
    say('PostgreSQL ended by itself: starting it again.');
    try {
      await current.stop();
      current = await startPostgres({ dataDir: first.dataDir, port: first.port, log: say });
      say('PostgreSQL runs again.');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    isRestarting = false;
  };
  const timer = setInterval(() => {
    if (isStopped || isRestarting || current.isAlive()) return;
    isRestarting = true;
    restarting = restart();
  }, checkEveryMs);

  return {
    /** Leaves the stopping to PostgreSQL itself, for whoever cannot wait. */
    askToStop: () => signal(current.pid, 'SIGINT'),
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await restarting;
      await current.stop();
    },
  };
}

module.exports = { watchPostgres };
