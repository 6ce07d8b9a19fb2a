import { fireEvent, screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { CouriersPanel } from './couriers-panel';

const hung = {
  id: 'hung',
  name: 'Đặng Văn Hùng',
  unitName: 'BĐ Đà Lạt',
  openConsignments: 7,
  cashInHand: 412_000,
  lastSeenAt: '2026-11-20T02:41:00.000Z',
};
const nga = {
  id: 'nga',
  name: 'Bùi Thị Nga',
  unitName: 'BĐ Lạc Dương',
  openConsignments: 0,
  cashInHand: null,
  lastSeenAt: null,
};

it('shows load, cash and last sight of each courier; Enter chooses one', async () => {
  new FakeServer().on('GET /api/v1/couriers', () => answer({ items: [hung, nga] })).install();
  const onChoose = jest.fn();
  await renderScreen(<CouriersPanel onChoose={onChoose} />);
  const row = await screen.findByRole('row', { name: /Đặng Văn Hùng/ });
  expect(row).toHaveTextContent('412.000 đ');
  expect(row).toHaveTextContent('09:41');
  expect(row).toHaveTextContent('7');
  expect(screen.getByRole('row', { name: /Bùi Thị Nga/ })).toHaveTextContent('0–Không đăng nhập');
  fireEvent.keyDown(row, { code: 'Enter', key: 'Enter' });
  expect(onChoose).toHaveBeenCalledWith(hung);
});
