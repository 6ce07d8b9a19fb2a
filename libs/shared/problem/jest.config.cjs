const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'shared/problem', rootDir: __dirname });
