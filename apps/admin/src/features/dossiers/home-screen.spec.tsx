import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { Home } from './home-screen';

const me = signedIn(
  ['dossier.read', 'dossier.receive', 'dossier.confirmRefusal', 'dossier.draft'],
  { staff: { id: 'head', fullName: 'Phạm Quốc Dũng', employer: 'state' } },
);
const notice = (id: string, change: object = {}) => ({
  id,
  kind: 'dueSoon',
  dossierId: `dossier-${id}`,
  code: `H36.101-261120-000${id}`,
  procedureName: 'Đăng ký khai sinh',
  status: 'received',
  dueAt: '2026-11-20T09:30:00+00:00',
  holdsIt: false,
  madeAt: '2026-11-20T02:00:00+00:00',
  readAt: null,
  seenBy: [],
  isSettled: false,
  ...change,
});

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(me))
    .on('GET /api/v1/work-queues', () =>
      answer({
        items: [
          { queue: 'refusalsToConfirm', count: 0, isMore: false },
          { queue: 'open', count: 99, isMore: true },
          { queue: 'overdue', count: 3, isMore: false },
        ],
      }),
    )
    .on('GET /api/v1/notifications', () => answer({ items: [], unread: 0, next: null }))
    .on('GET /api/v1/dossiers', () => answer({ items: [], next: null }))
    .on('GET /api/v1/drafts', () => answer({ items: [], next: null }))
    .on('GET /api/v1/saved-views', () => answer({ items: [] }));
  server.install();
});

const open = () =>
  renderScreen(<Home queue={undefined} />, { path: '/home', routes: ['/dossiers/$id'] });

it('begins with the first queue that has work and says how much waits in each', async () => {
  await open();
  const first = await screen.findByRole('tab', { name: 'Chưa kết thúc 99+' });
  await waitFor(() => expect(first).toHaveAttribute('aria-selected', 'true'));
  expect(screen.getByRole('tab', { name: 'Quá hạn 3' })).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: 'Chờ xác nhận từ chối' })).toBeInTheDocument();
});

it('tells who has seen a warning, and asks nobody again', async () => {
  const seenBy = [{ fullName: 'Võ Thị Kim Oanh', at: '2026-11-20T02:12:00+00:00' }];
  const seen = notice('2', { readAt: '2026-11-20T02:12:00+00:00', seenBy });
  let reads = 0;
  server.on('GET /api/v1/notifications', () =>
    answer({ items: reads++ === 0 ? [notice('1')] : [notice('1'), seen], unread: 1, next: null }),
  );
  const { user } = await open();
  const notices = await screen.findByRole('region', { name: 'Nhắc hạn' });
  expect(within(notices).getAllByRole('link')).toHaveLength(1);
  await user.click(within(notices).getByRole('button', { name: 'Xem tất cả' }));
  expect(await within(notices).findByText(/Võ Thị Kim Oanh đã xem lúc 09:12/)).toBeInTheDocument();
  expect(within(notices).getAllByRole('button', { name: /^Đã xem nhắc hạn/ })).toHaveLength(1);
});
