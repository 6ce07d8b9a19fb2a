import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  consignmentActionNames,
  consignmentKinds,
  consignmentStatuses,
  consignmentStatusLabels,
  manifestActionNames,
  manifestStatuses,
} from '@motcua/delivery-domain';
import {
  blockReasons,
  dossierActionNames,
  dossierForms,
  dossierStatuses,
  paperKinds,
  tickStates,
} from '@motcua/dossier-domain';
import { problemTypes } from '@motcua/shared-problem';
import { finishedTimelinesses, openTimelinesses } from '@motcua/shared-time';
import { modules } from './modules';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [key: string, label: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const labelsOf = (language: 'vi' | 'en') =>
  new Map((modules[language] as Tree[]).flatMap((module) => flatten(module)));
const vi = labelsOf('vi');
const en = labelsOf('en');
/** English has its own form for one; Vietnamese says it the same way. */
const withoutPlural = (keys: Iterable<string>) =>
  [...new Set([...keys].map((key) => key.replace(/_one$/, '')))].sort();

const keysOf = (prefix: string, codes: readonly string[]) => codes.map((code) => prefix + code);
const codes = [
  ...keysOf('dossier.status.', ['draft', ...dossierStatuses]),
  ...keysOf('dossier.action.', dossierActionNames),
  ...keysOf('dossier.blocked.', blockReasons),
  ...keysOf('dossier.form.', dossierForms),
  ...keysOf('dossier.paper.', tickStates),
  ...keysOf('dossier.paperKind.', paperKinds),
  ...keysOf('dossier.time.', [...openTimelinesses, ...finishedTimelinesses]),
  ...keysOf('consignment.status.', consignmentStatuses),
  ...keysOf('consignment.action.', consignmentActionNames),
  ...keysOf('consignment.kind.', consignmentKinds),
  ...keysOf('manifest.status.', manifestStatuses),
  ...keysOf('manifest.action.', manifestActionNames),
];

it('has the same keys in both languages', () => {
  expect(withoutPlural(vi.keys())).toEqual(withoutPlural(en.keys()));
});

it('gives no top-level key to two modules', () => {
  const names = modules.vi.flatMap((module) => Object.keys(module));
  expect(names).toEqual([...new Set(names)]);
});

it.each(codes)('has words for %s', (code) => {
  expect(vi.get(code)).toBeTruthy();
  expect(en.get(code)).toBeTruthy();
});

it.each(Object.entries(problemTypes))(
  'has words for the problem %s',
  (_name, { title, nextStep }) => {
    expect([title.vi, title.en, nextStep.vi, nextStep.en].every(Boolean)).toBe(true);
  },
);

it.each(consignmentStatuses)('calls the consignment %s as the domain does', (status) => {
  expect(vi.get(`consignment.status.${status}`)).toBe(consignmentStatusLabels[status].vi);
  expect(en.get(`consignment.status.${status}`)).toBe(consignmentStatusLabels[status].en);
});

it('keeps Vietnamese words composed, without exclamation and without words of the programmer', () => {
  const banned = /!|thất bại|không xác định|không hợp lệ|record|submit/i;
  const faults = [...vi].filter(
    ([, label]) => label !== label.normalize('NFC') || banned.test(label),
  );
  expect(faults).toEqual([]);
});

it('fills the same places in both languages', () => {
  const places = (label: string) =>
    [...label.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const faults = [...vi].filter(
    ([key, label]) => places(label).join() !== places(en.get(key) ?? '').join(),
  );
  expect(faults).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.startsWith('public'),
    )
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

it('has every key that the screens name', () => {
  const named = sources(join(__dirname, '..')).flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
  );
  expect([...new Set(named)].filter((key) => !vi.has(key))).toEqual([]);
});

/** Whether a screen writes a key out, puts it together in a template, or names what it lies in. */
function saidByScreens(): (key: string) => boolean {
  const screens = sources(join(__dirname, '..')).join('\n');
  const all = (pattern: RegExp) => [...screens.matchAll(pattern)].map(([, found]) => found ?? '');
  const whole = new Set(all(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g));
  const parents = [...whole].filter((key) => !vi.has(key)).map((key) => `${key}.`);
  const begun = [...parents, ...all(/'([a-z]\w*(?:\.\w+)+\.)'/g)];
  // What is filled in may hold dots itself, but not where only the module's name stands before it.
  const filled = [...new Set(all(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]*\})+)`/g))].map((template) => {
    const value = /^\w+\.\$/.test(template) ? '[\\w-]+' : '[\\w.-]+';
    const pattern = template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, value);
    return new RegExp(`^${pattern}$`);
  });
  return (key) =>
    whole.has(key) ||
    begun.some((part) => key.startsWith(part)) ||
    filled.some((template) => template.test(key));
}

it('keeps no words that no screen says', () => {
  const isSaid = saidByScreens();
  const unsaid = withoutPlural(vi.keys()).filter(
    (key) => !isSaid(key.replace(/_zero$/, '')) && !codes.includes(key),
  );
  expect(unsaid).toEqual([]);
});

it('has words for every fact and subject of the journal', () => {
  const api = sources(join(__dirname, '../../../api/src'));
  const written = (pattern: RegExp) =>
    new Set(api.flatMap((source) => [...source.matchAll(pattern)].map(([, code]) => code ?? '')));
  const facts = written(/\b(?:type: |tell\()'([a-z][A-Za-z]+\.[a-z][A-Za-z]+)'/g);
  expect(facts.size).toBeGreaterThan(90);
  expect([...facts].filter((fact) => !vi.has(`journal.type.${fact}`))).toEqual([]);
  const subjects = written(/\bsubjectType: '([A-Za-z]+)'/g);
  const told = new Set([...vi.keys()].map((key) => /^journal\.type\.(\w+)\./.exec(key)?.[1]));
  // Their facts begin with `procedure` and `catalogue`.
  told.add('procedureVersion').add('catalogueImport');
  expect([...subjects].filter((each) => !vi.has(`journal.subject.${each}`))).toEqual([]);
  expect([...subjects].filter((each) => !told.has(each))).toEqual([]);
});

/** What the font draws; anything else would come from whatever font the PC happens to have. */
function drawnByOurFont(): (sign: string) => boolean {
  const font = dirname(require.resolve('@fontsource/source-sans-3/package.json'));
  const sheet = readFileSync(join(font, '400.css'), 'utf8');
  const ranges = [...sheet.matchAll(/unicode-range:([^;}]+)/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((range) => range.trim().slice(2).split('-'))
    .map(([from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const);
  return (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => code >= from && code <= to);
  };
}

it('uses no sign that our font does not draw', () => {
  const isDrawn = drawnByOurFont();
  const foreign = [...vi, ...en].filter(([, label]) => ![...label].every(isDrawn));
  expect(foreign).toEqual([]);
});
