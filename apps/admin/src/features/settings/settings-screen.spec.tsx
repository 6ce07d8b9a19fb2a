import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { SettingsView } from './settings-screen';

const me = (...permissions: string[]) =>
  answer(
    signedIn(permissions, {
      staff: { id: 'me', fullName: 'Ngô Đức Thắng', employer: 'state' },
      unit: { id: 'unit', name: 'Tỉnh Lâm Đồng' },
    }),
  );

const reason = (validFrom: string, time: string, parts: object = {}) => ({
  code: 'notCompetent',
  validFrom,
  actions: ['proposeRefusal'],
  vi: 'Hồ sơ không thuộc thẩm quyền',
  en: 'Another authority is competent',
  needsLines: false,
  legalGround: null,
  exemptPerMille: 1000,
  retired: false,
  version: 2,
  time,
  changeReason: null,
  setBy: null,
  setAt: null,
  ...parts,
});

const coming = reason('2027-01-01', 'coming', {
  vi: 'Cơ quan khác giải quyết',
  changeReason: 'Theo nghị định mới',
  setBy: 'Ngô Đức Thắng',
  setAt: '2026-11-19T03:00:00Z',
});

const setting = (key: string, value: unknown, parts: object = {}) => ({
  key,
  meaning: '',
  value,
  validFrom: '2024-01-01',
  note: null,
  version: 1,
  time: 'inForce',
  changeReason: null,
  setBy: null,
  setAt: null,
  ...parts,
});

const account = {
  unitId: 'xa',
  bankBin: '970436',
  bankName: 'Vietcombank',
  accountNo: '113366668888',
  holder: 'UBND XA',
  treasuryAccount: '3511.0.1054321',
};

const settings = [
  setting('dossier.codeGrammar', { dateDigits: 6, serialWidth: 4 }),
  setting('fees.bankAccounts', [account]),
  setting('delivery.tariff', []),
  setting('supplement.deadlineDays', 30, { version: 2 }),
  setting('supplement.deadlineDays', 45, {
    version: 2,
    validFrom: '2027-01-01',
    time: 'coming',
    changeReason: 'Quyết định 12',
  }),
];

let server: FakeServer;

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/me', () => me('catalogue.read', 'catalogue.write'))
    .on('GET /api/v1/act-reasons/changes', () =>
      answer({ items: [reason('2024-01-01', 'inForce'), coming] }),
    )
    .on('GET /api/v1/stage-deadlines/changes', () => answer({ items: [] }))
    .on('GET /api/v1/message-templates/changes', () => answer({ items: [] }))
    .on('GET /api/v1/units', () =>
      answer({
        items: [{ id: 'xa', name: 'Xã Lạc Dương', shortName: 'X. Lạc Dương' }],
        next: null,
      }),
    )
    .on('GET /api/v1/settings', () => answer({ items: settings }))
    .on('GET /api/v1/setting-proposals', () => answer({ items: [] }));
  server.install();
});

const open = (search: string, section?: string) =>
  renderScreen(<SettingsView section={section} />, {
    path: `/settings${search}`,
    routes: ['/settings/$section'],
  });

const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('lists what holds and what is coming, and shows every change with its reason', async () => {
  const { user } = await open('');
  expect(await screen.findByText('Đổi từ 01/01/2027')).toBeInTheDocument();
  await user.click(screen.getByText('Hồ sơ không thuộc thẩm quyền'));
  expect(await screen.findByText('Từ 01/01/2027 – sắp áp dụng')).toBeInTheDocument();
  expect(screen.getByText(/Theo nghị định mới/)).toBeInTheDocument();
  expect(screen.getByText('Có sẵn theo phần mềm')).toBeInTheDocument();
});

it('changes a reason from a day on: old and new side by side, why, and the version it saw', async () => {
  server.on('POST /api/v1/act-reasons', () => answer(coming, 201));
  const { user } = await open('?id=notCompetent&do=change');
  const words = await screen.findByLabelText('Tiếng Việt, như in trên phiếu');
  await user.clear(words);
  await user.paste('Không thuộc thẩm quyền của xã');
  const differences = screen.getByRole('table', { name: 'Cũ và mới' });
  expect(within(differences).getByText('Cơ quan khác giải quyết')).toBeInTheDocument();
  press('F9');
  expect(server.askedFor('POST /api/v1/act-reasons')).toHaveLength(0);
  expect(screen.getByText('Ghi lý do thay đổi, ít nhất 5 ký tự.')).toBeInTheDocument();
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Nói rõ cấp xã');
  press('F9');
  await waitFor(() => expect(server.askedFor('POST /api/v1/act-reasons')).toHaveLength(1));
  const [asked] = server.askedFor('POST /api/v1/act-reasons');
  expect(asked?.headers.get('if-match')).toBe('"2"');
  expect(asked?.body).toMatchObject({
    code: 'notCompetent',
    vi: 'Không thuộc thẩm quyền của xã',
    retired: false,
    validFrom: '2026-11-21',
    changeReason: 'Nói rõ cấp xã',
  });
});

it('takes one change a day, and says so before it is sent', async () => {
  server.on('GET /api/v1/act-reasons/changes', () =>
    answer({ items: [reason('2024-01-01', 'inForce'), { ...coming, validFrom: '2026-11-21' }] }),
  );
  await open('?id=notCompetent&do=end');
  expect(
    await screen.findByText('Đã có thay đổi từ ngày này. Chọn ngày khác.'),
  ).toBeInTheDocument();
});

it('shows mine and theirs when somebody else has changed the reason meanwhile', async () => {
  server.on('POST /api/v1/act-reasons', () =>
    refusal({ type: '/problems/stale-version', title: '', status: 412, detail: '' }),
  );
  const { user } = await open('?id=notCompetent&do=change');
  const words = await screen.findByLabelText('Tiếng Việt, như in trên phiếu');
  await user.clear(words);
  await user.paste('Lời của tôi');
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Nói rõ cấp xã');
  press('F9');
  const keep = await screen.findByRole('button', { name: 'Lấy bản mới, giữ phần tôi nhập' });
  await user.click(keep);
  await waitFor(() => expect(keep).not.toBeInTheDocument());
  expect(screen.getByLabelText('Tiếng Việt, như in trên phiếu')).toHaveValue('Lời của tôi');
});

it('reads a template as the applicant will, with its length in messages', async () => {
  const { user } = await open('?do=add', 'templates');
  const text = await screen.findByLabelText('Nội dung', { selector: 'textarea' });
  await user.click(text);
  await user.paste('Ho so da co ket qua.');
  expect(await screen.findByText(/20 ký tự không dấu \(GSM-7\), tính 1 tin/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Chủ hồ sơ' }));
  expect(await screen.findByText(/\(UCS-2\), tính 1 tin/)).toBeInTheDocument();
  expect(screen.getByLabelText('Tin người dân nhận được')).toHaveTextContent(
    'Nguyễn Thị Hồng Phượng',
  );
});

it('asks for the number where a deadline counts one', async () => {
  server.on('POST /api/v1/stage-deadlines', () => answer({}, 201));
  const { user } = await open('?do=add', 'deadlines');
  await user.click(await screen.findByRole('combobox', { name: 'Bước' }));
  await user.click(await screen.findByRole('option', { name: 'Chuyển hồ sơ', hidden: true }));
  expect(screen.getByText('Ghi số ngày hoặc số giờ.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Số ngày'), '2');
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Quyết định của tỉnh');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/stage-deadlines')[0]?.body).toEqual({
      stage: 'transfer',
      rule: 'workingDays',
      value: 2,
      validFrom: '2026-11-21',
      changeReason: 'Quyết định của tỉnh',
    }),
  );
});

it('lets whoever only reads look and change nothing', async () => {
  server.on('GET /api/v1/me', () => me('catalogue.read'));
  await open('?id=notCompetent&do=change');
  expect(await screen.findByText('Từ 01/01/2027 – sắp áp dụng')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Thêm lý do/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('tab', { name: 'Mẫu tin nhắn' })).not.toBeInTheDocument();
});

it('says so when the list cannot be read, and that it is empty when it is', async () => {
  server.on('GET /api/v1/act-reasons/changes', () =>
    refusal({ type: '/problems/internal', title: '', status: 500, detail: '' }),
  );
  await open('');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

it('says each value in words, with what is coming, and withdraws it', async () => {
  server.on('POST /api/v1/settings/supplement.deadlineDays/withdrawals', () => answer({}, 201));
  const { user } = await open('?id=supplement.deadlineDays', 'values');
  expect((await screen.findAllByText('Số ngày: 30')).length).toBeGreaterThan(0);
  expect(screen.getByText('Đổi từ 01/01/2027')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Rút lại thay đổi sắp tới' }));
  await user.click(await screen.findByLabelText('Lý do rút lại'));
  await user.paste('Quyết định bị bãi bỏ');
  press('F9');
  await waitFor(() => {
    const [asked] = server.askedFor('POST /api/v1/settings/supplement.deadlineDays/withdrawals');
    expect(asked?.body).toEqual({
      validFrom: '2027-01-01',
      changeReason: 'Quyết định bị bãi bỏ',
    });
    expect(asked?.headers.get('if-match')).toBe('"2"');
  });
});

it('shows how codes will read, and sends whole parts', async () => {
  server.on('PUT /api/v1/settings/dossier.codeGrammar', () => answer({}));
  const { user } = await open('?id=dossier.codeGrammar&do=change', 'values');
  const width = await screen.findByLabelText('Số chữ số của số thứ tự');
  expect(screen.getByText('H36.101-261120-0042')).toBeInTheDocument();
  await user.clear(width);
  expect(screen.getByText('Xem lại ô «Số chữ số của số thứ tự».')).toBeInTheDocument();
  await user.type(width, '5');
  expect(screen.getByText('H36.101-261120-00042')).toBeInTheDocument();
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Nhiều hồ sơ hơn');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('PUT /api/v1/settings/dossier.codeGrammar')[0]?.body).toEqual({
      value: { dateDigits: 6, serialWidth: 5 },
      validFrom: '2026-11-21',
      changeReason: 'Nhiều hồ sơ hơn',
    }),
  );
});

it('keeps what the Post asks, and names the price that does not fit', async () => {
  server.on('PUT /api/v1/settings/delivery.tariff', () => answer({}));
  const { user } = await open('?id=delivery.tariff&do=change', 'values');
  await user.click(await screen.findByRole('button', { name: 'Thêm mức cước' }));
  expect(screen.getByText('Mức cước 1: ghi khối lượng từ 1 đến 50.000 gam.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Đến (gam)'), '100');
  expect(screen.getByText('Mức cước 1: ghi số tiền cước.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Cước'), '26000');
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Bưu điện công bố giá mới');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('PUT /api/v1/settings/delivery.tariff')[0]?.body).toMatchObject({
      value: [{ service: 'return', scope: 'province', weightTo: 100, amountVnd: 26_000 }],
    }),
  );
});

it('keeps a list of bank accounts, and names the one that does not fit', async () => {
  server.on('POST /api/v1/setting-proposals', () => answer({}, 201));
  const { user } = await open('?id=fees.bankAccounts&do=change', 'values');
  const bin = await screen.findByLabelText('Mã BIN');
  await user.clear(bin);
  await user.type(bin, '97043');
  expect(screen.getByText('Tài khoản 1: mã BIN có 6 chữ số.')).toBeInTheDocument();
  await user.type(bin, '7');
  await user.click(screen.getByRole('button', { name: 'Thêm tài khoản' }));
  expect(screen.getByText('Tài khoản 2: chọn đơn vị.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Bỏ tài khoản 2' }));
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Đổi ngân hàng');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/setting-proposals')[0]?.body).toMatchObject({
      key: 'fees.bankAccounts',
      value: [{ ...account, bankBin: '970437' }],
    }),
  );
});

it('lets a second person confirm or refuse what was proposed, and the first take it back', async () => {
  const proposal = (proposedById: string) => ({
    id: 'p1',
    version: 1,
    key: 'fees.bankAccounts',
    value: [{ ...account, accountNo: '779988001122' }],
    validFrom: '2027-01-01',
    changeReason: 'Đổi ngân hàng của xã',
    proposedBy: 'Phan Thị Thu Hương',
    proposedById,
    proposedAt: '2026-11-19T03:00:00Z',
    outcome: null,
    settledBy: null,
    settledAt: null,
    settleReason: null,
  });
  server
    .on('GET /api/v1/setting-proposals', () =>
      answer({ items: [proposal('another'), { ...proposal('me'), id: 'p2' }] }),
    )
    .on('POST /api/v1/setting-proposals/p1/actions', () => answer({}));
  const { user } = await open('', 'values');
  expect(await screen.findAllByText(/779988001122/)).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: 'Rút lại đề nghị' })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Không chấp nhận' }));
  const dialog = await screen.findByRole('dialog', { name: 'Không chấp nhận' });
  press('F9');
  expect(server.askedFor('POST /api/v1/setting-proposals/p1/actions')).toHaveLength(0);
  await user.type(within(dialog).getByLabelText('Lý do không chấp nhận'), 'Sai số tài khoản');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/setting-proposals/p1/actions')[0]?.body).toEqual({
      action: 'refuse',
      reason: 'Sai số tài khoản',
    }),
  );
});

it('asks what share of a charge a ground takes off, and only then', async () => {
  const ground = reason('2024-01-01', 'inForce', {
    code: 'reduceOnline',
    actions: ['exemptCharge'],
    vi: 'Nộp trực tuyến',
    exemptPerMille: 500,
    version: 1,
  });
  server
    .on('GET /api/v1/act-reasons/changes', () =>
      answer({ items: [reason('2024-01-01', 'inForce'), ground] }),
    )
    .on('POST /api/v1/act-reasons', () => answer(ground, 201));
  const { user } = await open('?id=reduceOnline&do=change');
  const share = await screen.findByLabelText('Phần được miễn, giảm (%)');
  expect(share).toHaveValue('50');
  await user.clear(share);
  expect(screen.getByText('Ghi phần được miễn, giảm từ 0,1 đến 100 %.')).toBeInTheDocument();
  await user.type(share, '12,5');
  await user.click(screen.getByLabelText('Lý do thay đổi'));
  await user.paste('Nghị quyết của tỉnh');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/act-reasons')[0]?.body).toMatchObject({
      code: 'reduceOnline',
      exemptPerMille: 125,
    }),
  );
});

it('says who confirmed a value as second person, and proposes to withdraw one of two', async () => {
  const next = {
    version: 2,
    validFrom: '2027-01-01',
    time: 'coming',
    changeReason: 'Đổi ngân hàng',
    setBy: 'Ngô Đức Thắng',
    setAt: '2026-11-19T03:00:00Z',
    confirmedBy: 'Phan Thị Thu Hương',
  };
  server
    .on('GET /api/v1/settings', () =>
      answer({
        items: [
          setting('fees.bankAccounts', [account], { version: 2 }),
          setting('fees.bankAccounts', [], next),
        ],
      }),
    )
    .on('POST /api/v1/setting-proposals/withdrawals', () => answer({}, 201));
  const { user } = await open('?id=fees.bankAccounts', 'values');
  expect(
    await screen.findByText('Phan Thị Thu Hương xác nhận là người thứ hai'),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Rút lại thay đổi sắp tới' }));
  await screen.findByRole('dialog', { name: 'Đề nghị rút lại thay đổi sắp tới' });
  await user.click(screen.getByLabelText('Lý do rút lại'));
  await user.paste('Văn bản bị thu hồi');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/setting-proposals/withdrawals')[0]?.body).toEqual({
      key: 'fees.bankAccounts',
      validFrom: '2027-01-01',
      changeReason: 'Văn bản bị thu hồi',
    }),
  );
});

it('says that a withdrawal waits, and what confirming it means', async () => {
  server.on('GET /api/v1/setting-proposals', () =>
    answer({
      items: [
        {
          id: 'p1',
          version: 1,
          key: 'fees.bankAccounts',
          value: [account],
          withdraws: true,
          validFrom: '2027-01-01',
          changeReason: 'Văn bản bị thu hồi',
          proposedBy: 'Phan Thị Thu Hương',
          proposedById: 'another',
          proposedAt: '2026-11-19T03:00:00Z',
          outcome: null,
          settledBy: null,
          settledAt: null,
          settleReason: null,
        },
      ],
    }),
  );
  const { user } = await open('', 'values');
  expect(await screen.findByText(/^Chờ xác nhận rút lại thay đổi sắp tới/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Xác nhận thay đổi' }));
  expect(await screen.findByText(/^Thay đổi này không còn áp dụng/)).toBeInTheDocument();
});
