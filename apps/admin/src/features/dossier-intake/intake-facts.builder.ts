import type { Me } from '../../app/session';
import type { IntakeCheck } from './check-intake';
import type { Procedure, ProcedureSummary } from './get-procedures';

const unitId = '0193a000-0000-7000-8001-000000000004';

export const aClerk = (change: Partial<Me> = {}): Me => ({
  staff: {
    id: '0193a000-0000-7000-8003-000000000003',
    username: 'motcua',
    fullName: 'Trần Văn Bình',
    employer: 'state',
    title: 'Công chức một cửa',
  } as Me['staff'],
  unit: { id: unitId, name: 'Phường Xuân Hương – Đà Lạt' } as Me['unit'],
  counter: null,
  counters: [],
  roles: ['civilClerk'],
  permissions: [
    'dossier.read',
    'dossier.draft',
    'dossier.receive',
    'dossier.requestSupplement',
    'dossier.proposeRefusal',
    'dossier.transfer',
    'dossier.digitise',
  ],
  idleLockMinutes: 10,
  mustChangePassword: false,
  demo: true,
  now: '2026-11-20T02:30:00.000Z',
  ...change,
});

export const birthSummary = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  shortName: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  caseCount: 1,
} as ProcedureSummary;

const paper = (key: string, name: string, mandatory: boolean) => ({
  key,
  name,
  shortName: name,
  originals: 1,
  copies: 0,
  mandatory,
  ...(mandatory ? {} : { conditional: 'Khi ủy quyền' }),
});

/** Two mandatory papers and one that depends on the case. */
export const birthProcedure = (limit: object | null = { value: 1, unit: 'workingDay' }) =>
  ({
    ...birthSummary,
    channels: [{ channel: 'counter', limit, limitMark: 'sure', fees: [] }],
    cases: [
      {
        no: 1,
        name: 'Thông thường',
        components: [
          paper('to-khai', 'Tờ khai', true),
          paper('giay-chung-sinh', 'Giấy chứng sinh', true),
          paper('uy-quyen', 'Văn bản ủy quyền', false),
        ],
      },
    ],
    doubts: [],
  }) as unknown as Procedure;

export const aCheck = (change: Partial<IntakeCheck> = {}): IntakeCheck => ({
  complete: false,
  missing: [],
  missingGroups: [],
  warnings: [],
  gate: { open: true, reason: null, counters: [] },
  heldOriginals: [],
  competentUnits: [{ unitId, name: 'Phường Xuân Hương – Đà Lạt', isDefault: true }],
  fees: [{ name: 'Lệ phí hộ tịch', amountVnd: 8000, note: null }],
  feeTotal: 8000,
  appointment: {
    dueAt: '2026-11-23T09:30:00.000Z',
    dueOn: '2026-11-23',
    sentence: { vi: 'Hẹn trả thứ Hai 23/11/2026.', en: 'Due Mon 23 Nov 2026.' },
  },
  personWarnings: [],
  duplicates: [],
  ...change,
});
