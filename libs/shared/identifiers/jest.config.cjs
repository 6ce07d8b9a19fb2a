const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'shared/identifiers', rootDir: __dirname });
