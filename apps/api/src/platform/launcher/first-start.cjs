require('./requirements.cjs').requireNodeAndPackages();
const { join } = require('node:path');
const { runOnce } = require('./one-off.cjs');
const { checkout } = require('./settings.cjs');

const script = join(checkout, 'apps/api/dist/reference-data/first-start-cli.js');
void runOnce(script, () => process.argv.slice(2));
