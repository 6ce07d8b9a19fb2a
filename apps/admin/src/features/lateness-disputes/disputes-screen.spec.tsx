import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { DisputesScreen } from './disputes-screen';

const me = (id: string, ...permissions: string[]) =>
  answer(signedIn(permissions, { staff: { id, fullName: 'Lê Thị Hoa', employer: 'state' } }));

const dispute = {
  id: 'dispute-1',
  version: 1,
  dossierId: 'd1',
  code: 'H36.101-261109-0001',
  dossierStatus: 'inProcess',
  procedureName: 'Đăng ký khai sinh',
  state: 'open',
  definition: 'law',
  verdict: 'overdue',
  dueOn: '2026-11-12',
  claimedOwner: 'outsideSystem',
  reason: 'Không tra cứu được cơ sở dữ liệu dân cư.',
  unit: { id: 'u1', agencyCode: null, name: 'Phường Xuân Hương – Đà Lạt' },
  filedBy: { id: 'binh', fullName: 'Trần Văn Bình', employer: 'state' },
  filedAt: '2026-11-20T02:00:00.000Z',
  proofSha256: '9f'.repeat(32),
  correctedOwner: null,
  answer: null,
  settledBy: null,
  settledAt: null,
};

const proof = {
  disputeId: 'dispute-1',
  madeAt: '2026-11-20T02:00:00.000Z',
  clock: {
    calendarVersion: 3,
    totalMinutes: 1_180,
    parts: [
      { owner: 'receiver', workingMinutes: 180 },
      { owner: 'processor', workingMinutes: 1_000 },
    ],
    spans: [],
    changes: [],
    sentence: { vi: 'Hẹn trả thứ Năm 12/11/2026.', en: 'Due Thu 12 Nov 2026.' },
  },
  journal: [
    {
      no: 1,
      at: '2026-11-09T00:30:00Z',
      deviceAt: null,
      type: 'dossier.received',
      status: 'received',
      unit: 'Phường Xuân Hương – Đà Lạt',
      employer: 'state',
      position: '41',
    },
    {
      no: 3,
      at: '2026-11-09T04:30:00Z',
      deviceAt: '2026-11-09T03:00:00Z',
      type: 'consignment.collected',
      status: null,
      unit: 'Bưu điện Đà Lạt',
      employer: 'post',
      position: '44',
    },
  ],
};

let server: FakeServer;

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/me', () => me('hoa', 'dossier.read', 'dossier.settleDispute'))
    .on('GET /api/v1/lateness-disputes', () => answer({ items: [dispute], next: null }))
    .on('GET /api/v1/lateness-disputes/dispute-1', () => answer(dispute, 200, { etag: '"1"' }))
    .on('GET /api/v1/lateness-disputes/dispute-1/proof', () => answer(proof));
  server.install();
});

const open = (search = '') =>
  renderScreen(<DisputesScreen />, {
    path: `/signed-in/lateness-disputes${search}`,
    routes: ['/dossiers/$id'],
  });

const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('opens a dispute with its proof and settles it with whose time it was', async () => {
  const settlement = 'POST /api/v1/lateness-disputes/dispute-1/settlement';
  server.on(settlement, () => answer({ ...dispute, state: 'accepted', version: 2 }));
  const { user } = await open();
  await user.click(await screen.findByText('H36.101-261109-0001'));
  expect(await screen.findByText('Hẹn trả thứ Năm 12/11/2026.')).toBeInTheDocument();
  expect(screen.getByText('Bản 3')).toBeInTheDocument();
  expect(screen.getByText('1.180')).toBeInTheDocument();
  expect(screen.getByText('41')).toBeInTheDocument();
  expect(screen.getByText('Nhận của người gửi')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Tải tệp dữ liệu' })).toHaveAttribute(
    'href',
    '/api/v1/lateness-disputes/dispute-1/proof',
  );
  press('F9');
  await user.click(await screen.findByRole('radio', { name: 'Chấp nhận' }));
  await user.click(screen.getByLabelText('Căn cứ giải quyết'));
  await user.paste('Đã đối chiếu thông báo bảo trì.');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor(settlement)[0]?.body).toEqual({
      outcome: 'accepted',
      correctedOwner: 'outsideSystem',
      answer: 'Đã đối chiếu thông báo bảo trì.',
    }),
  );
  expect(server.askedFor(settlement)[0]?.headers.get('if-match')).toBe('"1"');
});

it('leaves one’s own dispute to somebody else', async () => {
  server.on('GET /api/v1/me', () => me('binh', 'dossier.read', 'dossier.settleDispute'));
  await open('?id=dispute-1&do=settle');
  expect(
    await screen.findByText('Chính bạn khiếu nại nên người khác giải quyết.'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('shows without the right neither button nor dialog', async () => {
  server.on('GET /api/v1/me', () => me('hoa', 'dossier.read'));
  await open('?id=dispute-1&do=settle');
  expect(await screen.findByText('Hồ sơ chứng minh')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Giải quyết khiếu nại/ })).not.toBeInTheDocument();
});

it('says in words when nothing waits and when the list cannot be read', async () => {
  server.on('GET /api/v1/lateness-disputes', () => answer({ items: [], next: null }));
  const { unmount } = await open();
  expect(await screen.findByText('Không có khiếu nại nào chờ giải quyết.')).toBeInTheDocument();
  unmount();
  server.on('GET /api/v1/lateness-disputes', () =>
    refusal({ type: '/problems/internal', title: '', status: 500, detail: '' }),
  );
  await open();
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});
