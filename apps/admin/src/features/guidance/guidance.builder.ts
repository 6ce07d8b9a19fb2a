import type { Me } from '../../app/session';
import type { Guidance, PaperToBring, ProcedureAnswer } from './get-guidance';

export const unitId = '0193a000-0000-7000-8001-000000000004';

const unit = {
  id: unitId,
  kind: 'commune',
  name: 'Phường Xuân Hương – Đà Lạt',
  address: '2 Trần Nhân Tông',
  phone: '02633822222',
  provinceName: 'Tỉnh Lâm Đồng',
};

export const aGuide = (employer: 'state' | 'post' = 'state') =>
  ({
    staff: { id: '0193a000-0000-7000-8003-000000000003', fullName: 'Trần Văn Bình', employer },
    unit: { id: unitId, name: unit.name },
    counter: null,
    counters: [],
    roles: ['civilClerk'],
    permissions: ['dossier.draft', 'dossier.receive'],
    idleLockMinutes: 10,
    demo: true,
    now: '2026-11-20T02:30:00.000Z',
  }) as unknown as Me;

export const birthAnswer = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  shortName: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  caseCount: 2,
} as ProcedureAnswer;

export const aPaper = (change: Partial<PaperToBring> = {}): PaperToBring => ({
  no: 1,
  key: 'giay-chung-sinh',
  name: 'Giấy chứng sinh',
  shortName: 'Giấy chứng sinh',
  mandatory: true,
  conditional: false,
  condition: null,
  oneOf: null,
  originals: 1,
  copies: 0,
  presentOnly: false,
  hasForm: false,
  ...change,
});

/** Birth registration in its first case: one paper, nothing to pay, done the same day. */
export const aGuidance = (change: Partial<Guidance> = {}): Guidance => ({
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  shortName: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  no: 1,
  validFrom: '2025-07-01',
  case: { no: 1, name: 'Có giấy chứng sinh' },
  cases: [
    { no: 1, name: 'Có giấy chứng sinh' },
    { no: 2, name: 'Không có giấy chứng sinh' },
  ],
  papers: [aPaper()],
  notes: [],
  channel: 'counter',
  limit: { unit: 'sameDay', value: 1 },
  limitMark: 'sure',
  fees: [{ name: 'Lệ phí hộ tịch', amountVnd: 0 }],
  reckonedAt: '2026-11-20T02:30:00.000Z',
  appointment: {
    dueAt: '2026-11-20T09:30:00.000Z',
    dueOn: '2026-11-20',
    sentence: { vi: 'Trả trong ngày.', en: 'Due on the same day.' },
  },
  unit,
  competentUnits: [{ unitId, name: unit.name, isDefault: true }],
  ...change,
});
