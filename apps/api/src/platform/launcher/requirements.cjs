// Old versions of Node must be able to read this file to be told about it: no newer syntax here.
var oldestMajor = 20;
var oldestMinor = 19;

/** @param {string} version such as 20.19.0 */
function isSupportedNode(version) {
  var parts = version.split('.').map(Number);
  if (parts[0] !== oldestMajor) return Number(parts[0]) > oldestMajor;
  return Number(parts[1]) >= oldestMinor;
}

/** @param {string} name */
function isInstalled(name) {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    return error === undefined;
  }
}

/** Ends with one sentence when this Node or the installation cannot run Motcua. */
function requireNodeAndPackages() {
  if (!isSupportedNode(process.versions.node)) {
    console.error(
      'Motcua needs Node ' +
        oldestMajor +
        '.' +
        oldestMinor +
        ' or newer; this is Node ' +
        process.versions.node +
        '.',
    );
    process.exit(1);
  }
  if (!isInstalled('pg')) {
    console.error('The packages are not installed yet: run npm ci first.');
    process.exit(1);
  }
  require('./output.cjs');
}

module.exports = {
  isSupportedNode: isSupportedNode,
  requireNodeAndPackages: requireNodeAndPackages,
};
