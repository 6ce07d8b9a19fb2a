import { screen, waitFor } from '@testing-library/react';
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
  periods: [],
  predecessors: [],
  successors: [],
  counters: [],
  sessions: [],
};
const successor = { ...unit, id: '0193a000-0000-7000-8001-000000000005', name: 'Phường Lâm Viên' };
const address = `POST /api/v1/units/${unit.id}/end`;

async function open({
  permissions = ['organisation.read', 'organisation.write'],
  kind = 'commune',
}) {
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
    .on(`GET /api/v1/units/${unit.id}`, () => answer({ ...unit, kind }))
    .on(address, () => answer({ ...unit, validTo: '2026-11-20' }));
  server.install();
  const shown = await renderScreen(
    <UnitPanel id={unit.id} on={undefined} onGo={() => undefined} />,
  );
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
});
