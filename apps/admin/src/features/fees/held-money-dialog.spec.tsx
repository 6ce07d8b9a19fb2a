import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, type FakeServer } from '../../testing/fake-server';
import { deskOf } from '../../testing/cash-desk';
import { renderScreen } from '../../testing/render-screen';
import type { HeldMoney } from './get-money';
import { HeldMoneyDialog } from './held-money-dialog';

const keeping = 'POST /api/v1/held-money/h1/refund-refusals';

const aHeld = (changes: Partial<HeldMoney> = {}): HeldMoney =>
  ({
    id: 'h1',
    version: 2,
    kind: 'refundable',
    reason: 'nothingDue',
    amount: 8_000,
    status: 'refundRequested',
    heldAt: '2026-11-19T02:00:00Z',
    unit: { id: 'commune', name: 'P. Xuân Hương' },
    dossierId: null,
    dossierCode: null,
    bankTransaction: null,
    courier: null,
    isCarriage: false,
    refundRequestedBy: 'Trần Văn Bình',
    refundRequestedById: 'clerk',
    refundReason: 'Chuyển khoản hai lần',
    refundMethod: 'transfer',
    voucherNo: null,
    settledBy: null,
    settledAt: null,
    ...changes,
  }) as HeldMoney;

let held: HeldMoney;

beforeEach(() => {
  held = aHeld();
});

async function open(person: 'clerk' | 'head'): Promise<FakeServer> {
  const server = deskOf(person)
    .on('GET /api/v1/held-money/h1', () => answer(held, 200, { etag: `"${held.version}"` }))
    .on(keeping, () => {
      held = aHeld({ status: 'held', version: 3, refundRequestedById: null });
      return answer(held, 200, { etag: '"3"' });
    });
  server.install();
  await renderScreen(<HeldMoneyDialog id="h1" onClose={() => undefined} />, {});
  await screen.findByText('Chuyển khoản hai lần');
  return server;
}

it('lets whoever asked for a refund take it back, and nothing more', async () => {
  const server = await open('clerk');
  expect(screen.getByText('Chờ người thứ hai xác nhận.')).toBeInTheDocument();
  expect(screen.queryByLabelText('Số chứng từ')).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Rút đề nghị hoàn tiền' }));
  await waitFor(() => expect(server.askedFor(keeping)).toHaveLength(1));
  expect(server.askedFor(keeping)[0]?.headers.get('if-match')).toBe('"2"');
});

it('knows the second person by who they are: a namesake may pay out or refuse', async () => {
  held = aHeld({ refundRequestedById: 'a-namesake' });
  const server = await open('clerk');
  expect(screen.getByLabelText('Số chứng từ')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Không hoàn, giữ lại khoản này' }));
  await waitFor(() => expect(server.askedFor(keeping)).toHaveLength(1));
});

it('gives carriage that a courier brought back in cash only', async () => {
  const asking = 'POST /api/v1/held-money/h1/refund-requests';
  held = aHeld({ status: 'held', isCarriage: true, refundRequestedById: null });
  const server = await open('clerk');
  server.on(asking, () => answer(held, 200));
  fireEvent.click(screen.getByLabelText('Đề nghị hoàn tiền'));
  expect(await screen.findByLabelText('Tiền mặt')).toBeChecked();
  expect(screen.queryByLabelText('Chuyển khoản')).not.toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Lý do hoàn'), { target: { value: 'Thu nhầm cước' } });
  fireEvent.keyDown(document.body, { code: 'F9' });
  await waitFor(() =>
    expect(server.askedFor(asking).map(({ body }) => body)).toEqual([
      { reason: 'Thu nhầm cước', method: 'cash' },
    ]),
  );
});
