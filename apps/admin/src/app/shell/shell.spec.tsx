import {
  createMemoryHistory,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startTranslation } from '../../i18n';
import { rootRoute } from '../../routes/root';
import { signedInRoute } from '../../routes/access';
import { answer, FakeServer } from '../../testing/fake-server';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { Providers } from '../providers';
import { createQueryClient } from '../query-client';
import { sessionLock } from '../session-lock';

const me = {
  staff: { id: 's1', fullName: 'Lê Thị Mai', employer: 'post' },
  unit: { id: 'u1', name: 'Phường Xuân Hương – Đà Lạt', agencyCode: 'H36.12.5' },
  counter: null,
  counters: [],
  roles: ['civilClerk'],
  permissions: ['dossier.read', 'dossier.draft', 'journal.read'],
  idleLockMinutes: 10,
  demo: false,
  now: '2026-11-20T02:00:00.000Z',
};
let received = 0;

function DossiersScreen() {
  return (
    <>
      <PageHeader
        title="Hồ sơ"
        acts={<MainAct label="Tiếp nhận và in" onRun={() => (received += 1)} />}
      />
      <textarea aria-label="Ghi chú" defaultValue="đang gõ dở" />
    </>
  );
}

const screenAt = (path: string, name: string) =>
  createRoute({ getParentRoute: () => signedInRoute, path, component: () => <p>{name}</p> });

async function startShell() {
  const server = new FakeServer().on('GET /api/v1/me', () => answer(me));
  server.on('DELETE /api/v1/session', () => answer(undefined, 204));
  server.install();
  const dossiers = createRoute({
    getParentRoute: () => signedInRoute,
    path: '/dossiers',
    component: DossiersScreen,
  });
  const others = [screenAt('/intake', 'Trang tiếp nhận'), screenAt('/reports', 'Trang báo cáo')];
  const router = createRouter({
    routeTree: rootRoute.addChildren([signedInRoute.addChildren([dossiers, ...others])]),
    history: createMemoryHistory({ initialEntries: ['/dossiers'] }),
    context: { queryClient: createQueryClient() },
  });
  render(
    <Providers
      queryClient={router.options.context.queryClient}
      translation={startTranslation('vi')}
    >
      <RouterProvider router={router as never} />
    </Providers>,
  );
  await screen.findByRole('heading', { name: 'Hồ sơ' });
  return { server, user: userEvent.setup({ delay: null }) };
}

beforeEach(() => {
  act(() => sessionLock.end());
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

it('names screen, unit and product in the title', async () => {
  await startShell();
  expect(document.title).toBe('Hồ sơ – Phường Xuân Hương – Đà Lạt – Motcua');
});

it('shows the screens the person may use and opens them with Alt and a digit', async () => {
  const { user } = await startShell();
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/intake', '/dossiers']);
  await user.click(screen.getByLabelText('Ghi chú'));
  await user.keyboard('{Alt>}[Digit1]{/Alt}');
  expect(await screen.findByText('Trang tiếp nhận')).toBeInTheDocument();
});

it('runs the main act with F9 from inside a text field', async () => {
  const { user } = await startShell();
  await user.click(screen.getByLabelText('Ghi chú'));
  await user.keyboard('[F9]');
  expect(received).toBe(1);
});

it('lists the keys of the screen with F1, and F9 rests behind the list', async () => {
  const { user } = await startShell();
  received = 0;
  await user.keyboard('[F1]');
  const help = await screen.findByRole('dialog');
  expect(within(help).getByText('Tiếp nhận và in', { selector: 'td' })).toBeInTheDocument();
  await user.keyboard('[F9]');
  expect(received).toBe(0);
});

it('locks on demand, ends the session on the server and keeps what was typed', async () => {
  const { server, user } = await startShell();
  await user.type(screen.getByLabelText('Ghi chú'), ' thêm');
  await user.click(screen.getByRole('button', { name: 'Tài khoản của Lê Thị Mai' }));
  await user.click(await screen.findByText('Khóa màn hình'));
  expect(await screen.findByText('Màn hình đã khóa')).toBeInTheDocument();
  expect(server.askedFor('DELETE /api/v1/session')).toHaveLength(1);
  expect(screen.getByLabelText('Ghi chú')).toHaveValue('đang gõ dở thêm');
});

it('speaks English when asked', async () => {
  const { user } = await startShell();
  await user.click(screen.getByRole('button', { name: 'Tài khoản của Lê Thị Mai' }));
  await user.click(await screen.findByText('English'));
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  expect(within(screen.getByRole('navigation')).getByText('Dossiers')).toBeInTheDocument();
});
