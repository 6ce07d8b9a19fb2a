const { createRequire, isBuiltin } = require('node:module');
const { sep } = require('node:path');
const { compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;

const packages = `${sep}node_modules${sep}`;

/**
 * Loads packages as the product does: by Node's own `require`, once a process. Jest would compile
 * some two thousand files of them again for every spec file. What the project wrote is still
 * evaluated anew for each. Goes with the environment beside this file, as the two have to agree on
 * what an `Error` and an `Array` are.
 */
class OneRealmRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    const { executor } = this;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (!options?.isInternalModule && moduleName && !isOurs(moduleName)) {
      const load = createRequire(from);
      if (load.resolve(moduleName).includes(packages)) return load(moduleName);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
}

function isOurs(moduleName) {
  return /^[./]/.test(moduleName) || isBuiltin(moduleName) || moduleName.startsWith('@motcua/');
}

module.exports = OneRealmRuntime;
