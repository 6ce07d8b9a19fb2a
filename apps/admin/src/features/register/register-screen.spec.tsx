import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { RegisterScreen } from './register-screen';

const book = {
  unitId: 'u1',
  unitName: 'Phường Xuân Hương – Đà Lạt',
  year: 2026,
  lastNo: 14,
  waiting: 0,
  openedAt: '2026-01-02T02:30:00+00:00',
  closedAt: null,
  version: 3,
  closedBy: null,
  prints: [],
  corrections: [],
  unreceived: [{ code: 'H36.12-261121-0007', status: 'notAccepted' }],
  moreUnreceived: 3,
};

const line = {
  no: 13,
  isVisible: true,
  code: 'H36.12-261121-0013',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  applicantName: 'Nguyễn Thị Ánh Tuyết',
  address: '7 Bùi Thị Xuân',
  phone: '0912345678',
  agencyName: 'Phường Xuân Hương',
  receivedAt: '2026-11-20T02:30:00+00:00',
  dueAt: null,
  transferredAt: null,
  resultAt: null,
  returnedAt: null,
  returnMethod: 'counter',
  status: 'received',
  reappointments: 0,
  corrections: [],
};

const me = {
  ...{ staff: { id: 's1', fullName: 'Trần Văn Bình' }, unit: { id: 'u1', name: 'Xuân Hương' } },
  ...{ counter: null, counters: [], roles: [], permissions: ['register.print'] },
  now: '2026-11-20T02:40:00.000Z',
};

async function open() {
  let prints: object[] = [];
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(me))
    .on('GET /api/v1/registers', () => answer({ items: [book] }))
    .on('GET /api/v1/registers/u1/2026', () => answer({ ...book, prints }))
    .on('GET /api/v1/registers/u1/2026/lines', () => answer({ items: [line], next: null }))
    .on('POST /api/v1/register-prints', () => {
      const print = { id: 'p1', no: 1, fromNo: 13, toNo: 14 };
      prints = [{ ...print, printedAt: '2026-11-20T02:41:00+00:00', printedBy: 'Trần Văn Bình' }];
      return answer({ ...print, unitId: 'u1', year: 2026, templateNo: 1 }, 201);
    })
    .on('POST /api/v1/registers/u1/2026/corrections', () => answer(book, 201));
  server.install();
  const shown = await renderScreen(<RegisterScreen />, {
    path: '/reports/register?year=2026',
    routes: ['/dossiers/$id'],
  });
  await screen.findByText('H36.12-261121-0013');
  return { ...shown, server };
}

it('opens at the newest page and tells of codes without a line', async () => {
  const { server } = await open();
  expect(screen.getByText('Trang 2/2')).toBeInTheDocument();
  expect(
    screen.getByText('H36.12-261121-0007 (không tiếp nhận); còn 3 mã nữa'),
  ).toBeInTheDocument();
  expect(server.askedFor('GET /api/v1/registers/u1/2026/lines')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /Khóa sổ/ })).toBeNull();
});

it('prints only new pages unless told otherwise, and opens the file', async () => {
  const { user, server } = await open();
  const opened = jest.spyOn(window, 'open').mockReturnValue(null);
  await user.keyboard('[F9]');
  const dialog = await screen.findByRole('dialog', { name: 'In sổ' });
  expect(within(dialog).getByRole('radio', { name: 'Chỉ trang mới' })).toBeChecked();
  await user.click(within(dialog).getByRole('radio', { name: 'Từ số đến số' }));
  await user.type(within(dialog).getByLabelText('Từ số'), '13');
  expect(within(dialog).getByRole('link', { name: /^Xem trước số 13–14/ })).toHaveAttribute(
    'href',
    '/api/v1/registers/u1/2026/preview?from=13&to=14',
  );
  await user.click(within(dialog).getByRole('radio', { name: 'Chỉ trang mới' }));
  expect(server.askedFor('POST /api/v1/register-prints')).toHaveLength(0);
  await user.keyboard('[F9]');
  await waitFor(() =>
    expect(opened).toHaveBeenCalledWith('/api/v1/register-prints/p1/pdf', '_blank'),
  );
  expect(server.askedFor('POST /api/v1/register-prints')[0]?.body).toEqual({
    unitId: 'u1',
    year: 2026,
    scope: 'newPages',
  });
  // The tab was held back: the print counts, so it can be opened from the page.
  expect(await screen.findByText(/^Đã ghi nhận lần in nhưng trình duyệt chặn/)).toBeVisible();
  expect(await screen.findByRole('link', { name: /^In lần 1: số 13–14/ })).toHaveAttribute(
    'href',
    '/api/v1/register-prints/p1/pdf',
  );
});

it('corrects a line by a line of its own', async () => {
  const { user, server } = await open();
  await user.click(screen.getByRole('button', { name: 'Đính chính dòng 13' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Nội dung đúng'), 'Địa chỉ đúng là 9 Trần Phú');
  await user.keyboard('[F9]');
  const asked = 'POST /api/v1/registers/u1/2026/corrections';
  await waitFor(() => expect(server.askedFor(asked)).toHaveLength(1));
  expect(server.askedFor(asked)[0]?.body).toEqual({
    entryNo: 13,
    text: 'Địa chỉ đúng là 9 Trần Phú',
  });
});
