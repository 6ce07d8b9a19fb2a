const { preset } = require('../../jest.preset.cjs');

module.exports = preset({
  displayName: 'admin',
  rootDir: __dirname,
  maxWorkers: 2,
  testEnvironment: '<rootDir>/jest.environment.cjs',
  setupFiles: ['<rootDir>/src/testing/browser-stand-ins.ts'],
  setupFilesAfterEnv: ['@testing-library/jest-dom', '<rootDir>/src/testing/patience.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/jest.style-names.cjs' },
});
