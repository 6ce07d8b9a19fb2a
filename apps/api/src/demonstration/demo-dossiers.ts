import type { DossierAction } from '@motcua/dossier-domain';

/** Who does a step: a sign-in of the demonstration. */
export type DemoPerson =
  'buudien' | 'buudien2' | 'motcua' | 'motcua2' | 'truongbophan' | 'thuly' | 'lanhdao';

export interface DemoStep {
  readonly by: DemoPerson;
  readonly action: DossierAction | 'attachResult' | 'scanPapers';
  /** Working hours after the step before. */
  readonly afterHours: number;
  readonly reason?: string;
}

export interface DemoDossier {
  readonly procedureCode: string;
  readonly applicant: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly receivedBy: DemoPerson;
  /** Days before today; the hour is the counter's. */
  readonly daysAgo: number;
  readonly hour: number;
  readonly returnMethod: 'counter' | 'post';
  readonly firstAct?: 'receive' | 'requestSupplement' | 'proposeRefusal' | 'register';
  /** Sent in by the applicant with its papers as files; at the counter without it. */
  readonly channel?: 'online';
  readonly competent?: 'xuanHuong' | 'lamVien' | 'lacDuong';
  /** Ground of the list, and the paper that shows it. */
  readonly exempt?: { readonly exemptCode: string; readonly exemptEvidence?: string };
  /** Đồng, where the province sets the amount. */
  readonly localFee?: number;
  readonly steps: readonly DemoStep[];
}

const processing: readonly DemoStep[] = [
  { by: 'motcua', action: 'scanPapers', afterHours: 0 },
  { by: 'motcua', action: 'transfer', afterHours: 1 },
  { by: 'thuly', action: 'take', afterHours: 1 },
];
const faultyPaper = 'Giấy tờ mờ dấu, không đọc được.';
const signing: readonly DemoStep[] = [
  ...processing,
  { by: 'thuly', action: 'attachResult', afterHours: 1 },
  { by: 'thuly', action: 'submitForSignature', afterHours: 0 },
];
const ready: readonly DemoStep[] = [
  ...signing,
  { by: 'lanhdao', action: 'approve', afterHours: 1 },
];
const arrived: readonly DemoStep[] = [
  ...ready,
  { by: 'motcua', action: 'registerResultArrival', afterHours: 1 },
];
const returned: readonly DemoStep[] = [
  ...arrived,
  { by: 'motcua', action: 'returnResult', afterHours: 2 },
];
const paths = {
  received: [],
  transferred: processing.slice(0, 2),
  processing,
  signing,
  ready,
  arrived,
  returned,
  declined: [
    ...signing,
    {
      by: 'lanhdao',
      action: 'decline',
      afterHours: 1,
      reason: 'Không đủ điều kiện theo Luật Hộ tịch.',
    },
  ],
  supplement: [
    ...processing,
    { by: 'motcua', action: 'requestSupplement', afterHours: 2, reason: faultyPaper },
  ],
  proposed: [
    ...processing,
    { by: 'thuly', action: 'proposeSupplement', afterHours: 2, reason: faultyPaper },
  ],
  sentIn: processing.slice(0, 1),
  payment: [
    ...processing,
    { by: 'thuly', action: 'requestPayment', afterHours: 2, reason: 'Chờ nộp lệ phí trước bạ.' },
  ],
  withdrawal: [
    ...processing,
    {
      by: 'motcua',
      action: 'requestWithdrawal',
      afterHours: 3,
      reason: 'Người nộp đề nghị rút hồ sơ.',
    },
  ],
  stopped: [
    ...processing,
    {
      by: 'motcua',
      action: 'requestWithdrawal',
      afterHours: 3,
      reason: 'Người nộp đề nghị rút hồ sơ.',
    },
    { by: 'lanhdao', action: 'acceptWithdrawal', afterHours: 2 },
  ],
  refused: [{ by: 'truongbophan', action: 'confirmRefusal', afterHours: 1 }],
} as const satisfies Record<string, readonly DemoStep[]>;

type Row = readonly [
  procedureCode: string,
  applicant: string,
  sex: 'male' | 'female',
  birthDate: string,
  daysAgo: number,
  hour: number,
  path: keyof typeof paths,
  more?: Partial<DemoDossier>,
];

const birth = '1.001193';
const death = '1.000656';
const single = '1.004873';
const correction = '1.004859';
const again = '1.004884';
const household = '1.001612';
const copies = '2.000815';
const guardian = '1.004837';

const disabled = { exemptCode: 'exemptDisabled', exemptEvidence: 'giấy xác nhận số 15/2026' };
const inTime = { exemptCode: 'exemptCivilStatusInTime' };
const byDecision = {
  exemptCode: 'exemptByDecision',
  exemptEvidence: 'quyết định số 12/QĐ-UBND ngày 05/01/2026',
};

const rows: readonly Row[] = [
  [birth, 'Nguyễn Thị Hồng Phượng', 'female', '1990-02-05', 0, 8, 'received'],
  [single, 'Trần Quốc Bảo', 'male', '1992-07-14', 0, 8, 'transferred'],
  [
    household,
    'K’ Thị Ngọc Ánh',
    'female',
    '1985-11-30',
    0,
    9,
    'received',
    { receivedBy: 'buudien' },
  ],
  [copies, 'Lê Văn Tám', 'male', '1978-01-01', 0, 9, 'arrived'],
  [birth, 'Phạm Thị Thu Hiền', 'female', '1996-03-22', 0, 9, 'received', { receivedBy: 'buudien' }],
  [again, 'Vũ Đình Khôi', 'male', '1969-12-12', 1, 8, 'processing'],
  [single, 'Hoàng Thị Lan', 'female', '1998-08-08', 1, 9, 'signing'],
  [guardian, 'Bùi Văn Định', 'male', '1970-05-19', 1, 10, 'processing'],
  [copies, 'Đặng Thị Ngọc Ẩn', 'female', '1988-10-10', 1, 14, 'returned', { exempt: disabled }],
  [birth, 'Cil Múp Ha Tư', 'male', '1994-04-04', 1, 15, 'ready', { returnMethod: 'post' }],
  [household, 'Nguyễn Hoàng Anh Tuấn', 'male', '1983-06-25', 2, 8, 'processing'],
  [death, 'Trịnh Thị Mỹ Dung', 'female', '1975-09-15', 2, 9, 'returned', { exempt: inTime }],
  [single, 'Lò Văn Inh', 'male', '1999-02-28', 2, 10, 'signing'],
  [again, 'Đỗ Thị Bích Thủy', 'female', '1966-07-07', 2, 14, 'supplement'],
  [
    birth,
    'Nguyễn Ngọc Quỳnh Như',
    'female',
    '1997-12-24',
    3,
    8,
    'returned',
    { receivedBy: 'buudien' },
  ],
  [copies, 'Mai Xuân Trường', 'male', '1980-03-03', 3, 9, 'returned', { exempt: disabled }],
  [correction, 'Tôn Nữ Diệu Hiền', 'female', '1959-01-20', 3, 10, 'supplement'],
  [
    household,
    'Phan Thanh Bình',
    'male',
    '1987-08-18',
    4,
    8,
    'ready',
    { returnMethod: 'post', localFee: 100_000 },
  ],
  [single, 'Kon Sa Ha Brin', 'male', '2000-05-05', 4, 9, 'returned', { exempt: disabled }],
  [guardian, 'Lâm Thị Kiều Oanh', 'female', '1972-11-11', 4, 14, 'signing'],
  [again, 'Huỳnh Văn Lợi', 'male', '1963-06-06', 6, 8, 'processing'],
  [birth, 'Trương Thị Cẩm Vân', 'female', '1995-09-29', 6, 9, 'arrived'],
  [death, 'Ngô Thị Tuyết', 'female', '1968-04-17', 6, 10, 'returned', { exempt: inTime }],
  [
    household,
    'Công ty Cà phê Lang Biang',
    'male',
    '1980-01-01',
    7,
    8,
    'returned',
    { exempt: byDecision },
  ],
  [single, 'Đinh Công Tráng', 'male', '1993-10-02', 7, 9, 'declined'],
  [
    correction,
    'Hà Thị Minh Nguyệt',
    'female',
    '1982-02-14',
    8,
    8,
    'returned',
    { exempt: disabled },
  ],
  [again, 'Lưu Gia Huy', 'male', '1960-08-30', 8, 9, 'withdrawal'],
  [guardian, 'Y Blim Niê', 'male', '1979-12-01', 9, 8, 'stopped'],
  [
    birth,
    'Dương Thị Ngọc Trâm',
    'female',
    '1991-01-17',
    9,
    9,
    'returned',
    { returnMethod: 'counter' },
  ],
  [household, 'Cao Minh Đức', 'male', '1986-05-23', 10, 8, 'payment'],
  [copies, 'Triệu Thị Sáng', 'female', '1977-07-27', 10, 10, 'returned', { exempt: disabled }],
  [single, 'Rơ Ông K’ Điệp', 'female', '1996-06-16', 12, 9, 'returned', { exempt: disabled }],
  [again, 'Phùng Bá Lộc', 'male', '1971-03-13', 14, 8, 'processing'],
  [death, 'Võ Thị Sáu Em', 'female', '1956-10-26', 14, 9, 'returned', { exempt: inTime }],
  [
    birth,
    'Tạ Thị Hương Giang',
    'female',
    '1993-08-19',
    0,
    8,
    'received',
    { competent: 'lamVien', returnMethod: 'post' },
  ],
  [single, 'Nguyễn Văn An', 'male', '1999-02-05', 1, 9, 'received', { competent: 'lacDuong' }],
  [
    birth,
    'Bon Niêng Thị Xuân',
    'female',
    '2001-11-09',
    2,
    10,
    'received',
    { firstAct: 'proposeRefusal' },
  ],
  [birth, 'Lý A Chống', 'male', '1989-04-30', 5, 9, 'refused', { firstAct: 'proposeRefusal' }],
  [
    correction,
    'Quách Thị Hồng Nhung',
    'female',
    '1984-09-09',
    1,
    8,
    'received',
    { firstAct: 'requestSupplement' },
  ],
  [
    guardian,
    'Thân Trọng Nghĩa',
    'male',
    '1974-02-22',
    0,
    9,
    'sentIn',
    { firstAct: 'register', channel: 'online' },
  ],
  [again, 'Hồ Thị Thanh Thảo', 'female', '1981-05-12', 3, 9, 'proposed'],
];

/** About forty dossiers in every status; dates are relative to the day of loading. */
export const demoDossiers: readonly DemoDossier[] = rows.map(
  ([procedureCode, applicant, sex, birthDate, daysAgo, hour, path, more]) => ({
    procedureCode,
    applicant,
    sex,
    birthDate,
    daysAgo,
    hour,
    receivedBy: 'motcua',
    returnMethod: 'counter',
    steps: paths[path],
    ...more,
  }),
);
