import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../i18n/en/tracking.json';
import vi from '../i18n/vi/tracking.json';

const allowed = /^(\.|@motcua\/shared-(time|money|identifiers)$)/;

it('imports no framework: the page is for phones on slow lines', () => {
  const imports = readdirSync(__dirname)
    .filter((name) => /\.ts$/.test(name) && !name.includes('.spec.'))
    .flatMap((name) =>
      [...readFileSync(join(__dirname, name), 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(
        ([, source]) => source ?? '',
      ),
    );
  expect(imports.filter((source) => !allowed.test(source))).toEqual([]);
});

it('says the same in both languages', () => {
  const keys = (tree: object, prefix = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value as object, `${prefix}${key}.`) : [prefix + key],
    );
  expect(keys(vi)).toEqual(keys(en));
});
