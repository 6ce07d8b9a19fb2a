import type { Dossier } from './get-results';

const unit = { id: 'commune', agencyCode: 'H36.101', name: 'Phường Xuân Hương – Đà Lạt' };

const paper = (no: number, shortName: string, kind: 'original' | 'certifiedCopy') => ({
  no,
  key: `paper-${no}`,
  name: shortName,
  shortName,
  mandatory: true,
  oneOf: null,
  state: 'present' as const,
  kind,
  copies: 1,
  certifiedCopies: 0,
  sheets: 1,
  note: null,
  presentOnly: false,
  handedBackAt: null,
  documents: [],
});

/** A signed result that lies on a shelf of the counter and waits for its owner. */
export const aResult = (changes: Partial<Dossier> = {}): Dossier =>
  ({
    id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b13',
    code: 'H36.101-261116-0002',
    version: 7,
    status: 'resultReady',
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh', shortName: 'Khai sinh' },
    channel: 'counter',
    receivedUnit: unit,
    competentUnit: unit,
    applicant: {
      kind: 'person',
      fullName: 'Trương Thị Cẩm Vân',
      personalId: '068190004567',
      taxNumber: null,
      birthDate: '1990-02-05',
      sex: 'female',
      phone: '0912345678',
      email: null,
      address: '12 Thôn 3, xã Xuân Thọ',
    },
    submitter: {
      fullName: 'Trần Văn Bình',
      personalId: '068088001234',
      relation: 'Chồng',
      authority: 'Giấy ủy quyền số 12',
    },
    components: [paper(1, 'Tờ khai', 'certifiedCopy'), paper(2, 'Giấy chứng sinh', 'original')],
    results: [{ no: 4, purpose: 'result', componentNo: null, fileName: 'giay-khai-sinh.pdf' }],
    returnMethod: 'counter',
    returnAddress: null,
    charged: { total: 8000, paid: 0, exempt: 0, notSet: 0, noticeDue: 0 },
    arrivedAt: '2026-11-18T02:00:00Z',
    arrivalShelf: 'B-12',
    returnedAt: null,
    returnProof: null,
    consignments: [],
    availableActions: ['returnResult', 'correctResult'],
    blockedActions: [],
    agencyPermissions: [],
    ...changes,
  }) as unknown as Dossier;
