import { dossierActionNames } from './dossier-actions';
import { transitionOf } from './dossier-workflow';
import {
  isNeverPostal,
  neverPostal,
  type Permission,
  permissionNames,
  permissions,
} from './permissions';
import { type RoleCode, roleCodes, roleTemplate } from './roles';

const everyCounter: RoleCode[] = ['postalClerk', 'civilClerk', 'headOfDesk'];
const whoReadDossiers: RoleCode[] = [...everyCounter, 'specialist', 'leader'];
const overseers: RoleCode[] = ['procedureControl', 'auditor'];

/** Who may do what, written by hand from the law and the transfer scheme. */
const holders: Record<Permission, RoleCode[]> = {
  'dossier.read': whoReadDossiers,
  'dossier.readWithReason': overseers,
  // For connected programs; people see them in their own unit, or on request.
  'personalNumber.read': [],
  'dossier.draft': everyCounter,
  'dossier.receive': everyCounter,
  'dossier.requestSupplement': everyCounter,
  'dossier.proposeRefusal': ['postalClerk', 'civilClerk'],
  'dossier.confirmRefusal': ['civilClerk', 'headOfDesk'],
  'dossier.digitise': [...everyCounter, 'specialist'],
  'dossier.attest': ['civilClerk', 'headOfDesk', 'specialist', 'leader'],
  'dossier.transfer': [...everyCounter, 'specialist'],
  'dossier.process': ['specialist'],
  'dossier.assign': ['headOfDesk', 'leader'],
  'dossier.decide': ['leader'],
  'dossier.reappoint': ['headOfDesk', 'leader'],
  'dossier.settleDispute': ['headOfDesk', 'leader'],
  'dossier.requestWithdrawal': ['civilClerk', 'headOfDesk'],
  'dossier.stop': ['headOfDesk', 'leader'],
  'dossier.collectFee': ['postalClerk', 'civilClerk'],
  'dossier.returnResult': everyCounter,
  'cash.read': [...everyCounter, 'postSupervisor', 'auditor'],
  'cash.approve': ['headOfDesk'],
  'retention.hold': ['headOfDesk', 'leader'],
  'retention.propose': ['headOfDesk'],
  'retention.confirm': ['leader'],
  'savedView.share': ['headOfDesk', 'leader'],
  'consignment.read': [...everyCounter, 'courier', 'postSupervisor', 'auditor'],
  'consignment.register': ['postalClerk', 'civilClerk'],
  'consignment.carry': ['courier'],
  'consignment.dispatch': ['postSupervisor'],
  'manifest.handOver': ['postalClerk', 'civilClerk', 'courier'],
  'incident.read': [...everyCounter, 'courier', 'postSupervisor', 'auditor'],
  'incident.report': ['postalClerk', 'civilClerk', 'courier', 'postSupervisor'],
  'incident.close': ['headOfDesk', 'postSupervisor'],
  'transferScope.read': [...everyCounter, 'leader', 'postSupervisor', ...overseers],
  'transferScope.write': ['headOfDesk', 'procedureControl'],
  'catalogue.read': [...whoReadDossiers, ...overseers],
  'catalogue.write': ['procedureControl'],
  'formTemplate.read': ['procedureControl', 'auditor', 'administrator'],
  'formTemplate.write': ['procedureControl', 'administrator'],
  'register.print': ['civilClerk', 'headOfDesk'],
  'register.close': ['headOfDesk'],
  'organisation.read': [...whoReadDossiers, 'postSupervisor', ...overseers, 'administrator'],
  'organisation.write': ['administrator'],
  'staff.read': ['auditor', 'administrator'],
  'staff.write': ['administrator'],
  'role.read': ['auditor', 'administrator'],
  'calendar.read': ['auditor', 'administrator'],
  'calendar.write': ['administrator'],
  'report.read': [...whoReadDossiers, 'courier', 'postSupervisor', ...overseers],
  'journal.read': ['headOfDesk', ...overseers, 'administrator'],
  'journal.retry': ['administrator'],
  'apiClient.read': ['auditor', 'administrator', 'integrator'],
  'apiClient.write': ['administrator', 'integrator'],
};

const granted = (role: RoleCode): readonly Permission[] => roleTemplate[role].permissions;

describe('roles', () => {
  it.each(permissionNames)('grant %s to exactly those who need it', (permission) => {
    const found = roleCodes.filter((role) => granted(role).includes(permission));
    expect(found.sort()).toEqual([...holders[permission]].sort());
  });

  it('never let a Post employee decide, sign or stop', () => {
    for (const role of roleCodes.filter((code) => roleTemplate[code].employer === 'post')) {
      expect(granted(role).filter(isNeverPostal)).toEqual([]);
    }
  });

  it('keep dossier content from the courier, the administrator and the integrator', () => {
    for (const role of ['courier', 'postSupervisor', 'administrator', 'integrator'] as const) {
      expect(granted(role).filter((name) => name.startsWith('dossier.'))).toEqual([]);
    }
  });

  it('open every dossier only to those who must give a reason', () => {
    for (const role of roleCodes) {
      const seesEverything = roleTemplate[role].sight === 'everythingWithReason';
      expect(granted(role).includes('dossier.readWithReason')).toBe(seesEverything);
    }
  });

  it('list no permission twice', () => {
    for (const role of roleCodes) expect(new Set(granted(role)).size).toBe(granted(role).length);
  });
});

describe('permissions', () => {
  it('mark exactly the actions of a civil servant as never postal', () => {
    for (const action of dossierActionNames) {
      const { civilServantOnly, permission } = transitionOf(action);
      expect([action, civilServantOnly]).toEqual([action, isNeverPostal(permission)]);
    }
    const used = dossierActionNames.map((action) => transitionOf(action).permission);
    // Leading the work of civil servants is no step of a dossier, and no more the Post's for that.
    const besideTheWorkflow: Permission[] = [
      'dossier.assign',
      'dossier.attest',
      'dossier.settleDispute',
    ];
    for (const permission of neverPostal)
      expect([...used, ...besideTheWorkflow]).toContain(permission);
  });

  it('are labelled in both languages, in composed letters', () => {
    for (const name of permissionNames) {
      const { vi, en } = permissions[name];
      expect(vi).toBe(vi.normalize('NFC'));
      expect([vi.trim(), en.trim()]).not.toContain('');
    }
  });
});
