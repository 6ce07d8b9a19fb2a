require('./requirements.cjs').requireNodeAndPackages();
const { buildIfNeeded } = require('./build.cjs');
const { report } = require('./plain-words.cjs');
const { checkout } = require('./settings.cjs');

// What `npm start` builds when it must, for images that are built once and started often.
buildIfNeeded({ checkout, say: (line) => console.log(line) }).catch((error) => {
  report(error);
  process.exit(1);
});
