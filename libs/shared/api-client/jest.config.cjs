const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'shared/api-client', rootDir: __dirname });
