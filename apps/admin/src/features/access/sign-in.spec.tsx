import { RouterProvider, createMemoryHistory } from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Providers } from '../../app/providers';
import { createQueryClient } from '../../app/query-client';
import { createAppRouter } from '../../app/router';
import { sessionLock } from '../../app/session-lock';
import { startTranslation } from '../../i18n';
import { FakeServer, answer, refusal } from '../../testing/fake-server';

const counters = [
  { id: 'c3', number: 3, name: 'Bưu điện', unitId: 'u1' },
  { id: 'c4', number: 4, name: 'Hộ tịch', unitId: 'u1' },
];
const me = {
  staff: { id: 's1', fullName: 'Lê Thị Mai', employer: 'post' },
  unit: { id: 'u1', name: 'Phường Xuân Hương – Đà Lạt', agencyCode: 'H36.12.5' },
  counter: counters[0] as object | null,
  counters,
  roles: ['postalClerk'],
  permissions: ['integration.none'],
  idleLockMinutes: 10,
  mustChangePassword: false,
  demo: true,
  now: '2026-11-20T02:00:00.000Z',
};
const signedOut = () =>
  refusal({ type: '/problems/unauthenticated', title: 'x', status: 401, detail: 'y' });

function startApp(server: FakeServer, path = '/') {
  server.install();
  localStorage.clear();
  const router = createAppRouter(
    createQueryClient(),
    createMemoryHistory({ initialEntries: [path] }),
  );
  render(
    <Providers
      queryClient={router.options.context.queryClient}
      translation={startTranslation('vi')}
    >
      <RouterProvider router={router} />
    </Providers>,
  );
  return { router, user: userEvent.setup({ delay: null }) };
}

beforeEach(() => {
  sessionLock.end();
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

async function enter(user: ReturnType<typeof userEvent.setup>, password: string) {
  await user.type(await screen.findByLabelText('Tên đăng nhập'), 'BuuDien');
  await user.type(screen.getByLabelText('Mật khẩu'), password);
  await user.keyboard('{Enter}');
}

it('says one sentence for a wrong pair, whichever part was wrong', async () => {
  const server = new FakeServer().on('GET /api/v1/me', signedOut);
  server.on('POST /api/v1/session', () =>
    refusal({ type: '/problems/sign-in-refused', title: 'x', status: 401, detail: 'y' }),
  );
  const { user } = startApp(server);
  await enter(user, 'sai');
  expect(
    await screen.findByText('Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra rồi nhập lại.'),
  ).toBeInTheDocument();
  expect(screen.getByLabelText('Mật khẩu')).toHaveValue('sai');
});

it('asks for the counter when there are several, and remembers it', async () => {
  let counter: object | null = null;
  const server = new FakeServer();
  let isIn = false;
  server.on('GET /api/v1/me', () => (isIn ? answer({ ...me, counter }) : signedOut()));
  server.on('POST /api/v1/session', ({ body }) => {
    isIn = true;
    const { counterId } = body as { counterId?: string };
    counter = counters.find(({ id }) => id === counterId) ?? null;
    return answer({ ...me, counter });
  });
  const { user } = startApp(server);
  await enter(user, 'mat-khau');
  await user.click(await screen.findByLabelText('Quầy 4 – Hộ tịch'));
  await user.keyboard('[F9]');
  expect(await screen.findByText('Phường Xuân Hương – Đà Lạt')).toBeInTheDocument();
  expect(await screen.findByText('Quầy 4')).toBeInTheDocument();
  const sent = server.askedFor('POST /api/v1/session').map(({ body }) => body);
  expect(sent).toEqual([
    { username: 'buudien', password: 'mat-khau' },
    { username: 'buudien', password: 'mat-khau', counterId: 'c4' },
  ]);
  expect(localStorage.getItem('motcua.counter')).toBe('c4');
});

it('counts down when there were too many tries, and sends nothing meanwhile', async () => {
  const server = new FakeServer().on('GET /api/v1/me', signedOut);
  server.on('POST /api/v1/session', () =>
    refusal(
      { type: '/problems/too-many-attempts', title: 'x', status: 429, detail: 'y' },
      { 'retry-after': '17' },
    ),
  );
  const { user } = startApp(server);
  await enter(user, 'sai');
  expect(await screen.findByText(/Thử lại sau 1[67] giây/)).toBeInTheDocument();
  await user.keyboard('[F9]');
  expect(server.askedFor('POST /api/v1/session')).toHaveLength(1);
});

it('points out a Vietnamese mark in the password', async () => {
  const { user } = startApp(new FakeServer().on('GET /api/v1/me', signedOut));
  await user.type(await screen.findByLabelText('Mật khẩu'), 'mật');
  expect(screen.getByText('Mật khẩu có dấu tiếng Việt: tắt bộ gõ.')).toBeInTheDocument();
});

it('locks over the work when the session is gone, and opens it with the password', async () => {
  const server = new FakeServer().on('GET /api/v1/me', () => answer(me));
  server.on('POST /api/v1/session', () => answer(me));
  const { user } = startApp(server);
  await screen.findByText('Phường Xuân Hương – Đà Lạt');
  localStorage.setItem('motcua.username', 'buudien');
  act(() => sessionLock.lock('expired'));
  expect(
    await screen.findByText('Hết phiên. Nhập mật khẩu để tiếp tục, không mất nội dung.'),
  ).toBeInTheDocument();
  await user.type(screen.getByLabelText('Mật khẩu'), 'mat-khau{Enter}');
  await waitFor(() => expect(screen.queryByText('Màn hình đã khóa')).not.toBeInTheDocument());
  expect(server.askedFor('POST /api/v1/session')[0]?.body).toEqual({
    username: 'buudien',
    password: 'mat-khau',
    counterId: 'c3',
  });
});

it('does not follow an address outside after signing in', async () => {
  const server = new FakeServer().on('GET /api/v1/me', signedOut);
  const { router } = startApp(server, '/sign-in?next=//evil.example');
  await screen.findByLabelText('Tên đăng nhập');
  expect(router.state.matches.at(-1)?.search).toEqual({ next: undefined });
});

it('asks for a password of one’s own before any work with a given one', async () => {
  let mustChangePassword = true;
  const server = new FakeServer();
  server.on('GET /api/v1/me', () => answer({ ...me, mustChangePassword }));
  server.on('PUT /api/v1/me/password', () => {
    mustChangePassword = false;
    return answer(undefined, 204);
  });
  const { user } = startApp(server);
  expect(await screen.findByText(/do người quản trị cấp/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Đóng' })).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), 'được cấp');
  await user.type(screen.getByLabelText(/^Mật khẩu mới, ít nhất 12/), 'mot hai ba bon nam');
  await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), 'mot hai ba bon nam');
  await user.keyboard('[F9]');
  await waitFor(() => expect(screen.queryByText(/do người quản trị cấp/)).not.toBeInTheDocument());
});
