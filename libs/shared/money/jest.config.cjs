const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'shared/money', rootDir: __dirname });
