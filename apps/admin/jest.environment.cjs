const { TestEnvironment } = require('jest-environment-jsdom');

// jsdom has no fetch; the API client is tested with Node's.
const borrowed = [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'ReadableStream',
  'TextDecoder',
  'TextEncoder',
  'structuredClone',
];

class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of borrowed) this.global[name] = globalThis[name];
  }
}

module.exports = BrowserEnvironment;
