/** The reader of the lines went away: `| head`, or a terminal that was closed. */
const readerGone = new Set(['EPIPE', 'EIO']);

let hasLostLines = false;

/**
 * A command does to the end what it began, whoever still reads; lines lost for another reason are
 * its failure.
 * @param {NodeJS.WriteStream} stream
 */
function outliveReader(stream) {
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ { code = '', message }) => {
    if (hasLostLines || readerGone.has(code)) return;
    hasLostLines = true;
    process.exitCode = 1;
    process.stderr.write(`The lines could not be written: ${message}\n`);
  });
}

// Required by our commands, and before the programs that they run.
outliveReader(process.stdout);
outliveReader(process.stderr);
