import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, type FakeServer, refusal } from '../../testing/fake-server';
import { deskOf } from '../../testing/cash-desk';
import { renderScreen } from '../../testing/render-screen';
import type { Receipt } from './get-money';
import { aReceipt } from './money.builder';
import { ReceiptDialog } from './receipt-dialog';

const asking = 'POST /api/v1/receipts/r1/void-requests';
const deciding = 'POST /api/v1/receipts/r1/void-decision';
const asked = { state: 'voidRequested', voidReason: 'Thu nhầm số bản.', version: 2 } as const;

let receipt: Receipt;

beforeEach(() => {
  receipt = aReceipt();
});

async function open(person: 'clerk' | 'head' | 'supervisor'): Promise<FakeServer> {
  const server = deskOf(person)
    .on('GET /api/v1/receipts/r1', () => answer(receipt, 200, { etag: `"${receipt.version}"` }))
    .on(asking, () => {
      receipt = aReceipt({
        ...asked,
        voidRequestedBy: 'Trần Văn Bình',
        voidRequestedById: 'clerk',
      });
      return answer(receipt, 200, { etag: '"2"' });
    })
    .on(deciding, () => {
      receipt = aReceipt({ ...asked, state: 'void', version: 3 });
      return answer(receipt, 200, { etag: '"3"' });
    });
  server.install();
  await renderScreen(<ReceiptDialog id="r1" onClose={() => undefined} />, {
    routes: ['/dossiers/$id'],
  });
  await screen.findByRole('dialog', { name: 'BL26-H36.101 0000007' });
  return server;
}

const f9 = () => fireEvent.keyDown(document.body, { code: 'F9' });

it('asks to void with a reason, then waits for a second person', async () => {
  const server = await open('clerk');
  fireEvent.keyDown(document.body, { code: 'KeyH', altKey: true });
  await screen.findByRole('dialog', { name: 'Đề nghị hủy biên lai BL26-H36.101 0000007' });
  f9();
  expect(server.askedFor(asking)).toHaveLength(0);
  fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Thu nhầm số bản.' } });
  f9();
  expect(await screen.findByText('Chờ người thứ hai xác nhận.')).toBeInTheDocument();
  expect(server.askedFor(asking)[0]?.body).toEqual({ reason: 'Thu nhầm số bản.' });
  expect(screen.queryByRole('button', { name: 'Xem đề nghị hủy' })).not.toBeInTheDocument();
});

it('shows the second person why, and voids with F9', async () => {
  receipt = aReceipt({ ...asked, voidRequestedBy: 'Trần Văn Bình', voidRequestedById: 'clerk' });
  const server = await open('head');
  fireEvent.click(screen.getByRole('button', { name: 'Xem đề nghị hủy' }));
  await screen.findByRole('dialog', { name: 'Hủy biên lai BL26-H36.101 0000007' });
  expect(screen.getByText('Thu nhầm số bản.')).toBeInTheDocument();
  f9();
  await waitFor(() => expect(server.askedFor(deciding)).toHaveLength(1));
  expect(server.askedFor(deciding)[0]?.body).toEqual({ decision: 'void' });
  expect(server.askedFor(deciding)[0]?.headers.get('if-match')).toBe('"2"');
  expect(await screen.findByText('Đã hủy')).toBeInTheDocument();
});

it('says in place why a decision was refused', async () => {
  receipt = aReceipt({ ...asked, voidRequestedBy: 'Trần Văn Bình', voidRequestedById: 'clerk' });
  const server = await open('head');
  const detail = 'Biên lai này đã hủy.';
  server.on(deciding, () =>
    refusal({ type: '/problems/money-blocked', title: 'x', status: 409, detail }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Xem đề nghị hủy' }));
  await screen.findByRole('dialog', { name: /^Hủy biên lai/ });
  fireEvent.keyDown(document.body, { code: 'KeyG', altKey: true });
  expect(await screen.findByText(detail)).toBeInTheDocument();
  expect(server.askedFor(deciding)[0]?.body).toEqual({ decision: 'keep' });
});

it('shows the Post’s supervisor the receipt, without the dossier and its paper', async () => {
  await open('supervisor');
  expect(screen.getByText('H36.101-261119-0042')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'H36.101-261119-0042' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'In biên lai' })).not.toBeInTheDocument();
});

it('shows what a ground took off a line, under the whole of it', async () => {
  const [line] = aReceipt().lines;
  const reduction = { perMille: 250, ground: 'Nộp trực tuyến', amount: 2_000 };
  receipt = aReceipt({ amount: 6_000, lines: [{ ...line!, amount: 6_000, reduction }] });
  await open('clerk');
  expect(screen.getByText('8.000 đ')).toBeInTheDocument();
  expect(screen.getByText('Giảm 25 %: Nộp trực tuyến')).toBeInTheDocument();
  expect(screen.getByText('−2.000 đ')).toBeInTheDocument();
});
