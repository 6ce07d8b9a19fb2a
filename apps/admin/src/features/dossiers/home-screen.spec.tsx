import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
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

const open = (view?: string) =>
  renderScreen(<Home queue={undefined} view={view} />, {
    path: '/home',
    routes: ['/dossiers/$id', '/dossiers', '/processing', '/incidents'],
  });

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

const emptyDesk = { asOf: '2026-11-20T02:40:00+00:00', units: [], counters: [] };
const leading = { ...me, permissions: [...me.permissions, 'dossier.assign', 'incident.read'] };

it('shows whoever leads the desk what presses where, and who sits at which counter', async () => {
  const counter = { unitId: 'ward', unitName: 'P. Xuân Hương', received: 0, people: [] };
  const binh = { id: 'binh', fullName: 'Trần Văn Bình', since: '2026-11-20T00:32:00+00:00' };
  server
    .on('GET /api/v1/me', () => answer(leading))
    .on('GET /api/v1/reports/desk', () =>
      answer({
        ...emptyDesk,
        units: [{ id: 'justice', name: 'Phòng Tư pháp', overdue: 2, dueSoon: 0 }],
        counters: [
          { ...counter, id: 'c1', number: 1, name: 'Quầy 1', received: 14, people: [binh] },
          { ...counter, id: 'c2', number: 2, name: 'Quầy 2' },
        ],
      }),
    )
    .on('GET /api/v1/incidents', () => answer({ items: [{}, {}], next: null }));
  await open('desk');
  const late = await screen.findByRole('link', { name: /^2\. .*Quá hạn, Phòng Tư pháp/ });
  expect(late).toHaveAttribute('href', '/dossiers?competentUnitId=justice&timeliness=overdue');
  expect(screen.getByText('Trần Văn Bình từ 07:32')).toBeInTheDocument();
  expect(screen.getByText('Đã nhận 14')).toBeInTheDocument();
  expect(screen.getByText('chưa có người ngồi')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Sự cố đang mở: 2' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Bản đang nhập dở' })).not.toBeInTheDocument();
});

it('does not pass for a desk without incidents when they could not be read', async () => {
  server
    .on('GET /api/v1/me', () => answer(leading))
    .on('GET /api/v1/reports/desk', () => answer(emptyDesk))
    .on('GET /api/v1/incidents', () =>
      refusal({ type: '/problems/forbidden', title: 'Không được xem', status: 403, detail: '' }),
    );
  await open('desk');
  expect(await screen.findByText('Chưa đọc được số sự cố đang mở.')).toBeInTheDocument();
  expect(screen.getByText('Không có hồ sơ nào quá hạn hay sắp đến hạn.')).toBeInTheDocument();
});

it('keeps the desk from whoever does not lead it', async () => {
  await open('desk');
  expect(await screen.findByRole('region', { name: 'Bản đang nhập dở' })).toBeInTheDocument();
  expect(server.askedFor('GET /api/v1/reports/desk')).toEqual([]);
  expect(screen.queryByRole('radio', { name: 'Cả bộ phận' })).not.toBeInTheDocument();
});

it.each([
  [{ value: 33 / 34, numerator: 33, denominator: 34 }, 'Đúng ngay lần đầu 97,1 % (33/34)'],
  [{ value: null, numerator: 0, denominator: 0 }, undefined],
])('says of the own day how much was right at once, of %j', async (rightFirstTime, words) => {
  const permissions = [...me.permissions, 'report.read'];
  const count = (numerator: number) => ({ value: numerator, numerator, denominator: null });
  server
    .on('GET /api/v1/me', () => answer({ ...me, permissions }))
    .on('GET /api/v1/reports/today', () =>
      answer({
        received: count(rightFirstTime.denominator),
        rightFirstTime,
        returned: count(21),
      }),
    );
  await open();
  expect(await screen.findByText('Đã trả 21')).toBeInTheDocument();
  expect(screen.queryByText(/Đúng ngay lần đầu/)?.textContent).toBe(words);
});
