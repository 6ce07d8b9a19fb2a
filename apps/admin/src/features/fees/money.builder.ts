import type { DossierMoney, OpenShift, Receipt } from './get-money';

export const code = 'H36.101-261119-0042';
export const dossierId = '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b42';

const charge = {
  no: 1,
  kind: 'fee' as const,
  name: 'Phí chứng thực',
  note: null,
  unitAmount: 2_000,
  quantity: 4,
  pages: 1,
  pageRule: null,
  amount: 8_000,
  moment: 'intake' as const,
  exemptGround: null,
  reduction: null,
  exemptCode: null,
  exemptEvidence: null,
  isSetAtDesk: false,
  state: 'due' as const,
  receiptId: null,
};

/** Certified copies of four pages that nobody has paid yet. */
export const someMoney = (changes: Partial<DossierMoney> = {}): DossierMoney =>
  ({
    dossierId,
    dossierCode: code,
    version: 3,
    status: 'received',
    applicantName: 'Lò Thị Ánh Tuyết',
    procedureName: 'Chứng thực bản sao',
    charges: [charge],
    due: { state: 8_000, copies: 0, postage: 0, total: 8_000, inWords: 'Tám nghìn đồng' },
    receipts: [],
    heldMoney: [],
    feesToGiveBack: null,
    paymentRequest: null,
    ...changes,
  }) as DossierMoney;

export const paidMoney = (): DossierMoney =>
  someMoney({
    version: 4,
    charges: [{ ...charge, state: 'paid', receiptId: 'r1' }],
    due: { state: 0, copies: 0, postage: 0, total: 0, inWords: 'Không đồng' },
  });

/** An open drawer: 500.000 đ of float and one receipt. */
export const aShift = (changes: Partial<OpenShift> = {}): OpenShift =>
  ({
    id: 's1',
    version: 2,
    status: 'open',
    staff: { id: 'clerk', fullName: 'Trần Văn Bình' },
    unit: { id: 'commune', name: 'P. Xuân Hương' },
    openedAt: '2026-11-19T02:00:00Z',
    openingCash: 500_000,
    inDrawer: 508_000,
    collected: { state: 8_000, copies: 0, postage: 0 },
    paidBack: { voided: 0, refunded: 0 },
    repaid: 0,
    repaidFloat: 0,
    counted: null,
    expected: null,
    variance: null,
    varianceReason: null,
    countedAt: null,
    approvedBy: null,
    closedAt: null,
    remittanceNumber: null,
    notes: [],
    denominations: [500_000, 10_000, 5_000, 2_000, 1_000],
    receipts: [],
    ...changes,
  }) as OpenShift;

export const aReceipt = (changes: Partial<Receipt> = {}): Receipt =>
  ({
    id: 'r1',
    version: 1,
    series: 'BL26-H36.101',
    number: 7,
    group: 'state',
    method: 'cash',
    amount: 8_000,
    given: 10_000,
    issuedAt: '2026-11-19T02:05:00Z',
    issuedBy: 'Trần Văn Bình',
    unit: { id: 'commune', name: 'P. Xuân Hương' },
    dossierId,
    dossierCode: code,
    shiftId: 's1',
    state: 'valid',
    voidReason: null,
    voidRequestedBy: null,
    voidRequestedById: null,
    voidRequestedAt: null,
    voidedBy: null,
    voidedAt: null,
    lines: [
      {
        no: 1,
        kind: 'fee',
        name: charge.name,
        unitAmount: 2_000,
        quantity: 4,
        pages: 1,
        amount: 8_000,
        reduction: null,
      },
    ],
    ...changes,
  }) as Receipt;
