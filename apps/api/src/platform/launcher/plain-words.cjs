const { StartProblem } = require('../database/embedded/start-problem.cjs');

const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * One sentence that says what is wrong and what to do, with details where they help.
 * @param {unknown} error
 * @returns {{ sentence: string, details: string }}
 */
function inPlainWords(error) {
  if (error instanceof StartProblem) return { sentence: error.message, details: error.details };
  if (!(error instanceof Error)) return { sentence: String(error), details: '' };
  const {
    code = '',
    path: source = 'the data folder',
    dest: path = source,
  } = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return {
      sentence: `The disk that holds ${path} is full: free some space, or choose another folder with MOTCUA_DATA_DIR.`,
      details: '',
    };
  }
  if (notAllowed.has(code)) {
    return {
      sentence: `This account may not use ${path}: give it the right, or choose another folder with MOTCUA_DATA_DIR.`,
      details: '',
    };
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return {
      sentence: `${path} is a file where a folder is needed: choose another folder with MOTCUA_DATA_DIR.`,
      details: '',
    };
  }
  if (code === 'ENOENT') {
    return {
      sentence: `${path} cannot be made, because a folder above it is missing: choose another folder with MOTCUA_DATA_DIR.`,
      details: error.stack ?? '',
    };
  }
  return { sentence: `Motcua could not start: ${error.message}`, details: error.stack ?? '' };
}

/** @param {unknown} error */
function report(error) {
  const { sentence, details } = inPlainWords(error);
  console.error(`\n${sentence}`);
  if (details) console.error(details.replace(/^/gm, '  '));
}

module.exports = { inPlainWords, report };
