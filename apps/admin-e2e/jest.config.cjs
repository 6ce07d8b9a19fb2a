const { preset } = require('../../jest.preset.cjs');

module.exports = preset({
  displayName: 'journeys',
  rootDir: __dirname,
  globalSetup: '<rootDir>/src/support/start-product.ts',
  globalTeardown: '<rootDir>/src/support/stop-product.ts',
  maxWorkers: 2,
  testTimeout: 480000,
});
