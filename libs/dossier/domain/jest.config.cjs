const { preset } = require('../../../jest.preset.cjs');

module.exports = preset({ displayName: 'dossier/domain', rootDir: __dirname });
