/** A reason not to start that whoever starts can act on: its message is one complete sentence. */
class StartProblem extends Error {
  /** @param {string} sentence @param {string} [details] lines of a log or of a compiler */
  constructor(sentence, details = '') {
    super(sentence);
    this.name = 'StartProblem';
    this.details = details;
  }
}

module.exports = { StartProblem };
