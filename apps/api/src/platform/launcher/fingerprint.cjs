const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const leftOut = new Set(['node_modules', 'dist', 'coverage', 'test', 'tmp', '.nx']);
const isTest = (/** @type {string} */ name) => /\.spec\.tsx?$/.test(name);

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name) && !isTest(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() && !entry.name.endsWith('.tsbuildinfo') ? [path] : [];
    });
}

/**
 * Changes exactly when something changes that the build reads. Contents are read, not times: a
 * checkout of another branch may leave older times and equal sizes.
 * @param {string} checkout
 */
function fingerprintOf(checkout) {
  const files = [
    join(checkout, 'package-lock.json'),
    join(checkout, 'tsconfig.base.json'),
    ...['apps/api', 'apps/admin', 'libs'].flatMap((folder) => filesBelow(join(checkout, folder))),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(checkout, file).split(sep).join('/')}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex');
}

module.exports = { fingerprintOf };
