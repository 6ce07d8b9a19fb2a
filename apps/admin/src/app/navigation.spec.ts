import { permissionNames, roleTemplate, type RoleCode } from '@motcua/dossier-domain';
import { currentItem, firstScreenFor, firstViewFor, navigation, navigationFor } from './navigation';

const everyPath = new Set(navigation.map(({ to }) => to));

it('asks only for permissions that exist', () => {
  const asked = navigation.flatMap(({ requires }) => requires);
  expect(asked.filter((each) => !(permissionNames as readonly string[]).includes(each))).toEqual(
    [],
  );
});

it('leaves out what a person may not use and keeps the order for everybody', () => {
  const courier = navigationFor(['consignment.carry', 'consignment.read'], everyPath);
  expect(courier.map(({ name }) => name)).toEqual(['deliveries', 'myRound']);
});

it.each<[RoleCode, boolean]>([
  ['headOfDesk', true],
  ['leader', true],
  ['specialist', false],
])('leads the %s to what waits at the whole desk: %s', (role, isLed) => {
  const items = navigationFor(roleTemplate[role].permissions, everyPath);
  expect(items.some(({ to }) => to === '/home')).toBe(isLed);
});

it('offers no screen that is not in the build', () => {
  expect(navigationFor(permissionNames, new Set(['/dossiers']))).toHaveLength(1);
});

it.each<[RoleCode, string]>([
  ['postalClerk', '/home'],
  ['civilClerk', '/home'],
  ['headOfDesk', '/home'],
  ['specialist', '/processing'],
  ['leader', '/processing'],
  ['courier', '/my-round'],
  ['postSupervisor', '/deliveries'],
  ['procedureControl', '/procedures'],
  ['auditor', '/journal'],
])('lets the %s begin at %s', (role, path) => {
  expect(firstScreenFor(roleTemplate[role].permissions, everyPath)).toBe(path);
});

it.each<[RoleCode, string | undefined]>([
  ['headOfDesk', 'desk'],
  ['civilClerk', undefined],
  ['leader', undefined],
])('shows the %s the part of the work that is theirs', (role, view) => {
  const { permissions } = roleTemplate[role];
  const first = firstScreenFor(permissions, everyPath) ?? '';
  expect(firstViewFor(first, permissions)).toBe(view);
});

it.each([
  ['/reports/register', '/reports/register'],
  ['/reports', '/reports'],
  ['/reports/wrong-intake', '/reports'],
  ['/cash/remittances', '/cash'],
  ['/cashier', undefined],
])('marks one item for the address %s', (address, to) => {
  expect(currentItem(navigation, address)?.to).toBe(to);
});
