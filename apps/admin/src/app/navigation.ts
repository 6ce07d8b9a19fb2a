import {
  IconArchive,
  IconBook2,
  IconBuilding,
  IconCalendar,
  IconCash,
  IconChartBar,
  IconChecklist,
  IconClipboardText,
  IconFilePlus,
  IconFileText,
  IconFolder,
  IconHome,
  IconInfoCircle,
  IconMap2,
  IconNotebook,
  IconPackageExport,
  IconPlugConnected,
  IconScale,
  IconSettings,
  IconShieldLock,
  IconSignature,
  IconScan,
  IconStack2,
  IconTruckDelivery,
  IconUsers,
  IconAlertTriangle,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface NavigationItem {
  /** Key of the label under `shell.nav`. */
  name: string;
  to: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Any one of these is enough. */
  requires: readonly string[];
  block: 'work' | 'management';
}

const item = (
  name: string,
  to: string,
  icon: NavigationItem['icon'],
  requires: readonly string[],
  block: NavigationItem['block'] = 'work',
): NavigationItem => ({ name, to, icon, requires, block });

/** The same order for everybody; what a person may not use is left out. */
export const navigation: readonly NavigationItem[] = [
  item('home', '/home', IconHome, ['dossier.draft', 'dossier.assign']),
  item('intake', '/intake', IconFilePlus, ['dossier.draft']),
  item('guide', '/guide', IconInfoCircle, ['dossier.draft']),
  item('dossiers', '/dossiers', IconFolder, ['dossier.read', 'dossier.readWithReason']),
  item('processing', '/processing', IconChecklist, [
    'dossier.process',
    'dossier.decide',
    'dossier.assign',
  ]),
  item('returns', '/returns', IconPackageExport, ['dossier.returnResult']),
  item('digitisation', '/digitisation', IconScan, ['dossier.digitise']),
  item('signing', '/signing', IconSignature, ['dossier.decide']),
  item('cash', '/cash', IconCash, ['cash.read']),
  item('deliveries', '/deliveries', IconTruckDelivery, ['consignment.read']),
  item('manifests', '/manifests', IconStack2, ['manifest.handOver', 'consignment.dispatch']),
  item('myRound', '/my-round', IconMap2, ['consignment.carry']),
  item('incidents', '/incidents', IconAlertTriangle, ['incident.read'], 'management'),
  item('disputes', '/lateness-disputes', IconScale, ['dossier.settleDispute'], 'management'),
  item('procedures', '/procedures', IconBook2, ['catalogue.read'], 'management'),
  item('forms', '/forms', IconFileText, ['formTemplate.read'], 'management'),
  item('register', '/reports/register', IconNotebook, ['register.print'], 'management'),
  item(
    'retention',
    '/retention',
    IconArchive,
    ['retention.propose', 'retention.confirm', 'catalogue.write'],
    'management',
  ),
  item('organisation', '/organisation', IconBuilding, ['organisation.read'], 'management'),
  item('staff', '/staff', IconUsers, ['staff.read'], 'management'),
  item('roles', '/roles', IconShieldLock, ['role.read'], 'management'),
  item('calendar', '/calendar', IconCalendar, ['calendar.read'], 'management'),
  item('reports', '/reports', IconChartBar, ['report.read'], 'management'),
  item('journal', '/journal', IconClipboardText, ['journal.read'], 'management'),
  item('integration', '/integration/clients', IconPlugConnected, ['apiClient.read'], 'management'),
  item(
    'settings',
    '/settings',
    IconSettings,
    ['catalogue.write', 'dossier.draft', 'transferScope.read'],
    'management',
  ),
];

/** Items of screens that are in this build and that the person may open. */
export function navigationFor(
  permissions: readonly string[],
  knownPaths: ReadonlySet<string>,
): NavigationItem[] {
  return navigation.filter(
    ({ to, requires }) => knownPaths.has(to) && requires.some((each) => permissions.includes(each)),
  );
}

/** Where the person is: of all items on the way to the address, the one that goes furthest. */
export function currentItem(
  items: readonly NavigationItem[],
  pathname: string,
): NavigationItem | undefined {
  return items
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .reduce<NavigationItem | undefined>(
      (best, item) => (best && best.to.length >= item.to.length ? best : item),
      undefined,
    );
}

/** What stands first for whom; the first line that fits the person counts. */
const firstScreens: readonly (readonly [permission: string, to: string])[] = [
  ['dossier.draft', '/home'],
  ['dossier.process', '/processing'],
  ['dossier.decide', '/processing'],
  ['consignment.carry', '/my-round'],
  ['consignment.dispatch', '/deliveries'],
  ['catalogue.write', '/procedures'],
  ['journal.read', '/journal'],
];

/** Whoever leads a desk begins with all of it. */
export const firstViewFor = (to: string, permissions: readonly string[]): string | undefined =>
  to === '/home' && permissions.includes('dossier.assign') ? 'desk' : undefined;

/** Where the work of a person begins; else the first item of their navigation. */
export function firstScreenFor(
  permissions: readonly string[],
  knownPaths: ReadonlySet<string>,
): string | undefined {
  const first = firstScreens.find(
    ([permission, to]) => permissions.includes(permission) && knownPaths.has(to),
  );
  return first?.[1] ?? navigationFor(permissions, knownPaths)[0]?.to;
}
