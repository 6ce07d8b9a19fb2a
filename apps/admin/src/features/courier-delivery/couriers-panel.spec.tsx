import { fireEvent, screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { CashWarnings, CouriersPanel } from './couriers-panel';

const hung = {
  id: 'hung',
  name: 'Đặng Văn Hùng',
  unitName: 'BĐ Đà Lạt',
  openConsignments: 7,
  cashInHand: 412_000,
  cashPromised: 80_000,
  cashShortage: 7_000,
  cashLimit: 400_000,
  isOverCashLimit: true,
  lastSeenAt: '2026-11-20T02:41:00.000Z',
};
const nga = {
  id: 'nga',
  name: 'Bùi Thị Nga',
  unitName: 'BĐ Lạc Dương',
  openConsignments: 0,
  cashInHand: null,
  cashPromised: null,
  cashShortage: null,
  cashLimit: 400_000,
  isOverCashLimit: null,
  lastSeenAt: null,
};

it('shows load, cash and last sight of each courier; Enter chooses one', async () => {
  new FakeServer().on('GET /api/v1/couriers', () => answer({ items: [hung, nga] })).install();
  const onChoose = jest.fn();
  await renderScreen(<CouriersPanel onChoose={onChoose} />);
  const row = await screen.findByRole('row', { name: /Đặng Văn Hùng/ });
  expect(row).toHaveTextContent('412.000 đ');
  expect(row).toHaveTextContent('quá mức 400.000 đ80.000 đ7.000 đ');
  expect(row).toHaveTextContent('09:41');
  expect(row).toHaveTextContent('7');
  expect(screen.getByRole('row', { name: /Bùi Thị Nga/ })).toHaveTextContent('0–Không đăng nhập');
  fireEvent.keyDown(row, { code: 'Enter', key: 'Enter' });
  expect(onChoose).toHaveBeenCalledWith(hung);
});

it('warns of who carries more cash than one may, and of nobody else', async () => {
  new FakeServer().on('GET /api/v1/couriers', () => answer({ items: [hung, nga] })).install();
  await renderScreen(<CashWarnings />);
  expect(await screen.findAllByText(/quá mức/)).toHaveLength(1);
  expect(screen.getByText(/quá mức/)).toHaveTextContent(
    'Đặng Văn Hùng đang cầm 412.000 đ, quá mức 400.000 đ.',
  );
});
