const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'catalogue/domain', rootDir: __dirname });
