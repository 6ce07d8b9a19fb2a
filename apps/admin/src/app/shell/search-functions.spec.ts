import { functionHits, screensFor } from './search-functions';

const names: Record<string, string> = {
  'shell.nav.cash': 'Thu phí',
  'cash.remittances': 'Nộp kho bạc',
  'shell.nav.settings': 'Thiết lập',
  'settings.section.deadlines': 'Thời hạn từng chặng',
  'shell.nav.digitisation': 'Số hóa',
};
const name = (key: string) => names[key] ?? key;
const known = new Set([
  '/cash',
  '/cash/remittances',
  '/settings',
  '/settings/$section',
  '/digitisation',
]);
const all = ['cash.read', 'catalogue.read', 'dossier.draft', 'dossier.digitise'];

const found = (words: string, permissions = all, paths: ReadonlySet<string> = known) =>
  functionHits(words, screensFor(permissions, paths), name).map(({ href }) => href);

it.each([
  ['so hoa', ['/digitisation']],
  ['hóa SỐ', ['/digitisation']],
  ['thu ph', ['/cash']],
  ['nop kho', ['/cash/remittances']],
  ['thoi han chang', ['/settings/deadlines']],
  ['oa', []],
  ['  ', []],
])('finds «%s» by half words, in any order, without marks', (words, hrefs) => {
  expect(found(words)).toEqual(hrefs);
});

it('offers no screen that the person may not open, and none that is not in the build', () => {
  expect(found('nop kho', ['dossier.draft'])).toEqual([]);
  expect(found('thoi han', ['catalogue.read'])).toEqual([]);
  expect(found('nop kho', all, new Set(['/cash']))).toEqual([]);
});

it('says of what a screen is part', () => {
  const [hit] = functionHits('thời hạn', screensFor(all, known), name);
  expect(hit).toMatchObject({ title: 'Thời hạn từng chặng', about: ['Thiết lập'] });
});
