const path = require('node:path');

const transformer = path.join(__dirname, 'jest.preset.transform.cjs');
const sameExamples = path.join(__dirname, 'jest.preset.examples.cjs');

/** One Jest set-up for every project: sources are read directly, ESM packages are down-levelled. */
function preset(options) {
  return {
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
    transform: { '^.+\\.[cm]?[jt]sx?$': transformer },
    transformIgnorePatterns: [],
    setupFiles: [sameExamples],
    testEnvironmentOptions: {
      customExportConditions: ['@motcua/source', 'node', 'require', 'default'],
      ...options.testEnvironmentOptions,
    },
    ...Object.fromEntries(
      Object.entries(options).filter(([key]) => key !== 'testEnvironmentOptions'),
    ),
  };
}

module.exports = { preset, sameExamples };
