import { screen, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { RoundScreen } from './round-screen';

const aStop = (no: number, change: object) => ({
  id: `stop-${no}`,
  number: `CP00000000${no}VN`,
  contactName: 'Phan Thanh Bình',
  contactAddress: '12 Trần Phú',
  fromUnit: { id: 'commune', name: 'P. Xuân Hương' },
  slot: null,
  stateFee: 100_000,
  postage: 30_000,
  nextAttemptOn: null,
  isDue: true,
  ...change,
});

const noCash = { stateFee: 0, postage: 0 };

it('sends the courier to the office for an envelope, and to the door only with it', async () => {
  new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: { id: 'courier', fullName: 'Đặng Văn Hùng', employer: 'post' },
        unit: { id: 'post', name: 'Bưu điện Đà Lạt' },
        permissions: ['consignment.carry'],
        now: '2026-11-20T02:30:00.000Z',
      }),
    )
    .on('GET /api/v1/rounds/today', () =>
      answer({
        day: '2026-11-20',
        items: [
          aStop(1, { kind: 'delivery', status: 'toCollect' }),
          aStop(2, { kind: 'delivery', status: 'outForDelivery' }),
          aStop(3, { kind: 'collection', status: 'toCollect', fromUnit: null }),
        ],
        done: [],
        toCollect: noCash,
        toHandIn: noCash,
      }),
    )
    .install();
  await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  const list = await screen.findByRole('list', { name: 'Các điểm của tuyến' });
  const [fetched, delivered, collected] = within(list).getAllByRole('listitem');
  expect(fetched).toHaveTextContent('Lấy P. Xuân HươngKết quả gửi cho Phan Thanh Bình');
  expect(fetched).not.toHaveTextContent('30.000');
  expect(delivered).toHaveTextContent('Phát Phan Thanh Bình12 Trần Phú');
  expect(delivered).toHaveTextContent('30.000 đ');
  expect(collected).toHaveTextContent('Lấy Phan Thanh Bình12 Trần Phú');
});
