// NestJS 12 and parts of Fastify ship ECMAScript modules only, which Jest 30 cannot require() on
// Node 20. Every ESM file becomes CommonJS here; CommonJS files pass through unchanged.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swcJest = require('@swc/jest');

const typescript = (tsx) => ({
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic' },
    },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: false },
});

const transformers = {
  ts: swcJest.createTransformer(typescript(false)),
  tsx: swcJest.createTransformer(typescript(true)),
  js: swcJest.createTransformer({
    swcrc: false,
    jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }),
};

const moduleTypeOfFolder = new Map();

function isEcmaScriptModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  const asked = [];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const known = moduleTypeOfFolder.get(folder);
    const manifest = path.join(folder, 'package.json');
    if (known === undefined) asked.push(folder);
    const answer =
      known ??
      (fs.existsSync(manifest)
        ? JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module'
        : path.dirname(folder) === folder
          ? false
          : undefined);
    if (answer === undefined) continue;
    for (const each of asked) moduleTypeOfFolder.set(each, answer);
    return answer;
  }
}

// Jest cannot carry out a dynamic import from CommonJS either; it becomes a require().
const dynamicImport = /\b(await|return|=|=>) import\(/g;

function withoutDynamicImport(source) {
  if (!dynamicImport.test(source)) return source;
  const load = 'const loadLater = (name) => Promise.resolve().then(() => require(name));';
  const strict = /^\s*(['"])use strict\1;?/.exec(source)?.[0] ?? '';
  const body = source.slice(strict.length).replace(dynamicImport, '$1 loadLater(');
  return `${strict};${load}${body}`;
}

const version = fs.readFileSync(__filename, 'utf8');

module.exports = {
  canInstrument: false,
  getCacheKey(source, file) {
    return crypto.createHash('sha1').update(version).update(file).update(source).digest('hex');
  },
  process(source, file, options) {
    if (/\.tsx$/.test(file)) return transformers.tsx.process(source, file, options);
    if (/\.[cm]?ts$/.test(file)) return transformers.ts.process(source, file, options);
    if (!isEcmaScriptModule(file)) return { code: withoutDynamicImport(source) };
    return transformers.js.process(source, file, options);
  },
};
