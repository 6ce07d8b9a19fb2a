import {
  type DossierAction,
  dossierActionNames,
  type RoleTemplate,
  roleTemplate,
  transitionOf,
} from '@motcua/dossier-domain';
import { messageWriters } from '../../src/applicant-messages/use-cases/write-to-applicant';
import { misplacedMembers } from '../../src/dossier-intake/use-cases/command-members';

/** In the order of the workflow. */
const outward: readonly DossierAction[] = [
  'receive',
  'requestSupplement',
  'receiveSupplement',
  'refuseUnsupplemented',
  'confirmRefusal',
  'approve',
  'decline',
  'requestPayment',
  'approveOnPayment',
  'reappoint',
  'acceptWithdrawal',
  'refuseWithdrawal',
  'stop',
  'registerResultArrival',
  'correctResult',
];

it('is told of what concerns the applicant, and of nothing that stays inside', () => {
  const message = { to: 'applicant', text: 'Tin' } as const;
  const takers = dossierActionNames.filter(
    (action) => misplacedMembers({ action, message }).length === 0,
  );
  expect(takers).toEqual(outward);
});

it.each(outward)('may be told by every role that may %s', (action) => {
  const { permission } = transitionOf(action);
  const roles = Object.values<RoleTemplate>(roleTemplate).filter(({ permissions }) =>
    permissions.includes(permission),
  );
  expect(roles.length).toBeGreaterThan(0);
  for (const { permissions } of roles)
    expect(messageWriters.some((each) => permissions.includes(each))).toBe(true);
});
