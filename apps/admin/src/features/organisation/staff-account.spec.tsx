import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { followServer } from '../../ui/office-clock';
import { firstPassword } from './first-password';
import { StaffScreen } from './staff-screen';

const now = '2026-11-20T02:30:00.000Z';
const unit = { id: '0193a000-0000-7000-8001-000000000004', name: 'Phường Xuân Hương – Đà Lạt' };
const binh = {
  id: '0193a000-0000-7000-8003-000000000003',
  username: 'binhtv',
  fullName: 'Trần Văn Bình',
  employer: 'state',
  title: null,
  phone: null,
  email: null,
  validFrom: '2025-07-01',
  validTo: null,
  version: 1,
  assignments: [],
  lastSignInAt: null,
  sessions: [],
};
const anh = { ...binh, id: '0193a000-0000-7000-8003-000000000099', username: 'anhnt' };

async function open(
  path: string,
  permissions = ['staff.read', 'staff.write', 'organisation.read'],
) {
  followServer(now);
  const server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer(
        signedIn(permissions, {
          staff: { id: 'admin', fullName: 'Đỗ Anh Tuấn', employer: 'state' },
          unit,
          now,
        }),
      ),
    )
    .on('GET /api/v1/units', () =>
      answer({ items: [{ ...unit, shortName: 'P. Xuân Hương' }], next: null }),
    )
    .on('GET /api/v1/roles', () =>
      answer({
        items: [
          { code: 'civilClerk', employer: 'state', sight: 'unitTree', permissions: [] },
          { code: 'postalClerk', employer: 'post', sight: 'unitTree', permissions: [] },
        ],
      }),
    )
    .on('GET /api/v1/staff', () => answer({ items: [binh], next: null }))
    .on(`GET /api/v1/staff/${binh.id}`, () => answer(binh))
    .on(`GET /api/v1/staff/${anh.id}`, () => answer({ ...anh, fullName: 'Nguyễn Thị Ánh' }));
  server.install();
  const shown = await renderScreen(<StaffScreen />, { path });
  await screen.findByRole('heading', { name: 'Nhân sự' });
  return { server, ...shown };
}

it('draws passwords that no typing method changes and the server accepts', () => {
  const drawn = Array.from({ length: 50 }, firstPassword);
  for (const each of drawn) expect(each).toMatch(/^([bcghkmnpqtv2346789]{4}-){3}[a-z0-9]{4}$/);
  expect(new Set(drawn).size).toBe(50);
});

it('gives a new password to somebody who forgot it, and shows it once', async () => {
  const { server, user } = await open(`/staff?person=${binh.id}`);
  const address = `POST /api/v1/staff/${binh.id}/password`;
  server.on(address, () => answer(binh));
  await user.click(await screen.findByRole('button', { name: 'Cấp lại mật khẩu' }));
  await screen.findByRole('dialog', { name: 'Cấp lại mật khẩu cho Trần Văn Bình' });
  await user.keyboard('[F9]');
  await screen.findByText(/chỉ hiện một lần/);
  const sent = server.askedFor(address).map(({ body }) => (body as { password: string }).password);
  expect(sent).toHaveLength(1);
  expect(screen.getByText(sent[0] ?? '')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.queryByRole('button', { name: 'Đóng' })).not.toBeInTheDocument();
  expect(screen.getByText(sent[0] ?? '')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Xong' }));
  await waitFor(() => expect(screen.queryByText(sent[0] ?? '')).not.toBeInTheDocument());
});

it('stays open until the answer to a new password is there, and says when copying failed', async () => {
  const { server, user } = await open(`/staff?person=${binh.id}`);
  let finish: (reply: Response) => void = () => undefined;
  const address = `POST /api/v1/staff/${binh.id}/password`;
  server.on(address, () => new Promise((resolve) => (finish = resolve)));
  await user.click(await screen.findByRole('button', { name: 'Cấp lại mật khẩu' }));
  await screen.findByRole('dialog');
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(address)).toHaveLength(1));
  await user.keyboard('{Escape}');
  finish(answer(binh));
  await screen.findByText(/chỉ hiện một lần/);
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Chép mật khẩu' }));
  expect(await screen.findByText(/^Không chép được/)).toBeInTheDocument();
});

it('employs a person with a first role, and names the field when the sign-in name is taken', async () => {
  const { server, user } = await open('/staff');
  const address = 'POST /api/v1/staff';
  server.on(address, () =>
    refusal({ type: '/problems/conflict', title: '', status: 409, detail: '' }),
  );
  await user.keyboard('[F9]');
  const form = within(await screen.findByRole('dialog', { name: 'Thêm người' }));
  const write = (label: string, value: string) =>
    fireEvent.change(form.getByLabelText(label), { target: { value } });
  write('Họ tên', 'Nguyễn Thị Ánh');
  expect(form.getByText(/Nhập tên đăng nhập theo đúng/)).toBeInTheDocument();
  write('Tên đăng nhập', 'binhtv');
  const choose = async (label: string, option: string) => {
    const field = form.getByLabelText(label, { selector: 'input' });
    await user.click(field);
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
    await user.click(await within(list as HTMLElement).findByText(option));
  };
  await choose('Đơn vị', unit.name);
  await choose('Vai trò', 'Công chức một cửa');
  expect(form.queryByText('Nhân viên bưu điện')).not.toBeInTheDocument();
  await user.keyboard('[F9]');
  await form.findByText('Tên đăng nhập này đã có người dùng. Chọn tên khác.');
  server.on(address, () => answer({ ...anh, fullName: 'Nguyễn Thị Ánh' }, 201));
  write('Tên đăng nhập', 'anhnt');
  await user.keyboard('[F9]');
  await form.findByText(/chỉ hiện một lần/);
  const { password, ...sent } = server.askedFor(address).at(-1)?.body as Record<string, unknown>;
  expect(sent).toEqual({
    username: 'anhnt',
    fullName: 'Nguyễn Thị Ánh',
    employer: 'state',
    title: null,
    validFrom: '2026-11-20',
    assignment: { unitId: unit.id, roleCode: 'civilClerk', validTo: null },
  });
  expect(form.getByText(String(password))).toBeInTheDocument();
  await user.click(form.getByText('Xong'));
  await screen.findByRole('heading', { name: 'Nguyễn Thị Ánh' });
});

it('offers neither to whoever may only read', async () => {
  await open(`/staff?person=${binh.id}`, ['staff.read', 'organisation.read']);
  await screen.findByRole('heading', { name: binh.fullName });
  expect(screen.queryByRole('button', { name: 'Thêm người' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Cấp lại mật khẩu' })).not.toBeInTheDocument();
});
