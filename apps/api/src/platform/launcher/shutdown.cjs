/** Thrown to leave a start that is being stopped. */
class Interrupted extends Error {}

/** npm passes Ctrl-C on although the terminal has already delivered it: that is not a second one. */
const sameKeyPressMs = 1_000;

/**
 * Keeps what must be undone at the end, newest first, and does so once.
 * @param {{ say: (line: string) => void, report: (error: unknown) => void }} options
 */
function createShutdown({ say, report }) {
  /** @type {{ undo: () => Promise<unknown> | unknown, force: () => unknown }[]} */
  const steps = [];
  const abort = new AbortController();
  /** @type {Promise<never> | undefined} */
  let ending;
  let askedAt = 0;

  const undoAll = async (/** @type {number} */ code) => {
    abort.abort();
    let exitCode = code;
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      try {
        await step.undo();
      } catch (error) {
        report(error);
        exitCode = 1;
      }
      steps.splice(steps.indexOf(step), 1);
    }
    process.exit(exitCode);
  };

  const shutdown = {
    signal: abort.signal,
    isEnding: () => ending !== undefined,
    /** @param {() => Promise<unknown> | unknown} undo @param {() => unknown} [force] when asked twice */
    onEnd: (undo, force = () => undefined) => steps.push({ undo, force }),
    /** @template Result @param {Promise<Result>} work @returns {Promise<Result>} */
    during: async (work) => {
      const result = await work;
      if (ending) throw new Interrupted();
      return result;
    },
    /** @param {number} code */
    end: (code) => (ending ??= undoAll(code)),
    ask: () => {
      const now = performance.now();
      if (!ending) {
        askedAt = now;
        say('\nStopping …');
        void shutdown.end(0);
      } else if (now - askedAt > sameKeyPressMs) {
        for (const step of steps) step.force();
        process.exit(1);
      }
    },
  };
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, shutdown.ask);
  }
  return shutdown;
}

module.exports = { Interrupted, createShutdown };
