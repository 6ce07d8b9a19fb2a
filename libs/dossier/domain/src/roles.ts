import type { Employer } from './action-guards';
import type { Permission } from './permissions';

export const roleCodes = [
  'postalClerk',
  'civilClerk',
  'headOfDesk',
  'specialist',
  'leader',
  'courier',
  'postSupervisor',
  'procedureControl',
  'auditor',
  'administrator',
  'integrator',
] as const;

export type RoleCode = (typeof roleCodes)[number];

/**
 * Which dossiers a role sees: those of its unit and below, those assigned, those of one's own round,
 * none, or all of them when a reason is given, which is itself recorded.
 */
export const sights = ['unitTree', 'assigned', 'ownRound', 'none', 'everythingWithReason'] as const;

export type Sight = (typeof sights)[number];

export interface RoleTemplate {
  readonly vi: string;
  readonly en: string;
  readonly employer: Employer;
  readonly sight: Sight;
  readonly permissions: readonly Permission[];
}

/** The roles as law and the transfer scheme give them; a database is seeded from here. */
export const roleTemplate = {
  postalClerk: {
    vi: 'Nhân viên bưu điện',
    en: 'Postal clerk',
    employer: 'post',
    sight: 'unitTree',
    permissions: [
      'dossier.read',
      'dossier.draft',
      'dossier.receive',
      'dossier.requestSupplement',
      'dossier.proposeRefusal',
      'dossier.digitise',
      'dossier.transfer',
      'dossier.collectFee',
      'dossier.returnResult',
      'consignment.read',
      'consignment.register',
      'manifest.handOver',
      'incident.read',
      'incident.report',
      'transferScope.read',
      'catalogue.read',
      'organisation.read',
      'report.read',
    ],
  },
  civilClerk: {
    vi: 'Công chức một cửa',
    en: 'Civil clerk',
    employer: 'state',
    sight: 'unitTree',
    permissions: [
      'dossier.read',
      'dossier.draft',
      'dossier.receive',
      'dossier.requestSupplement',
      'dossier.proposeRefusal',
      'dossier.confirmRefusal',
      'dossier.digitise',
      'dossier.transfer',
      'dossier.requestWithdrawal',
      'dossier.collectFee',
      'dossier.returnResult',
      'consignment.read',
      'consignment.register',
      'manifest.handOver',
      'incident.read',
      'incident.report',
      'transferScope.read',
      'catalogue.read',
      'organisation.read',
      'report.read',
    ],
  },
  headOfDesk: {
    vi: 'Trưởng bộ phận một cửa',
    en: 'Head of the one-stop desk',
    employer: 'state',
    sight: 'unitTree',
    permissions: [
      'dossier.read',
      'dossier.draft',
      'dossier.receive',
      'dossier.requestSupplement',
      'dossier.confirmRefusal',
      'dossier.digitise',
      'dossier.transfer',
      'dossier.reappoint',
      'dossier.requestWithdrawal',
      'dossier.stop',
      'dossier.returnResult',
      'consignment.read',
      'incident.read',
      'transferScope.read',
      'transferScope.write',
      'catalogue.read',
      'organisation.read',
      'report.read',
      'journal.read',
    ],
  },
  specialist: {
    vi: 'Chuyên viên thụ lý',
    en: 'Specialist',
    employer: 'state',
    sight: 'assigned',
    permissions: [
      'dossier.read',
      'dossier.digitise',
      'dossier.transfer',
      'dossier.process',
      'catalogue.read',
      'organisation.read',
      'report.read',
    ],
  },
  leader: {
    vi: 'Lãnh đạo',
    en: 'Leader',
    employer: 'state',
    sight: 'unitTree',
    permissions: [
      'dossier.read',
      'dossier.decide',
      'dossier.reappoint',
      'dossier.stop',
      'transferScope.read',
      'catalogue.read',
      'organisation.read',
      'report.read',
    ],
  },
  // A courier sees names, addresses, amounts and seals, never what is inside (Decision 45/2016
  // Art. 16(5)): results and cash on delivery are handled through the consignment alone.
  courier: {
    vi: 'Bưu tá',
    en: 'Courier',
    employer: 'post',
    sight: 'ownRound',
    permissions: [
      'consignment.read',
      'consignment.carry',
      'manifest.handOver',
      'incident.read',
      'incident.report',
      'report.read',
    ],
  },
  postSupervisor: {
    vi: 'Kiểm soát viên bưu điện',
    en: 'Post supervisor',
    employer: 'post',
    sight: 'unitTree',
    permissions: [
      'consignment.read',
      'consignment.dispatch',
      'incident.read',
      'incident.report',
      'transferScope.read',
      'organisation.read',
      'report.read',
    ],
  },
  procedureControl: {
    vi: 'Kiểm soát thủ tục hành chính',
    en: 'Procedure control',
    employer: 'state',
    sight: 'everythingWithReason',
    permissions: [
      'dossier.readWithReason',
      'transferScope.read',
      'transferScope.write',
      'catalogue.read',
      'catalogue.write',
      'organisation.read',
      'report.read',
      'journal.read',
    ],
  },
  auditor: {
    vi: 'Thanh tra, kiểm tra',
    en: 'Auditor',
    employer: 'state',
    sight: 'everythingWithReason',
    permissions: [
      'dossier.readWithReason',
      'consignment.read',
      'incident.read',
      'transferScope.read',
      'catalogue.read',
      'organisation.read',
      'staff.read',
      'role.read',
      'calendar.read',
      'report.read',
      'journal.read',
      'apiClient.read',
    ],
  },
  administrator: {
    vi: 'Quản trị hệ thống',
    en: 'Administrator',
    employer: 'state',
    sight: 'none',
    permissions: [
      'organisation.read',
      'organisation.write',
      'staff.read',
      'staff.write',
      'role.read',
      'calendar.read',
      'calendar.write',
      'journal.read',
      'apiClient.read',
      'apiClient.write',
    ],
  },
  integrator: {
    vi: 'Quản trị kết nối',
    en: 'Integrator',
    employer: 'state',
    sight: 'none',
    permissions: ['apiClient.read', 'apiClient.write'],
  },
} as const satisfies Record<RoleCode, RoleTemplate>;
