const { preset } = require('../../jest.preset.cjs');

module.exports = preset({
  displayName: 'api',
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/support/one-realm-environment.cjs',
  runtime: '<rootDir>/test/support/one-realm-runtime.cjs',
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
  setupFiles: ['<rootDir>/test/support/process-settings.ts'],
  maxWorkers: 2,
  // Against a hang only: a machine that does other things as well needs a multiple of the usual.
  testTimeout: 120000,
});
