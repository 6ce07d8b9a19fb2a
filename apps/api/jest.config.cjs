const { preset } = require('../../jest.preset.cjs');

module.exports = preset({
  displayName: 'api',
  rootDir: __dirname,
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
  setupFiles: ['<rootDir>/test/support/process-settings.ts'],
  maxWorkers: 2,
  testTimeout: 30000,
});
