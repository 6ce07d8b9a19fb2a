const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'shared/time', rootDir: __dirname });
