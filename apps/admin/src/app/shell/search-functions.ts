import { searchText } from '@motcua/shared-identifiers';
import { navigation, navigationFor } from '../navigation';
import type { SearchHit } from './search-hits';

/** A screen one may go to, by the key of its label. */
export interface SearchedScreen {
  readonly to: string;
  readonly label: string;
  /** The screen it is part of. */
  readonly within?: string;
}

interface Part extends SearchedScreen {
  readonly requires: readonly string[];
  /** The route in the build that shows it. */
  readonly route: string;
}

const settingsPart = (section: string, requires: readonly string[]): Part => ({
  to: `/settings/${section}`,
  route: '/settings/$section',
  label: `settings.section.${section}`,
  within: 'shell.nav.settings',
  requires,
});

/** Screens that the navigation reaches through another one. */
const parts: readonly Part[] = [
  {
    to: '/intake/online',
    route: '/intake/online',
    label: 'intake.waiting.title',
    within: 'shell.nav.intake',
    requires: ['dossier.receive'],
  },
  {
    to: '/cash/remittances',
    route: '/cash/remittances',
    label: 'cash.remittances',
    within: 'shell.nav.cash',
    requires: ['cash.read'],
  },
  settingsPart('reasons', ['catalogue.read']),
  settingsPart('deadlines', ['catalogue.read']),
  settingsPart('templates', ['catalogue.write']),
  settingsPart('values', ['catalogue.read']),
  settingsPart('transfer', ['transferScope.read']),
  settingsPart('station', ['catalogue.write', 'dossier.draft']),
];

/** The screens a person may open, and no others. */
export function screensFor(
  permissions: readonly string[],
  knownPaths: ReadonlySet<string>,
): SearchedScreen[] {
  const items = navigationFor(permissions, knownPaths);
  const settings = navigation.find(({ name }) => name === 'settings');
  const mayOpenSettings = items.some(({ name }) => name === settings?.name);
  return [
    ...items.map(({ to, name }) => ({ to, label: `shell.nav.${name}` })),
    ...parts.filter(
      ({ route, requires, to }) =>
        knownPaths.has(route) &&
        requires.some((each) => permissions.includes(each)) &&
        (mayOpenSettings || !to.startsWith(`${settings?.to}/`)),
    ),
  ];
}

const mostShown = 3;

/** Screens whose name holds every typed word as the beginning of one of its own, without marks. */
export function functionHits(
  words: string,
  screens: readonly SearchedScreen[],
  name: (key: string) => string,
): SearchHit[] {
  const wanted = searchText(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return screens
    .filter(({ label }) => {
      const own = searchText(name(label)).split(/[\s,]+/);
      return wanted.every((word) => own.some((each) => each.startsWith(word)));
    })
    .slice(0, mostShown)
    .map(({ to, label, within }) => ({
      group: 'functions',
      key: to.replaceAll('/', '-'),
      href: to,
      title: name(label),
      isCode: false,
      about: within ? [name(within)] : [],
      matched: null,
    }));
}
