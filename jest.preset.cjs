const path = require('node:path');

const transformer = path.join(__dirname, 'jest.preset.transform.cjs');
const sameExamples = path.join(__dirname, 'jest.preset.examples.cjs');

/** One Jest set-up for every project: sources are read directly, ESM packages are down-levelled. */
function preset({ setupFiles = [], testEnvironmentOptions, ...options }) {
  return {
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
    transform: { '^.+\\.[cm]?[jt]sx?$': transformer },
    transformIgnorePatterns: [],
    setupFiles: [sameExamples, ...setupFiles],
    testEnvironmentOptions: {
      customExportConditions: ['@motcua/source', 'node', 'require', 'default'],
      ...testEnvironmentOptions,
    },
    ...options,
  };
}

module.exports = { preset };
