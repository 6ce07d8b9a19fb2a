import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { Scanner } from '../../testing/scanner';
import { signedIn } from '../../testing/signed-in';
import type { Dossier } from './get-results';
import { ResultCard } from './result-card';
import { aResult } from './result.builder';
import { ReturnsScreen } from './returns-screen';

const { id, code } = aResult();
const actions = `POST /api/v1/dossiers/${id}/actions`;

let dossier: Dossier;
let server: FakeServer;
let closed: number;
let others: string[];

/** jsdom draws nothing; the signature pad only asks for a context that takes its calls. */
function standInForCanvas(): void {
  const context = new Proxy({}, { get: () => () => undefined, set: () => true });
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
}

beforeEach(() => {
  standInForCanvas();
  window.open = jest.fn(() => window);
  dossier = aResult();
  closed = 0;
  others = [];
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer(
        signedIn(
          ['dossier.read', 'dossier.collectFee', 'dossier.returnResult', 'consignment.register'],
          { now: '2026-11-20T02:30:00.000Z' },
        ),
      ),
    )
    .on('GET /api/v1/units', () =>
      answer({
        items: [
          { id: 'post', kind: 'postOffice', name: 'Bưu điện Đà Lạt', shortName: 'BĐ Đà Lạt' },
          { id: 'commune', kind: 'commune', name: 'Phường Xuân Hương', shortName: 'P. XH' },
        ],
        next: null,
      }),
    )
    .on(`GET /api/v1/dossiers/${code}`, () =>
      answer(dossier, 200, { etag: `"${dossier.version}"` }),
    )
    .on(actions, () => {
      const authority = { kind: 'authorisation', number: '118/2026' };
      const returnProof = { method: 'counter', fullName: 'Trương Thị Cẩm Vân', authority };
      const returnedAt = '2026-11-20T03:05:00Z';
      dossier = aResult({ status: 'returned', version: 8, returnedAt, returnProof } as never);
      return answer(dossier, 200, { etag: '"8"' });
    });
  server
    .on(`GET /api/v1/dossiers/${id}/money`, () =>
      answer({
        due: { state: 8_000, copies: 0, postage: 0, total: 8_000, inWords: 'Tám nghìn đồng' },
        charges: [],
      }),
    )
    .install();
});

async function open() {
  const rendered = await renderScreen(
    <ResultCard
      dossierKey={code}
      onClose={() => (closed += 1)}
      onOther={(other) => others.push(other)}
    />,
    { routes: ['/dossiers/$id', '/deliveries/$no', '/cash'] },
  );
  await screen.findByRole('heading', { name: code });
  return rendered;
}

const scan = (code: string) => new Scanner(document.body).scan(code);

const main = () => screen.getByRole('button', { name: 'Trả kết quả' });
const sent = () => server.askedFor(actions).map(({ body }) => body);

it('names the step that is still open, one after the other', async () => {
  const { user } = await open();
  expect(main()).toHaveAccessibleDescription(/^1\. Chưa đủ họ tên/);
  await user.type(screen.getByLabelText('Bốn số cuối giấy tờ'), '4567');
  expect(main()).toHaveAccessibleDescription('1. Chưa đánh dấu đã đối chiếu giấy tờ.');
  await user.click(screen.getByLabelText('Đã đối chiếu giấy tờ với người nhận'));
  expect(main()).toHaveAccessibleDescription('3. Chưa đánh dấu đủ giấy tờ kết quả.');
  await user.click(screen.getByLabelText(/giay-khai-sinh\.pdf$/));
  expect(main()).toHaveAccessibleDescription('4. Người nhận chưa ký.');
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(sent()).toEqual([]);
});

it('hands back with F9 once everything is ticked, and shows the proof', async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText('Bốn số cuối giấy tờ'), '4567');
  await user.click(screen.getByLabelText('Đã đối chiếu giấy tờ với người nhận'));
  await user.click(screen.getByLabelText(/giay-khai-sinh\.pdf$/));
  await user.click(screen.getByLabelText('Giấy chứng sinh'));
  await user.click(screen.getByLabelText('Ký vào sổ giao nhận'));
  await user.click(screen.getByLabelText('Người nhận đã ký vào sổ'));
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(await screen.findByRole('heading', { name: 'Đã trả kết quả' })).toBeInTheDocument();
  expect(window.open).toHaveBeenCalledWith(`/api/v1/dossiers/${id}/rating-slip`, '_blank');
  expect(screen.getByText(/118\/2026$/)).toBeVisible();
  expect(screen.queryByText(/^Trình duyệt chặn/)).not.toBeInTheDocument();
  expect(sent()).toEqual([
    {
      action: 'returnResult',
      collector: {
        fullName: 'Trương Thị Cẩm Vân',
        relation: 'Chủ hồ sơ',
        idLastFour: '4567',
        idCompared: true,
        originalsReturned: true,
        originals: [2],
      },
    },
  ]);
  expect(server.askedFor(actions)[0]?.headers.get('if-match')).toBe('"7"');
});

it('hands nothing out while a fee is due, and leads to the cash desk', async () => {
  const block = {
    action: 'returnResult',
    reason: 'feeOutstanding',
    permission: 'dossier.returnResult',
  };
  dossier = aResult({ availableActions: [], blockedActions: [block] } as never);
  const { user, address } = await open();
  expect(await screen.findByText('Tám nghìn đồng')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Bốn số cuối giấy tờ'), '4567');
  await user.click(screen.getByLabelText('Đã đối chiếu giấy tờ với người nhận'));
  expect(main()).toHaveAccessibleDescription(/^2\. Còn phí phải thu/);
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Sang thu phí' }));
  await waitFor(() => expect(address()).toBe(`/cash?code=${code}`));
});

it('hands nothing out while a fee has no amount, and names it', async () => {
  const block = {
    action: 'returnResult',
    reason: 'amountNotSet',
    permission: 'dossier.returnResult',
  };
  dossier = aResult({ availableActions: [], blockedActions: [block] } as never);
  server.on(`GET /api/v1/dossiers/${dossier.id}/money`, () =>
    answer({
      due: { state: 0, copies: 0, postage: 0, total: 0, inWords: 'Không đồng' },
      charges: [{ no: 1, name: 'Lệ phí hộ tịch', state: 'notSet' }],
    }),
  );
  await open();
  expect(await screen.findByText(/^Lệ phí hộ tịch: chưa có mức thu/)).toBeInTheDocument();
  expect(screen.queryByText('Không còn phí phải thu')).not.toBeInTheDocument();
});

it('compares a scanned card with the person the dossier names', async () => {
  await open();
  scan('068190004567');
  expect(await screen.findAllByText('Thẻ khớp với hồ sơ')).not.toHaveLength(0);
  expect(screen.getByLabelText('Bốn số cuối giấy tờ')).toHaveValue('4567');
});

it('warns when the card is another person’s', async () => {
  await open();
  scan('068088001234');
  expect(await screen.findAllByText(/^Thẻ không khớp/)).not.toHaveLength(0);
});

it('asks for an authority when somebody else collects', async () => {
  const { user } = await open();
  await user.click(screen.getByLabelText('Người khác'));
  expect(screen.getByText(/^Giấy ủy quyền có chứng thực/)).toBeInTheDocument();
  expect(screen.getByLabelText('Họ và tên người nhận')).toHaveValue('');
  scan('068092000456||Trần Đình Khôi Nguyên|14071992|Nam|45 Phan Đình Phùng|10052021');
  expect(await screen.findByDisplayValue('Trần Đình Khôi Nguyên')).toBeInTheDocument();
  expect(screen.getByLabelText('Bốn số cuối giấy tờ')).toHaveValue('0456');
  await user.click(screen.getByLabelText('Người đã nộp'));
  expect(screen.getByLabelText('Họ và tên người nhận')).toHaveValue('Trần Văn Bình');
  expect(screen.getByText('Giấy ủy quyền số 12')).toBeInTheDocument();
});

it('keeps the result from a stranger until their paper is written down', async () => {
  const { user } = await open();
  expect(screen.queryByLabelText('Giấy tờ để nhận thay')).not.toBeInTheDocument();
  await user.click(screen.getByLabelText('Người khác'));
  await user.type(screen.getByLabelText('Họ và tên người nhận'), 'Lê Văn Lạ');
  await user.type(screen.getByLabelText('Quan hệ'), 'Bạn');
  await user.type(screen.getByLabelText('Bốn số cuối giấy tờ'), '0001');
  await user.click(screen.getByLabelText('Đã đối chiếu giấy tờ với người nhận'));
  expect(main()).toHaveAccessibleDescription('1. Chưa ghi số giấy tờ để nhận thay.');
  await user.type(screen.getByLabelText('Số, ngày của giấy tờ'), '12/UQ');
  expect(main()).toHaveAccessibleDescription('3. Chưa đánh dấu đủ giấy tờ kết quả.');
});

it('registers the arrival before it hands out a paper that is not here', async () => {
  dossier = aResult({ availableActions: ['registerResultArrival', 'returnResult'] });
  const { user } = await open();
  await user.type(screen.getByLabelText(/^Ô lưu/), 'B-12');
  fireEvent.keyDown(document.body, { code: 'F9' });
  await waitFor(() => expect(sent()).toEqual([{ action: 'registerResultArrival', shelf: 'B-12' }]));
});

it('posts the result with the fee and the postage as two lines', async () => {
  const posting = 'POST /api/v1/consignments';
  server.on(posting, () => answer({ number: 'CP000000014VN' }, 201));
  const returnAddress = { recipient: 'Vân', phone: '0912345678', address: '12 Thôn 3' };
  dossier = aResult({ returnMethod: 'post', returnAddress });
  const { user } = await open();
  await screen.findByDisplayValue('BĐ Đà Lạt');
  // What is still due is shown, not typed: the courier collects exactly that.
  expect(await screen.findByText('8.000 đ')).toBeInTheDocument();
  const postage = screen.getByLabelText('Cước bưu chính thu khi phát');
  await user.clear(postage);
  await user.type(postage, '30000');
  await user.click(screen.getByRole('button', { name: 'Lập phiếu gửi' }));
  await waitFor(() => expect(server.askedFor(posting)).toHaveLength(1));
  expect(server.askedFor(posting)[0]?.body).toEqual({
    kind: 'delivery',
    dossierId: id,
    originals: [2],
    postUnitId: 'post',
    contactName: 'Vân',
    contactPhone: '0912345678',
    contactAddress: '12 Thôn 3',
    postage: 30_000,
  });
});

it('shows a refusal in its place and keeps what was ticked', async () => {
  server.on(actions, () =>
    refusal({ type: '/problems/stale-version', title: 'x', status: 412, detail: 'Đã sửa.' }),
  );
  const { user } = await open();
  await user.type(screen.getByLabelText('Bốn số cuối giấy tờ'), '4567');
  await user.click(screen.getByLabelText('Đã đối chiếu giấy tờ với người nhận'));
  await user.click(screen.getByLabelText(/giay-khai-sinh\.pdf$/));
  await user.click(screen.getByLabelText('Ký vào sổ giao nhận'));
  await user.click(screen.getByLabelText('Người nhận đã ký vào sổ'));
  await user.click(main());
  expect(await screen.findByText('Đã sửa.')).toBeInTheDocument();
  expect(screen.getByLabelText('Đã đối chiếu giấy tờ với người nhận')).toBeChecked();
});

it('opens the next receipt that is scanned, and goes back with Esc', async () => {
  await open();
  scan('H36.101-261118-0001');
  expect(others).toEqual(['H36.101-261118-0001']);
  fireEvent.keyDown(document.body, { code: 'Escape' });
  expect(closed).toBe(1);
});

it('offers nothing where there is no result yet', async () => {
  dossier = aResult({ status: 'inProcess', availableActions: [] });
  await open();
  expect(screen.getByText(/^Hồ sơ này chưa có kết quả/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Trả kết quả' })).not.toBeInTheDocument();
});

it('sends a result again once the earlier consignment has ended, originals and all', async () => {
  const ended = { id: 'c1', number: 'CP000000015VN', kind: 'delivery', status: 'cancelled' };
  dossier = aResult({ returnMethod: 'post', consignments: [ended] } as never);
  const register = 'POST /api/v1/consignments';
  server.on(register, () => answer({ id: 'c2', number: 'CP000000029VN' }, 201));
  await open();
  expect(await screen.findByLabelText('Giấy chứng sinh')).toBeChecked();
  fireEvent.keyDown(document.body, { code: 'F9' });
  await waitFor(() => expect(server.askedFor(register)).toHaveLength(1));
  expect(server.askedFor(register)[0]?.body).toMatchObject({ kind: 'delivery', originals: [2] });
});

it('shows the consignment that is still on its way instead of a second form', async () => {
  const underWay = { id: 'c1', number: 'CP000000015VN', kind: 'delivery', status: 'collected' };
  dossier = aResult({ returnMethod: 'post', consignments: [underWay] } as never);
  await open();
  expect(await screen.findByText('CP000000015VN')).toBeInTheDocument();
  expect(screen.queryByLabelText('Giấy chứng sinh')).not.toBeInTheDocument();
});

it('says how much waits in each list, and writes again to whoever does not come', async () => {
  const { id: unclaimedId, code: unclaimed } = aResult();
  server
    .on('GET /api/v1/me', () => answer(signedIn(['dossier.read', 'dossier.receive'])))
    .on('GET /api/v1/work-queues', () =>
      answer({ items: [{ queue: 'resultsHere', count: 3, isMore: false }] }),
    )
    .on('GET /api/v1/dossiers', () =>
      answer({
        items: [
          { id: unclaimedId, code: unclaimed, status: 'resultReady', returnMethod: 'counter' },
        ],
        next: null,
      }),
    )
    .on(`GET /api/v1/dossiers/${unclaimedId}/messages`, () =>
      answer({ items: [], hasGateway: false, recipients: ['applicant'], proposals: [] }),
    );
  const { user } = await renderScreen(<ReturnsScreen />, {
    path: '/signed-in/returns?tab=resultsUnclaimed',
  });
  expect(await screen.findByRole('tab', { name: 'Có tại quầy 3' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: `Nhắn lại ${unclaimed}` }));
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('tab', { name: 'Có tại quầy 3' }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: /^Nhắn lại/ })).not.toBeInTheDocument(),
  );
});
