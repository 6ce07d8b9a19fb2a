import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { aDossier } from '../dossiers/dossier.builder';
import { ProcessingScreen } from './processing-screen';

const colleague = { id: 'chau', fullName: 'Hoàng Minh Châu', employer: 'state' as const };
const me = { id: 'huy', fullName: 'Nguyễn Quang Huy', employer: 'state' as const };
const inHand = (change: object) =>
  aDossier({ id: 'd1', status: 'inProcess', assignee: null, ...change });
const actions = 'POST /api/v1/dossiers/d1/actions';

let server: FakeServer;
let served: ReturnType<typeof aDossier>;

beforeEach(() => {
  sessionStorage.clear();
  served = inHand({ availableActions: ['take'] });
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: me,
        unit: { id: 'unit', name: 'Phường Lâm Viên – Đà Lạt' },
        counter: null,
        counters: [],
        roles: [],
        permissions: ['dossier.read', 'dossier.process'],
        idleLockMinutes: 10,
        demo: true,
        now: '2026-11-20T03:00:00.000Z',
      }),
    )
    .on('GET /api/v1/dossiers', () =>
      answer({ items: [{ ...served, assigneeName: null, timeliness: null }], next: null }),
    )
    .on('GET /api/v1/dossiers/d1', () => answer(served, 200, { etag: '"3"' }))
    .on(actions, () => {
      served = inHand({ version: 4, assignee: colleague, availableActions: [] });
      return refusal({
        type: '/problems/stale-version',
        title: 'Người khác đã sửa sau khi trang này được mở.',
        status: 412,
        detail: '',
        changedBy: colleague.fullName,
        changedAt: '2026-11-20T02:41:00.000Z',
        currentVersion: 4,
      });
    });
  server.install();
});

const open = () =>
  renderScreen(<ProcessingScreen />, {
    path: '/signed-in/processing?tab=toTake',
    routes: ['/dossiers/$id'],
  });

const expectConflict = async (address: () => string) => {
  const dialog = await screen.findByRole('dialog', { name: /Nhận việc · hồ sơ/ });
  expect(within(dialog).getByText(/^Hoàng Minh Châu đã sửa lúc 09:41/)).toBeInTheDocument();
  const holder = await within(dialog).findByRole('row', { name: /Người giữ việc/ });
  expect(holder).toHaveTextContent(/Hoàng Minh Châu$/);
  fireEvent.click(within(dialog).getByText('Xem bản mới'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(address()).toContain('/processing');
  expect(server.askedFor(actions)).toHaveLength(1);
};

it('names who was faster with the dossier in hand, and what is different now', async () => {
  const { address } = await open();
  await screen.findByRole('button', { name: /Nhận việc/ });
  fireEvent.keyDown(document.activeElement ?? document, { code: 'F9' });
  await expectConflict(address);
});

it('names who was faster with a row of the list, and what is different now', async () => {
  const { address } = await open();
  const row = await screen.findByRole('row', { name: /0042/ });
  row.focus();
  fireEvent.keyDown(row, { code: 'KeyN' });
  await expectConflict(address);
});

it('tells what was done and where it stands where the dossier is no longer to be seen', async () => {
  server
    .on(actions, () =>
      refusal({
        type: '/problems/stale-version',
        title: 'Người khác đã sửa sau khi trang này được mở.',
        status: 412,
        detail: '',
        changedBy: colleague.fullName,
        changedAt: '2026-11-20T02:41:00.000Z',
        change: 'dossier.taken',
        currentVersion: 4,
        dossierStatus: 'inProcess',
      }),
    )
    .on('GET /api/v1/dossiers/d1', () =>
      server.askedFor(actions).length === 0
        ? answer(served, 200, { etag: '"3"' })
        : refusal({ type: '/problems/not-found', title: 'Không có.', status: 404, detail: '' }),
    );
  await open();
  await screen.findByRole('button', { name: /Nhận việc/ });
  fireEvent.keyDown(document.activeElement ?? document, { code: 'F9' });
  const dialog = await screen.findByRole('dialog', { name: /Nhận việc · hồ sơ/ });
  expect(await within(dialog).findByText('Nhận việc · Đang xử lý')).toBeInTheDocument();
});
