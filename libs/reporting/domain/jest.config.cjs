const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'reporting/domain', rootDir: __dirname });
