const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'delivery/domain', rootDir: __dirname });
