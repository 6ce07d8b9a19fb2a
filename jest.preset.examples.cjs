// Properties are tried on the same examples on every machine; MOTCUA_FUZZ_SEED=7 tries others.
require('fast-check').configureGlobal({
  seed: Number(process.env.MOTCUA_FUZZ_SEED || 20261119),
});
