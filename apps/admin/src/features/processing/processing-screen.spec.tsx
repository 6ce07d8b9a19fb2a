import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aDossier } from '../dossiers/dossier.builder';
import { ProcessingScreen } from './processing-screen';

const me = (...permissions: string[]) =>
  answer(
    signedIn(permissions, {
      staff: { id: 'me', fullName: 'Nguyễn Quang Huy', employer: 'state' },
      unit: { id: 'unit', name: 'Phường Lâm Viên – Đà Lạt' },
    }),
  );

const held = {
  id: 'd1',
  code: 'H36.102-261119-0007',
  version: 4,
  status: 'inProcess',
  procedureName: 'Đăng ký khai sinh',
  dueAt: '2026-11-23T09:30:00+00:00',
  since: '2026-11-20T02:30:00+00:00',
};
const loads = {
  items: [
    { staffId: 'me', fullName: 'Nguyễn Quang Huy', open: 0, dueSoon: 0, overdue: 0 },
    { staffId: 'chau', fullName: 'Hoàng Minh Châu', open: 1, dueSoon: 0, overdue: 1 },
  ],
};

let server: FakeServer;

beforeEach(() => {
  sessionStorage.clear();
  window.open = jest.fn(() => window);
  server = new FakeServer()
    .on('GET /api/v1/me', () => me('dossier.read', 'dossier.process', 'organisation.read'))
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on('GET /api/v1/dossiers', () => answer({ items: [], next: null }))
    .on('GET /api/v1/work-loads', () => answer(loads))
    .on('GET /api/v1/work-loads/chau', () => answer({ items: [held] }));
  server.install();
});

const open = (search: string) =>
  renderScreen(<ProcessingScreen />, {
    path: `/signed-in/processing${search}`,
    routes: ['/dossiers/$id'],
  });

const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('takes over a colleague’s dossier with a reason', async () => {
  const claims = 'POST /api/v1/dossiers/d1/claims';
  server.on(claims, () =>
    answer({
      ...held,
      version: 5,
      assignee: { id: 'me', fullName: 'Nguyễn Quang Huy' },
      assignedAt: null,
    }),
  );
  const { user } = await open('?tab=colleagues&id=chau');
  await user.click(await screen.findByRole('button', { name: 'Nhận thay' }));
  const dialog = await screen.findByRole('dialog', { name: /Nhận thay hồ sơ/ });
  press('F9');
  expect(server.askedFor(claims)).toEqual([]);
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Chị Châu nghỉ ốm');
  press('F9');
  await waitFor(() => expect(server.askedFor(claims)).toHaveLength(1));
  const [asked] = server.askedFor(claims);
  expect(asked?.body).toEqual({ act: 'takeOver', reason: 'Chị Châu nghỉ ốm' });
  expect(asked?.headers.get('if-match')).toBe('"4"');
});

it('asks for a payment with words of its own each time', async () => {
  const dossier = aDossier({ status: 'inProcess', availableActions: ['requestPayment'] });
  const address = `/api/v1/dossiers/${dossier.id}`;
  server
    .on(`GET ${address}`, () => answer(dossier, 200, { etag: '"3"' }))
    .on(`POST ${address}/actions`, () => answer(dossier));
  const { user } = await open(`?tab=mine&id=${dossier.id}&do=requestPayment`);
  await user.type(await screen.findByLabelText('Khoản phải nộp'), 'Lệ phí trước bạ');
  await user.type(screen.getByLabelText('Số tiền'), '50000');
  await user.click(screen.getByLabelText('Lý do'));
  await user.paste('Chờ nộp');
  press('F9');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(server.askedFor(`POST ${address}/actions`)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Thêm' }));
  await user.click(
    await screen.findByRole('menuitem', { name: 'Yêu cầu nộp nghĩa vụ tài chính', hidden: true }),
  );
  expect(await screen.findByLabelText('Khoản phải nộp')).toHaveValue('');
  expect(screen.getByLabelText('Lý do')).toHaveValue('');
});

it('waits for a notice that is still unpaid, and asks for no other', async () => {
  const charged = { total: 50_000, paid: 0, exempt: 0, notSet: 0, noticeDue: 50_000 };
  const dossier = aDossier({ status: 'inProcess', availableActions: ['requestPayment'], charged });
  const address = `/api/v1/dossiers/${dossier.id}`;
  server
    .on(`GET ${address}`, () => answer(dossier, 200, { etag: '"3"' }))
    .on(`POST ${address}/actions`, () => answer(dossier));
  const { user } = await open(`?tab=mine&id=${dossier.id}&do=requestPayment`);
  expect(await screen.findByText(/^Thông báo trước còn 50\.000 đ chưa nộp/)).toBeInTheDocument();
  expect(screen.queryByLabelText('Khoản phải nộp')).not.toBeInTheDocument();
  await user.click(screen.getByLabelText('Lý do'));
  await user.paste('Chờ nộp tiếp');
  press('F9');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(server.askedFor(`POST ${address}/actions`)[0]?.body).toEqual({
    action: 'requestPayment',
    reason: 'Chờ nộp tiếp',
  });
});

it('leads whoever works on a dossier to what they may ask of the desk', async () => {
  const dossier = aDossier({ status: 'inProcess', availableActions: ['proposeSupplement'] });
  const address = `/api/v1/dossiers/${dossier.id}`;
  server.on(`GET ${address}`, () => answer(dossier, 200, { etag: '"3"' }));
  await open(`?tab=mine&id=${dossier.id}`);
  expect(await screen.findByRole('link', { name: 'Đề nghị bổ sung' })).toHaveAttribute(
    'href',
    expect.stringContaining(`/dossiers/${dossier.id}?do=proposeSupplement`),
  );
});

it('writes down the number of a ministry’s system', async () => {
  const dossier = aDossier({ status: 'inProcess', agencyPermissions: ['dossier.process'] });
  const address = `/api/v1/dossiers/${dossier.id}`;
  const numbers = `PUT ${address}/outside-number`;
  server
    .on(`GET ${address}`, () => answer(dossier, 200, { etag: '"3"' }))
    .on(numbers, () => answer({ id: dossier.id, outsideNumber: null }));
  const { user } = await open(`?tab=mine&id=${dossier.id}`);
  await user.click(await screen.findByRole('button', { name: 'Thêm' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Số ở phần mềm bộ', hidden: true }));
  const dialog = await screen.findByRole('dialog', { name: /^Số của hồ sơ/ });
  await user.click(within(dialog).getByLabelText('Tên phần mềm'));
  await user.paste('Hệ thống hộ tịch');
  press('F9');
  expect(await within(dialog).findByText('Nhập tên phần mềm và số hồ sơ.')).toBeInTheDocument();
  expect(server.askedFor(numbers)).toEqual([]);
  await user.click(within(dialog).getByLabelText('Số hồ sơ phần mềm bộ'));
  await user.paste('BTP-26-0012345');
  press('F9');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const [asked] = server.askedFor(numbers);
  expect(asked?.body).toEqual({ system: 'Hệ thống hộ tịch', number: 'BTP-26-0012345' });
  expect(asked?.headers.get('if-match')).toBe('"3"');
});

it('names whoever was faster', async () => {
  server.on('POST /api/v1/dossiers/d1/claims', () =>
    refusal({
      type: '/problems/stale-version',
      title: 'Người khác đã sửa sau khi trang này được mở.',
      status: 412,
      detail: '',
      changedBy: 'Lê Thị Thanh Tâm',
      changedAt: '2026-11-20T02:41:00.000Z',
    }),
  );
  const { user } = await open('?tab=colleagues&id=chau&do=takeOver:d1');
  const dialog = await screen.findByRole('dialog', { name: /Nhận thay hồ sơ/ });
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Chị Châu nghỉ ốm');
  press('F9');
  expect(await screen.findByText(/Lê Thị Thanh Tâm/)).toBeInTheDocument();
});

it('hands over everything and names what could not be', async () => {
  server
    .on('GET /api/v1/me', () => me('dossier.read', 'dossier.decide', 'dossier.assign'))
    .on('POST /api/v1/work-handovers', () =>
      answer({
        rows: [
          {
            no: 1,
            ok: false,
            dossier: null,
            problem: { type: '', title: 'Chưa nhập mục này.', status: 400, detail: '' },
          },
        ],
      }),
    );
  const { user } = await open('?tab=colleagues&id=chau');
  await user.click(await screen.findByRole('button', { name: 'Bàn giao tất cả' }));
  const dialog = await screen.findByRole('dialog', { name: /Bàn giao hồ sơ/ });
  await user.click(await within(dialog).findByLabelText(/Nguyễn Quang Huy/));
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Đi học');
  press('F9');
  expect(await screen.findByText(`${held.code}: Chưa nhập mục này.`)).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/work-handovers')[0]?.body).toEqual({
    fromStaffId: 'chau',
    toStaffId: 'me',
    reason: 'Đi học',
  });
});

it('answers another unit and reads exactly the papers it was given', async () => {
  const paper = {
    no: 3,
    fileName: 'giấy chứng sinh.png',
    mediaType: 'image/png',
    size: 3,
    pages: null,
    sha256: 'ab'.repeat(32),
    componentName: 'Giấy chứng sinh',
  };
  URL.createObjectURL = jest.fn(() => 'blob:paper');
  URL.revokeObjectURL = jest.fn();
  const unit = (name: string) => ({ id: name, agencyCode: null, name });
  const person = { id: 'chau', fullName: 'Hoàng Minh Châu', employer: 'state' };
  server
    .on('GET /api/v1/opinion-requests', () =>
      answer({
        next: null,
        items: [
          {
            dossierId: 'd1',
            no: 2,
            code: held.code,
            status: 'inProcess',
            procedureName: held.procedureName,
            askedUnit: unit('Sở Tư pháp'),
            askingUnit: unit('Phường Lâm Viên – Đà Lạt'),
            question: 'Đề nghị xác nhận.',
            answerBy: '2026-11-19',
            askedBy: person,
            askedAt: '2026-11-18T02:00:00Z',
            answer: null,
            answeredBy: null,
            answeredAt: null,
            withdrawnAt: null,
            papers: [paper],
            answerPaper: null,
            isOverdue: true,
          },
        ],
      }),
    )
    .on('GET /api/v1/dossiers/d1/opinions/2/papers/3', () => answer('png'))
    .on('POST /api/v1/dossiers/d1/opinions/2/answers', () => answer({ no: 2 }));
  const { user } = await open('?tab=opinions');
  expect(await screen.findAllByText('Quá hạn trả lời từ 19/11/2026')).toHaveLength(2);
  expect(await screen.findByRole('button', { name: 'Giấy chứng sinh' })).toBeInTheDocument();
  await waitFor(() =>
    expect(server.askedFor('GET /api/v1/dossiers/d1/opinions/2/papers/3')).toHaveLength(1),
  );
  expect(server.askedFor('GET /api/v1/dossiers/d1')).toHaveLength(0);
  expect(screen.getByRole('button', { name: 'Đính kèm tệp trả lời' })).toBeInTheDocument();
  await user.click(await screen.findByLabelText('Nội dung trả lời'));
  await user.paste('Đúng như sổ.');
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/dossiers/d1/opinions/2/answers')[0]?.body).toEqual({
      answer: 'Đúng như sổ.',
    }),
  );
});
