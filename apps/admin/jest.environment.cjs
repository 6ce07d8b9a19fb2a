const { TestEnvironment } = require('jest-environment-jsdom');

// jsdom has no fetch; the API client is tested against Node's.
class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      fetch,
      Headers,
      Request,
      Response,
      ReadableStream,
      TextDecoder,
      TextEncoder,
      structuredClone,
    });
  }
}

module.exports = BrowserEnvironment;
