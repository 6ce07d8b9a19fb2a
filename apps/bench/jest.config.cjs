const { preset } = require('../../jest.preset.cjs');

module.exports = preset({
  displayName: 'bench',
  rootDir: __dirname,
  globalSetup: '<rootDir>/compile.cjs',
  testTimeout: 300_000,
});
