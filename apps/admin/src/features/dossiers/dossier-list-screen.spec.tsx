import { screen, waitFor } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import type { FilterTexts } from './dossier-filter';
import { DossierList } from './dossier-list-screen';

const unit = { id: 'unit', name: 'Phường Xuân Hương – Đà Lạt' };
const me = signedIn(['dossier.read', 'staff.read'], {
  staff: { id: 'motcua', fullName: 'Nguyễn Thu Trang', employer: 'state' },
  unit,
});
const lists = 'GET /api/v1/dossiers';

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(me))
    .on(lists, () => answer({ items: [], next: null }))
    .on('GET /api/v1/procedures', () => answer({ items: [], next: null }))
    .on('GET /api/v1/staff', () =>
      answer({ items: [me.staff, { id: 'binh', fullName: 'Trần Văn Bình' }], next: null }),
    )
    .on('GET /api/v1/saved-views', () => answer({ items: [] }));
  server.install();
});

const open = (search: FilterTexts) =>
  renderScreen(<DossierList search={search} />, {
    path: `/dossiers?${new URLSearchParams(search as Record<string, string>)}`,
    routes: ['/dossiers/$id'],
  });

it('asks for what the address says and shows it in words that can be taken away', async () => {
  const { user, address } = await open({
    receivedBy: 'binh',
    competentUnitId: unit.id,
    timeliness: 'late',
  });
  expect(await screen.findByText('Người tiếp nhận: Trần Văn Bình')).toBeInTheDocument();
  expect(screen.getByText('Tình trạng thời hạn: Xong quá hạn')).toBeInTheDocument();
  expect(screen.getByText(`Cơ quan giải quyết: ${unit.name}`)).toBeInTheDocument();
  await waitFor(() => expect(server.askedFor(lists)).not.toHaveLength(0));
  expect(Object.fromEntries(server.askedFor(lists)[0]?.query ?? [])).toMatchObject({
    receivedBy: 'binh',
    competentUnitId: unit.id,
    timeliness: 'late',
  });
  await user.click(screen.getByLabelText('Bỏ: Tình trạng thời hạn: Xong quá hạn'));
  await waitFor(() => expect(address()).not.toContain('timeliness'));
  expect(address()).toContain('receivedBy=binh');
});

it('puts a chosen filter into the address', async () => {
  const { user, address } = await open({});
  const [field] = await screen.findAllByLabelText('Tình trạng thời hạn');
  await user.click(field as HTMLElement);
  await user.click(await screen.findByText('Trước hạn'));
  await waitFor(() => expect(address()).toContain('timeliness=early'));
});

it('says that a supplement never came, not only that the clock stands still', async () => {
  const row = {
    id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b12',
    code: 'H36.101-261020-0007',
    version: 2,
    status: 'awaitingSupplement',
    applicantName: 'Nguyễn Thị Hồng Phượng',
    procedureName: 'Đăng ký khai sinh',
    registeredAt: '2026-10-20T02:00:00+00:00',
    dueAt: null,
    dueOn: null,
    timeliness: 'supplementExpired',
  };
  server.on(lists, () => answer({ items: [row], next: null }));
  await open({});
  expect(await screen.findByText(row.code)).toBeInTheDocument();
  // Once as a choice of the filter, once in the row.
  expect(screen.getAllByText('Quá hạn bổ sung').length).toBeGreaterThan(0);
  expect(screen.queryByText('Tạm dừng tính thời hạn')).not.toBeInTheDocument();
});

it('folds the rarer filters away, counts those in force and opens for them', async () => {
  const { user, address } = await open({});
  const fold = await screen.findByRole('button', { name: 'Bộ lọc khác' });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryAllByLabelText('Kênh')).toHaveLength(0);
  fold.focus();
  await user.keyboard('{Enter}');
  const [channel] = await screen.findAllByLabelText('Kênh');
  await user.click(channel as HTMLElement);
  await user.click(await screen.findByText('Bưu chính'));
  await waitFor(() => expect(address()).toContain('channel=post'));
});

it('shows the folded filters that an address puts in force', async () => {
  const { user } = await open({ channel: 'post', employer: 'state' });
  const fold = await screen.findByRole('button', { name: 'Bộ lọc khác (2)' });
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  await user.click(fold);
  expect(screen.queryAllByLabelText('Kênh')).toHaveLength(0);
  expect(screen.getByText('Kênh: Bưu chính')).toBeInTheDocument();
});

it('leaves out a word that the server does not know', async () => {
  await open({ timeliness: 'yesterday' });
  await waitFor(() => expect(server.askedFor(lists)).not.toHaveLength(0));
  expect(server.askedFor(lists)[0]?.query.has('timeliness')).toBe(false);
});
