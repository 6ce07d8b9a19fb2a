import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { followServer } from '../../ui/office-clock';
import { UnitPanel } from './unit-panel';

const unit = {
  id: '0193a000-0000-7000-8001-000000000004',
  kind: 'commune',
  agencyCode: 'H36.101',
  formerCodes: [],
  administrativeCode: null,
  name: 'Phường Xuân Hương – Đà Lạt',
  shortName: 'P. Xuân Hương',
  parentId: '0193a000-0000-7000-8001-000000000001',
  address: null,
  phone: null,
  validFrom: '2025-07-01',
  validTo: null,
  version: 3,
  periods: [
    {
      validFrom: '2025-07-01',
      validTo: '2026-12-31',
      name: 'Phường Xuân Hương – Đà Lạt',
      shortName: 'P. Xuân Hương',
      parentId: '0193a000-0000-7000-8001-000000000001',
      address: null,
      phone: null,
    },
    {
      validFrom: '2027-01-01',
      validTo: null,
      name: 'Phường Xuân Hương',
      shortName: 'P. Xuân Hương',
      parentId: '0193a000-0000-7000-8001-000000000001',
      address: null,
      phone: null,
    },
  ],
  predecessors: [],
  successors: [],
  counters: [],
  sessions: [],
};
const successor = { ...unit, id: '0193a000-0000-7000-8001-000000000005', name: 'Phường Lâm Viên' };
const address = `POST /api/v1/units/${unit.id}/end`;

const gone = jest.fn();

async function open({
  permissions = ['organisation.read', 'organisation.write'],
  kind = 'commune',
  counters = [] as object[],
}) {
  gone.mockClear();
  followServer('2026-11-20T02:30:00.000Z');
  const server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer(
        signedIn(permissions, {
          staff: { id: 'staff', fullName: 'Đỗ Anh Tuấn', employer: 'state' },
          unit: { id: unit.id, name: unit.name },
          now: '2026-11-20T02:30:00.000Z',
        }),
      ),
    )
    .on('GET /api/v1/units', () => answer({ items: [unit, successor], next: null }))
    .on(`GET /api/v1/units/${unit.id}`, () => answer({ ...unit, kind, counters }))
    .on(address, () => answer({ ...unit, validTo: '2026-11-20' }));
  server.install();
  const shown = await renderScreen(<UnitPanel id={unit.id} on={undefined} onGo={gone} />);
  await screen.findByRole('heading', { name: unit.name });
  return { server, ...shown };
}

it('ends a unit on a day in favour of others, and keeps the dialog open while it is refused', async () => {
  const { server, user } = await open({});
  server.on(address, () =>
    refusal({
      type: '/problems/validation',
      title: 'Có mục cần sửa',
      status: 400,
      detail: '',
      errors: [
        { pointer: '#/successorIds', code: 'successorNeeded', detail: 'Đơn vị này có hồ sơ.' },
      ],
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Kết thúc đơn vị' }));
  await screen.findByRole('dialog', { name: `Kết thúc ${unit.name}` });
  expect(screen.getByText(/không có đơn vị kế thừa/)).toBeInTheDocument();
  await user.keyboard('[F9]');
  expect((await screen.findAllByText('Đơn vị này có hồ sơ.')).length).toBeGreaterThan(0);
  server.on(address, () => answer({ ...unit, validTo: '2026-11-20' }));
  await user.click(screen.getByRole('combobox', { name: 'Đơn vị kế thừa' }));
  await user.click(await screen.findByRole('option', { name: successor.name, hidden: true }));
  expect(await screen.findByText(/hồ sơ chuyển sang Phường Lâm Viên/)).toBeInTheDocument();
  await user.keyboard('[F9]');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const asked = server.askedFor(address).at(-1);
  expect(asked?.body).toEqual({ validTo: '2026-11-20', successorIds: [successor.id] });
  expect(asked?.headers.get('if-match')).toBe('"3"');
});

it.each([
  ['whoever may not', { permissions: ['organisation.read'] }],
  ['the root of a tree', { kind: 'province' }],
])('is not offered to %s', async (_, who) => {
  await open(who);
  expect(screen.queryByRole('button', { name: 'Kết thúc đơn vị' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Mở quầy' })).not.toBeInTheDocument();
});

it('adds a unit below and goes there; the agency code of another is named at its field', async () => {
  const { server, user } = await open({});
  const created = 'POST /api/v1/units';
  server.on(created, () =>
    refusal({ type: '/problems/conflict', title: '', status: 409, detail: '' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Lập đơn vị trực thuộc' }));
  await screen.findByRole('dialog', { name: `Lập đơn vị trực thuộc ${unit.name}` });
  const write = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  write('Tên', 'Quầy lưu động Thái Phiên');
  write('Tên ngắn', 'Thái Phiên');
  write(/Mã định danh/, 'H36.101');
  await user.keyboard('[F9]');
  await screen.findByText('Mã định danh này đã thuộc đơn vị khác.');
  server.on(created, () => answer({ ...unit, id: 'new' }, 201));
  write(/Mã định danh/, '');
  await user.keyboard('[F9]');
  await waitFor(() => expect(gone).toHaveBeenCalledWith('new', '2026-11-20'));
  expect(server.askedFor(created).at(-1)?.body).toEqual({
    kind: 'oneStopDesk',
    name: 'Quầy lưu động Thái Phiên',
    shortName: 'Thái Phiên',
    parentId: unit.id,
    agencyCode: null,
    address: null,
    validFrom: '2026-11-20',
  });
});

it('renames from a day on, sends only what differs from that day, and tells what stays', async () => {
  const { server, user } = await open({});
  const changed = `PATCH /api/v1/units/${unit.id}`;
  server.on(changed, () => answer({ ...unit, version: 4 }));
  const write = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const save = async () => {
    await user.keyboard('[F9]');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    return server.askedFor(changed).at(-1);
  };
  const act = await screen.findByRole('button', { name: 'Đổi tên, địa chỉ' });
  await user.click(act);
  await screen.findByRole('dialog', { name: `Đổi tên, địa chỉ của ${unit.name}` });
  expect(screen.getByText('Chưa sửa gì.')).toBeInTheDocument();
  write('Tên', 'Phường Xuân Hương Mới');
  await screen.findByText(/Trước ngày 20\/11\/2026 vẫn đọc là «Phường Xuân Hương – Đà Lạt»/);
  const renamed = await save();
  expect(renamed?.body).toEqual({ name: 'Phường Xuân Hương Mới', validFrom: '2026-11-20' });
  expect(renamed?.headers.get('if-match')).toBe('"3"');

  await user.click(act);
  fireEvent.change(await screen.findByLabelText('Áp dụng từ ngày'), {
    target: { value: '01/06/2027' },
  });
  fireEvent.blur(screen.getByLabelText('Áp dụng từ ngày'));
  await waitFor(() => expect(screen.getByLabelText('Tên')).toHaveValue('Phường Xuân Hương'));
  write(/Điện thoại/, '02633822222');
  expect((await save())?.body).toEqual({ phone: '02633822222', validFrom: '2027-06-01' });
});

it('opens a counter under the next free number', async () => {
  const { server, user } = await open({});
  const opened = 'POST /api/v1/counters';
  server.on(opened, () => answer({ id: 'counter' }, 201));
  await user.click(await screen.findByRole('button', { name: 'Mở quầy' }));
  await screen.findByRole('dialog', { name: `Mở quầy tại ${unit.name}` });
  await user.keyboard('[F9]');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(server.askedFor(opened).at(-1)?.body).toEqual({
    unitId: unit.id,
    number: 1,
    name: 'Quầy 1',
    validFrom: '2026-11-20',
  });
});

it('closes a counter on a day, from the version that was seen', async () => {
  const counter = { id: 'c1', number: 1, name: 'Quầy 1', validFrom: '2025-07-01', version: 2 };
  const gate = { ...counter, id: 'c2', number: 2, name: 'Quầy 2', validTo: '2026-01-31' };
  const { server, user } = await open({ counters: [{ ...counter, validTo: null }, gate] });
  server.on('PATCH /api/v1/counters/c1', () => answer({ ...counter, validTo: '2026-11-20' }));
  expect(screen.queryByRole('button', { name: 'Đóng Quầy 2' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Đóng Quầy 1' }));
  await screen.findByText(/không ai đăng nhập làm việc tại Quầy 1/);
  await user.keyboard('[F9]');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const asked = server.askedFor('PATCH /api/v1/counters/c1').at(-1);
  expect(asked?.body).toEqual({ validTo: '2026-11-20' });
  expect(asked?.headers.get('if-match')).toBe('"2"');
});
