// Compiles and runs one of the programs: `node run.cjs bench|drill [options]`.
const compile = require('./compile.cjs');

const [what = '', ...options] = process.argv.slice(2);
if (what !== 'bench' && what !== 'drill') {
  console.error('Say which: bench or drill.');
  process.exit(1);
}
compile();
require('./dist/main.js').main(what, options);
