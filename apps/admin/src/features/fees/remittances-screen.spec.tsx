import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeServer, refusal } from '../../testing/fake-server';
import { deskOf } from '../../testing/cash-desk';
import { renderScreen } from '../../testing/render-screen';
import { RemittancesScreen } from './remittances-screen';

const remitting = 'POST /api/v1/remittances';
const confirming = 'POST /api/v1/remittances/m1/confirmation';
const shift = {
  id: 's1',
  unit: { id: 'commune', name: 'P. Xuân Hương' },
  treasuryAccount: '3511.0.1054321',
  collector: 'Trần Văn Bình',
  closedAt: '2026-11-19T10:00:00Z',
  amount: 6_000,
  postage: 0,
  shortage: 2_000,
  accounts: [] as object[],
};
const courier = {
  id: 'k1',
  collector: 'Đặng Văn Hùng',
  amount: 38_000,
  postage: 30_000,
  promised: 0,
  shortage: 0,
  accounts: [] as object[],
};
const remittance = {
  id: 'm1',
  version: 1,
  number: 'NT26-000001',
  unit: shift.unit,
  treasuryAccount: shift.treasuryAccount,
  voucherNo: 'UNC 0123',
  amount: 44_000,
  postage: 30_000,
  shortage: 0,
  madeBy: 'Trần Văn Bình',
  madeById: 'clerk',
  madeAt: '2026-11-19T10:05:00Z',
  confirmedBy: null as string | null,
  confirmedAt: null,
  refusedBy: null as string | null,
  refusedAt: null,
  refuseReason: null as string | null,
  accounts: [] as object[],
  lines: [
    {
      shiftId: 's1',
      courierId: null,
      amount: 6_000,
      postage: 0,
      shortage: 0,
      shortagePostage: 0,
      shortageReason: null as string | null,
      collector: 'Trần Văn Bình',
      collectorId: 'clerk',
    },
  ],
};

let held: { shifts: object[]; couriers: object[]; bankAccounts?: object[] };
let made: (typeof remittance)[];
let shortages: object[];

beforeEach(() => {
  held = { shifts: [shift], couriers: [courier] };
  made = [];
  shortages = [];
});

async function open(person: 'clerk' | 'head' | 'supervisor'): Promise<FakeServer> {
  const server = deskOf(person)
    .on('GET /api/v1/cash-to-remit', () => answer({ bankAccounts: [], ...held }))
    .on('GET /api/v1/remittances', () => answer({ items: made, next: null }))
    .on('GET /api/v1/shortages', () => answer({ items: shortages }))
    .on(remitting, () => {
      held = { shifts: [], couriers: [{ ...courier, amount: 0, promised: 38_000 }] };
      made = [remittance];
      return answer(remittance, 201);
    })
    .on(confirming, () => {
      made = [{ ...remittance, version: 2, confirmedBy: 'Phạm Quốc Dũng' }];
      return answer(made[0]);
    });
  server.install();
  await renderScreen(<RemittancesScreen />, { path: '/cash/remittances' });
  await screen.findByRole('heading', { name: 'Phải nộp' });
  return server;
}

const f9 = () => fireEvent.keyDown(document.body, { code: 'F9' });
const remit = () => screen.getByRole('button', { name: 'Nộp tiền' });

it('sums by treasury account and courier what is ticked, and remits it with a voucher', async () => {
  const server = await open('clerk');
  expect(await screen.findByText('3511.0.1054321 · P. Xuân Hương')).toBeInTheDocument();
  expect(screen.getByText('Bưu tá thu hộ', { selector: 'th' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^Cộng 44\.000 đ/ })).toBeInTheDocument();
  expect(remit()).toHaveAccessibleDescription('Chưa nhập số chứng từ.');
  fireEvent.click(screen.getByLabelText(/^Đặng Văn Hùng/));
  expect(screen.getByRole('row', { name: /^Cộng 6\.000 đ/ })).toBeInTheDocument();
  fireEvent.click(screen.getByLabelText(/^Đặng Văn Hùng/));
  fireEvent.change(screen.getByLabelText('Số chứng từ'), { target: { value: ' UNC 0123 ' } });
  f9();
  expect(await screen.findByRole('row', { name: /NT26-000001/ })).toBeInTheDocument();
  expect(server.askedFor(remitting).map(({ body }) => body)).toEqual([
    { shiftIds: ['s1'], courierIds: ['k1'], voucherNo: 'UNC 0123' },
  ]);
  // Promised money stays in sight, and is not offered a second time.
  expect(await screen.findByRole('row', { name: /^Đặng Văn Hùng.*38\.000 đ/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Nộp tiền' })).not.toBeInTheDocument();
});

it('asks for the treasury account where the unit has none, and takes another one', async () => {
  held = { shifts: [{ ...shift, treasuryAccount: null }], couriers: [] };
  const server = await open('clerk');
  server.on(remitting, () =>
    refusal({
      type: '/problems/validation',
      title: 'x',
      status: 400,
      detail: 'y',
      errors: [{ pointer: '#/treasuryAccount', code: 'required', detail: 'Cần có mục này.' }],
    }),
  );
  fireEvent.change(await screen.findByLabelText('Số chứng từ'), { target: { value: 'UNC 9' } });
  f9();
  const account = await screen.findByRole('textbox', { name: 'Tài khoản kho bạc' });
  await waitFor(() => expect(account).toHaveAccessibleDescription(/Cần có mục này/));
  fireEvent.change(account, { target: { value: '35' } });
  expect(remit()).toHaveAccessibleDescription(/từ 4 đến 40/);
  fireEvent.change(account, { target: { value: '3511.0.9' } });
  server.on(remitting, () => answer(remittance, 201));
  f9();
  await waitFor(() =>
    expect(server.askedFor(remitting).map(({ body }) => body)).toEqual([
      { shiftIds: ['s1'], courierIds: [], voucherNo: 'UNC 9' },
      { shiftIds: ['s1'], courierIds: [], treasuryAccount: '3511.0.9', voucherNo: 'UNC 9' },
    ]),
  );
});

it('hands in a drawer that comes to nothing where it gave carriage back', async () => {
  held = { shifts: [{ ...shift, amount: 0, postage: -8_000 }], couriers: [] };
  const server = await open('clerk');
  expect(await screen.findByLabelText(/^Trần Văn Bình.*đã trả lại cước 8\.000 đ/)).toBeChecked();
  fireEvent.change(screen.getByLabelText('Số chứng từ'), { target: { value: 'UNC 9' } });
  f9();
  await waitFor(() =>
    expect(server.askedFor(remitting).map(({ body }) => body)).toEqual([
      { shiftIds: ['s1'], courierIds: [], voucherNo: 'UNC 9' },
    ]),
  );
});

it('sends nothing while nothing is ticked', async () => {
  const server = await open('clerk');
  fireEvent.click(await screen.findByLabelText(/^Trần Văn Bình/));
  fireEvent.click(screen.getByLabelText(/^Đặng Văn Hùng/));
  expect(remit()).toHaveAccessibleDescription('Chọn ít nhất một nguồn tiền.');
  f9();
  expect(server.askedFor(remitting)).toHaveLength(0);
});

it('says why a remittance was refused and keeps the voucher', async () => {
  const server = await open('clerk');
  const detail = 'Tiền của ca này đã có trong một lần nộp khác.';
  server.on(remitting, () =>
    refusal({ type: '/problems/money-blocked', title: 'x', status: 409, detail }),
  );
  fireEvent.change(await screen.findByLabelText('Số chứng từ'), { target: { value: 'UNC 7' } });
  f9();
  expect(await screen.findByText(detail)).toBeInTheDocument();
  expect(screen.getByLabelText('Số chứng từ')).toHaveValue('UNC 7');
});

it('is settled by somebody else than the maker and the collectors', async () => {
  held = { shifts: [], couriers: [] };
  made = [remittance];
  await open('clerk');
  const row = await screen.findByRole('row', { name: /NT26-000001/ });
  expect(within(row).getByText('Chờ người thứ hai xác nhận.')).toBeInTheDocument();
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

it('lets the head confirm what was handed in', async () => {
  held = { shifts: [], couriers: [] };
  made = [remittance];
  const server = await open('head');
  fireEvent.click(await screen.findByRole('button', { name: 'Xác nhận đã nộp NT26-000001' }));
  expect(await screen.findByText('Phạm Quốc Dũng')).toBeInTheDocument();
  await waitFor(() => expect(server.askedFor(confirming)).toHaveLength(1));
  expect(server.askedFor(confirming)[0]?.headers.get('if-match')).toBe('"1"');
});

it('only shows the supervisor who holds how much', async () => {
  await open('supervisor');
  expect(await screen.findByRole('row', { name: /^Đặng Văn Hùng.*38\.000 đ/ })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Nộp tiền' })).not.toBeInTheDocument();
});

it('sends a remittance back with a reason, which everybody sees', async () => {
  const refusing = 'POST /api/v1/remittances/m1/refusal';
  made = [remittance];
  const server = await open('head');
  server.on(refusing, () => {
    made = [
      { ...remittance, version: 2, refusedBy: 'Phạm Quốc Dũng', refuseReason: 'Thiếu tiền.' },
    ];
    return answer(made[0]);
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Trả lại lần nộp NT26-000001' }));
  fireEvent.change(await screen.findByLabelText('Lý do'), { target: { value: 'Thiếu tiền.' } });
  f9();
  expect(await screen.findByText('Phạm Quốc Dũng trả lại')).toBeInTheDocument();
  expect(server.askedFor(refusing)[0]?.body).toEqual({ reason: 'Thiếu tiền.' });
  expect(screen.queryByRole('button', { name: /^Xác nhận/ })).not.toBeInTheDocument();
});

it('counts less than the book has, with the reason, and shows who answers for it', async () => {
  held = { shifts: [], couriers: [courier] };
  const server = await open('clerk');
  const reason = 'Rơi mất trên đường';
  server.on(remitting, () => {
    const line = { ...remittance.lines[0]!, shiftId: null as never, collector: 'Đặng Văn Hùng' };
    made = [
      {
        ...remittance,
        shortage: 7_000,
        lines: [{ ...line, shortage: 7_000, shortagePostage: 5_000, shortageReason: reason }],
      },
    ];
    return answer(made[0], 201);
  });
  fireEvent.change(await screen.findByLabelText('Số chứng từ'), { target: { value: 'UNC 4' } });
  fireEvent.click(screen.getByLabelText('Đếm được ít hơn sổ: Đặng Văn Hùng'));
  const count = (label: string, amount: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value: amount } });
    fireEvent.blur(screen.getByLabelText(label));
  };
  count('Lệ phí đếm được', '9000');
  expect(remit()).toHaveAccessibleDescription(/nhiều hơn sổ/);
  count('Lệ phí đếm được', '6000');
  count('Cước đếm được', '25000');
  expect(await screen.findByText(/^Thiếu 7\.000 đ: ghi nợ Đặng Văn Hùng/)).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^Cộng 31\.000 đ/ })).toBeInTheDocument();
  expect(remit()).toHaveAccessibleDescription('Nêu lý do, ít nhất 5 ký tự.');
  fireEvent.change(screen.getByLabelText('Lý do thiếu'), { target: { value: reason } });
  f9();
  const row = await screen.findByRole('row', { name: /NT26-000001/ });
  expect(row).toHaveTextContent(`Đặng Văn Hùng: 7.000 đ${reason}`);
  expect(server.askedFor(remitting)[0]?.body).toEqual({
    shiftIds: [],
    courierIds: ['k1'],
    courierCounts: [{ courierId: 'k1', stateFee: 6_000, postage: 25_000, reason }],
    voucherNo: 'UNC 4',
  });
});

const ofCommune = {
  unit: shift.unit,
  treasuryAccount: '3511.0.1054321',
  amount: 2_000,
};
const ofJustice = {
  unit: { id: 'justice', name: 'Sở Tư pháp' },
  treasuryAccount: '3511.0.1000003',
  amount: 4_000,
};
const handedIn = { voucherNo: remittance.voucherNo };

it('says to which treasury account each part goes, before and after it is handed in', async () => {
  held = { shifts: [{ ...shift, accounts: [ofCommune, ofJustice] }], couriers: [courier] };
  made = [
    {
      ...remittance,
      accounts: [
        { ...ofCommune, ...handedIn },
        { ...ofJustice, voucherNo: 'UNC 0456' },
      ],
    },
  ];
  await open('clerk');
  const split = await screen.findByRole('region', { name: /^Chia theo tài khoản kho bạc/ });
  expect(within(split).getByText('3511.0.1000003 · Sở Tư pháp')).toBeInTheDocument();
  expect(within(split).getByText('4.000 đ')).toBeInTheDocument();
  const row = await screen.findByRole('row', { name: /NT26-000001/ });
  expect(row).toHaveTextContent('3511.0.1054321 · P. Xuân Hương: 2.000 đ3511');
  expect(row).toHaveTextContent('3511.0.1000003 · Sở Tư pháp: 4.000 đ (chứng từ UNC 0456)');
  fireEvent.click(screen.getByLabelText(/^Trần Văn Bình/));
  expect(screen.queryByRole('region', { name: /^Chia theo/ })).not.toBeInTheDocument();
});

it('hands in what comes to nothing where it sets agencies right, each part with its voucher', async () => {
  const accounts = [{ ...ofCommune, amount: -4_000 }, ofJustice];
  held = {
    shifts: [{ ...shift, amount: 0 }],
    couriers: [{ ...courier, amount: 0, postage: 0, accounts }],
  };
  const server = await open('clerk');
  expect(await screen.findByLabelText(/^Trần Văn Bình.*nộp để ghi sổ/)).toBeChecked();
  expect(screen.getByLabelText(/^Đặng Văn Hùng/)).toBeChecked();
  expect(screen.queryByLabelText(/^Đếm được ít hơn sổ/)).not.toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Số chứng từ'), { target: { value: 'UNC 9' } });
  const own = screen.getByLabelText('Chứng từ riêng · 3511.0.1000003 · Sở Tư pháp');
  fireEvent.change(own, { target: { value: ' UNC 10 ' } });
  server.on(remitting, () =>
    refusal({
      type: '/problems/validation',
      title: 'x',
      status: 400,
      detail: 'y',
      errors: [
        { pointer: '#/vouchers/0/unitId', code: 'unknownReference', detail: 'Không nhận gì.' },
      ],
    }),
  );
  f9();
  await waitFor(() => expect(own).toHaveAccessibleDescription(/Không nhận gì/));
  expect(own).toHaveValue(' UNC 10 ');
  await waitFor(() =>
    expect(server.askedFor(remitting).map(({ body }) => body)).toEqual([
      {
        shiftIds: ['s1'],
        courierIds: ['k1'],
        voucherNo: 'UNC 9',
        vouchers: [{ unitId: 'justice', voucherNo: 'UNC 10' }],
      },
    ]),
  );
});

it('hands over what is of others on a bank account, with a voucher and no cash', async () => {
  const accounts = [{ ...ofCommune, amount: -4_000 }, ofJustice];
  const elsewhere = { id: 'other', unit: { id: 'other', name: 'P. Lâm Viên' } };
  held = {
    shifts: [],
    couriers: [],
    bankAccounts: [
      { id: 'commune', unit: shift.unit, owed: 4_000, handsIn: true, accounts },
      { ...elsewhere, owed: 3_000, handsIn: false, accounts },
    ],
  };
  const server = await open('clerk');
  const source = await screen.findByLabelText(
    'Tài khoản của P. Xuân Hương · chuyển trả 4.000 đ của đơn vị khác',
  );
  expect(source).toBeChecked();
  expect(screen.getByText(/^Tài khoản của P\. Lâm Viên/)).toBeInTheDocument();
  expect(screen.queryByLabelText(/^Tài khoản của P\. Lâm Viên/)).toBeNull();
  expect(screen.getByRole('row', { name: /^Cộng 0 đ/ })).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Số chứng từ'), { target: { value: 'UNC 9' } });
  expect(screen.getByLabelText('Chứng từ riêng · 3511.0.1000003 · Sở Tư pháp')).toBeInTheDocument();
  fireEvent.click(source);
  expect(remit()).toHaveAccessibleDescription('Chọn ít nhất một nguồn tiền.');
  fireEvent.click(source);
  f9();
  await waitFor(() =>
    expect(server.askedFor(remitting).map(({ body }) => body)).toEqual([
      { shiftIds: [], courierIds: [], bankUnitIds: ['commune'], voucherNo: 'UNC 9' },
    ]),
  );
});

it('takes back what somebody lacked, never more than is owed, and shows how it came', async () => {
  const repaying = 'POST /api/v1/shortages/k1/repayments';
  const debt = {
    staff: { id: 'k1', fullName: 'Đặng Văn Hùng' },
    unit: shift.unit,
    owed: 10_000,
    float: 3_000,
    postage: 5_000,
    agencies: [{ unit: ofJustice.unit, amount: 2_000 }],
    repayments: [],
  };
  shortages = [debt, { ...debt, staff: { id: 'head', fullName: 'Phạm Quốc Dũng' } }];
  const server = await open('head');
  server.on(repaying, () => {
    shortages = [
      {
        ...debt,
        owed: 0,
        float: 0,
        agencies: [],
        repayments: [
          {
            id: 'y1',
            amount: 10_000,
            float: 3_000,
            postage: 5_000,
            agencies: [{ unit: ofJustice.unit, amount: 2_000, voucherNo: 'GNT 8' }],
            method: 'treasury',
            voucherNo: 'GNT 7',
            takenBy: 'Phạm Quốc Dũng',
            takenAt: '2026-11-19T10:05:00Z',
          },
        ],
      },
    ];
    return answer(shortages[0], 201);
  });
  expect(await screen.findByText('Nộp bù cho người khác nhận.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Nhận nộp bù của Đặng Văn Hùng' }));
  expect(screen.getAllByText('Trong đó của Sở Tư pháp: 2.000 đ')).toHaveLength(2);
  await screen.findByRole('dialog', { name: 'Nhận nộp bù của Đặng Văn Hùng' });
  expect(screen.getByText(/^Phần cơ quan khác bị thiếu được bù trước/)).toBeInTheDocument();
  const amount = screen.getByLabelText('Số tiền nộp bù');
  const type = (typed: string) => {
    fireEvent.change(amount, { target: { value: typed } });
    fireEvent.blur(amount);
  };
  expect(screen.getAllByText('Trong đó quỹ đầu ca: 3.000 đ')).toHaveLength(2);
  type('11000');
  expect(await screen.findByText('Chỉ còn phải nộp bù 10.000 đ.')).toBeInTheDocument();
  f9();
  expect(server.askedFor(repaying)).toHaveLength(0);
  type('10000');
  fireEvent.change(screen.getByLabelText('Số chứng từ'), { target: { value: ' GNT 7 ' } });
  fireEvent.change(screen.getByLabelText('Chứng từ riêng · Sở Tư pháp'), {
    target: { value: ' GNT 8 ' },
  });
  f9();
  const row = await screen.findByRole('row', { name: /chứng từ GNT 7 · Phạm Quốc Dũng/ });
  expect(row).toHaveTextContent('Đã đủ');
  expect(row).toHaveTextContent('Trong đó của Sở Tư pháp: 2.000 đ (chứng từ GNT 8)');
  expect(server.askedFor(repaying)[0]?.body).toEqual({
    unitId: 'commune',
    amount: 10_000,
    method: 'treasury',
    voucherNo: 'GNT 7',
    vouchers: [{ unitId: 'justice', voucherNo: 'GNT 8' }],
  });
});
