import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, type FakeServer, refusal } from '../../testing/fake-server';
import { deskOf } from '../../testing/cash-desk';
import { renderScreen } from '../../testing/render-screen';
import type { OpenShift } from './get-money';
import { aShift } from './money.builder';
import { ShiftScreen } from './shift-screen';

/** The screen is opened at its pattern, so that is the id it asks for. */
const reading = `GET /api/v1/cash-shifts/${encodeURIComponent('$id')}`;
const counting = 'POST /api/v1/cash-shifts/s1/count';
const deciding = 'POST /api/v1/cash-shifts/s1/variance-decision';

let shift: OpenShift;
let opened: jest.SpyInstance;

beforeEach(() => {
  shift = aShift();
  opened = jest.spyOn(window, 'open').mockReturnValue(null);
});

afterEach(() => opened.mockRestore());

async function open(person: 'clerk' | 'head' | 'supervisor') {
  const server: FakeServer = deskOf(person)
    .on(reading, () => answer(shift, 200, { etag: `"${shift.version}"` }))
    .on(counting, () => {
      shift = aShift({
        version: 3,
        status: 'counted',
        counted: 506_000,
        expected: 508_000,
        variance: -2_000,
        varianceReason: 'Trả nhầm tiền thừa.',
      });
      return answer(shift, 200, { etag: '"3"' });
    })
    .on(deciding, () => {
      shift = { ...shift, version: 4, status: 'closed', inDrawer: 6_000 };
      return answer(shift, 200, { etag: '"4"' });
    });
  server.install();
  const shown = await renderScreen(<ShiftScreen />, {
    path: '/cash/shifts/$id',
    routes: ['/cash/remittances', '/dossiers/$id'],
  });
  await screen.findByRole('heading', { name: 'Ca thu tiền của Trần Văn Bình' });
  return { ...shown, server };
}

const f9 = () => fireEvent.keyDown(document.body, { code: 'F9' });
const close = () => screen.getByRole('button', { name: 'Chốt ca và in bảng kê' });

it('counts note by note with Enter, and asks for the reason of a variance', async () => {
  const { user, server } = await open('clerk');
  expect(screen.getByLabelText('Số tờ 500.000')).toHaveFocus();
  await user.keyboard('1{Enter}');
  expect(screen.getByLabelText('Số tờ 10.000')).toHaveFocus();
  await user.keyboard('{Enter}{Enter}3');
  expect(screen.getByLabelText('Số tờ 2.000')).toHaveValue('3');
  expect(screen.getByText('Thiếu 2.000 đ. Nêu lý do để chốt ca.')).toBeInTheDocument();
  f9();
  expect(server.askedFor(counting)).toHaveLength(0);
  expect(close()).toHaveAccessibleDescription('Nêu lý do chênh lệch để chốt ca.');
  await user.type(screen.getByLabelText('Lý do chênh lệch'), 'Trả nhầm tiền thừa.');
  f9();
  expect(await screen.findByText(/^Đã kiểm đếm\. Chờ trưởng bộ phận/)).toBeInTheDocument();
  const [sent] = server.askedFor(counting);
  expect(sent?.headers.get('if-match')).toBe('"2"');
  expect(sent?.body).toMatchObject({ varianceReason: 'Trả nhầm tiền thừa.' });
  expect((sent?.body as { notes: object[] }).notes).toContainEqual({
    denomination: 2_000,
    count: 3,
  });
  expect(opened).toHaveBeenCalledWith('/api/v1/cash-shifts/s1/statement', '_blank');
});

it('closes without a reason when the drawer is even', async () => {
  const { user, server } = await open('clerk');
  await user.keyboard('1{Enter}{Enter}1{Enter}1{Enter}1');
  expect(await screen.findByText('Không chênh lệch.')).toBeInTheDocument();
  expect(screen.queryByLabelText('Lý do chênh lệch')).not.toBeInTheDocument();
  f9();
  await waitFor(() => expect(server.askedFor(counting)).toHaveLength(1));
  expect(server.askedFor(counting)[0]?.body).not.toHaveProperty('varianceReason');
});

it('keeps the count when closing is refused', async () => {
  const { user, server } = await open('clerk');
  const detail = 'Ca này đã kiểm đếm, không thu và không chốt lại được.';
  server.on(counting, () =>
    refusal({ type: '/problems/money-blocked', title: 'x', status: 409, detail }),
  );
  await user.keyboard('1{Enter}{Enter}1{Enter}1{Enter}1');
  f9();
  expect(await screen.findByText(detail)).toBeInTheDocument();
  expect(screen.getByLabelText('Số tờ 500.000')).toHaveValue('1');
  expect(opened).not.toHaveBeenCalled();
});

it('lets the head accept the variance or send the count back', async () => {
  shift = aShift({
    status: 'counted',
    counted: 506_000,
    expected: 508_000,
    variance: -2_000,
    varianceReason: 'Trả nhầm tiền thừa.',
  });
  const { server } = await open('head');
  expect(screen.getByText('Thiếu 2.000 đ')).toBeInTheDocument();
  expect(screen.getByText('Lý do: Trả nhầm tiền thừa.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Trả lại để đếm lại' })).toBeInTheDocument();
  f9();
  expect(await screen.findByText('Đã chốt')).toBeInTheDocument();
  expect(server.askedFor(deciding)[0]?.body).toEqual({ decision: 'approve' });
  expect(screen.getByRole('link', { name: 'Sang nộp tiền' })).toBeInTheDocument();
});

it('offers the decision to nobody else', async () => {
  shift = aShift({ status: 'counted', counted: 506_000, expected: 508_000, variance: -2_000 });
  await open('clerk');
  expect(screen.getByText(/^Đã kiểm đếm\. Chờ trưởng bộ phận/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Duyệt chênh lệch' })).not.toBeInTheDocument();
});

it('lets a colleague read an open drawer, never count it', async () => {
  await open('supervisor');
  expect(screen.getByText('Chỉ người mở ca mới chốt được ca này.')).toBeInTheDocument();
  expect(screen.queryByLabelText('Số tờ 500.000')).not.toBeInTheDocument();
});
