import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
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

beforeEach(() => sessionStorage.clear());

const noCash = { stateFee: 0, postage: 0 };

const courier = () =>
  new FakeServer().on('GET /api/v1/me', () => answer(signedIn(['consignment.carry'])));

const aRound = (items: readonly object[], orderVersion = 0) => ({
  day: '2026-11-20',
  orderVersion,
  items,
  done: [],
  toCollect: noCash,
  toHandIn: noCash,
});

it('sends the courier to the office for an envelope, and to the door only with it', async () => {
  courier()
    .on('GET /api/v1/rounds/today', () =>
      answer(
        aRound([
          aStop(1, { kind: 'delivery', status: 'toCollect' }),
          aStop(2, { kind: 'delivery', status: 'outForDelivery' }),
          aStop(3, { kind: 'collection', status: 'toCollect', fromUnit: null }),
        ]),
      ),
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

const threeStops = ['An', 'Bình', 'Chi'].map((contactName, index) =>
  aStop(index + 1, { contactName, kind: 'delivery', status: 'outForDelivery' }),
);

/** Answers every order as the server does: the stops as sent, and the next version. */
function serveRound() {
  let round = aRound(threeStops);
  const server = courier()
    .on('GET /api/v1/rounds/today', () => answer(round))
    .on('PUT /api/v1/rounds/today/order', ({ body }) => {
      const { stops } = body as { stops: string[] };
      const items = stops.map((id) => threeStops.find((stop) => stop.id === id) ?? {});
      round = aRound(items, round.orderVersion + 1);
      return answer(round);
    });
  server.install();
  return server;
}

const names = async () =>
  within(await screen.findByRole('list', { name: 'Các điểm của tuyến' }))
    .getAllByRole('listitem')
    .map((row) => within(row).getByRole('link').querySelector('strong')?.textContent);

const sent = (server: FakeServer) =>
  server
    .askedFor('PUT /api/v1/rounds/today/order')
    .map(({ body, headers }) => [(body as { stops: string[] }).stops, headers.get('if-match')]);

it('puts a stop elsewhere by Alt and the arrows, keeps the focus on it and the order', async () => {
  const server = serveRound();
  const { user } = await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  (await screen.findByRole('link', { name: /Chi/ })).focus();
  await user.keyboard('{Alt>}[ArrowUp]{/Alt}');
  expect(await names()).toEqual(['An', 'Chi', 'Bình']);
  await waitFor(() => expect(sent(server)).toEqual([[['stop-1', 'stop-3', 'stop-2'], '"0"']]));
  await waitFor(() => expect(screen.getByRole('link', { name: /Chi/ })).toHaveFocus());
  await user.keyboard('{Alt>}[ArrowUp]{/Alt}');
  await waitFor(() => expect(sent(server).at(-1)).toEqual([['stop-3', 'stop-1', 'stop-2'], '"1"']));
  expect(await screen.findByText('Chi: điểm 1 trên 3')).toBeInTheDocument();
  // Beyond the ends there is no place.
  await user.keyboard('{Alt>}[ArrowUp]{/Alt}');
  expect(await names()).toEqual(['Chi', 'An', 'Bình']);
  expect(sent(server)).toHaveLength(2);
});

it('drags a stop by its number, and offers the same moves to those who do not drag', async () => {
  const server = serveRound();
  const { user } = await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  const list = await screen.findByRole('list', { name: 'Các điểm của tuyến' });
  within(list)
    .getAllByRole('listitem')
    .forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, index * 80, 360, 80);
    });
  const handle = screen.getByRole('button', { name: 'Đổi chỗ An' });
  const finger = (type: string, clientY: number) =>
    fireEvent(handle, new MouseEvent(type, { bubbles: true, button: 0, clientY }));
  finger('pointerdown', 40);
  finger('pointermove', 130);
  finger('pointerup', 130);
  finger('click', 130);
  expect(await names()).toEqual(['Bình', 'An', 'Chi']);
  expect(screen.queryByRole('menu', { hidden: true })).not.toBeInTheDocument();
  await waitFor(() => expect(sent(server)).toEqual([[['stop-2', 'stop-1', 'stop-3'], '"0"']]));
  await user.click(screen.getByRole('button', { name: 'Đổi chỗ Chi' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Lên đầu tuyến', hidden: true }));
  await waitFor(() => expect(sent(server).at(-1)).toEqual([['stop-3', 'stop-2', 'stop-1'], '"1"']));
});

it('shows the order of the server again where the one that was seen is stale', async () => {
  const server = serveRound().on('PUT /api/v1/rounds/today/order', () =>
    refusal({ type: '/problems/stale-version', title: 'Đã sửa', status: 412, detail: '' }),
  );
  const { user } = await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  (await screen.findByRole('link', { name: /Chi/ })).focus();
  await user.keyboard('{Alt>}[ArrowUp]{/Alt}');
  await waitFor(async () => expect(await names()).toEqual(['An', 'Bình', 'Chi']));
  expect(sent(server)).toHaveLength(1);
  expect(server.askedFor('GET /api/v1/rounds/today').length).toBeGreaterThan(1);
});

it('keeps an order that could not be sent, and sends it when the round is opened again', async () => {
  const lost = serveRound().on('PUT /api/v1/rounds/today/order', () => {
    throw new TypeError('no network');
  });
  const { user, unmount } = await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  (await screen.findByRole('link', { name: /Chi/ })).focus();
  await user.keyboard('{Alt>}[ArrowUp]{/Alt}');
  await waitFor(() => expect(sent(lost)).toHaveLength(1));
  unmount();
  const server = serveRound();
  await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  expect(await names()).toEqual(['An', 'Chi', 'Bình']);
  await waitFor(() => expect(sent(server)).toEqual([[['stop-1', 'stop-3', 'stop-2'], '"0"']]));
});

it('opens the moves of a stop after a drag that the telephone broke off', async () => {
  serveRound();
  const { user } = await renderScreen(<RoundScreen />, { routes: ['/my-round/$stop'] });
  const handle = await screen.findByRole('button', { name: 'Đổi chỗ Chi' });
  const finger = (type: string, clientY: number) =>
    fireEvent(handle, new MouseEvent(type, { bubbles: true, button: 0, clientY }));
  finger('pointerdown', 40);
  finger('pointermove', 130);
  finger('pointercancel', 130);
  handle.focus();
  await user.keyboard('{Enter}');
  expect(
    await screen.findByRole('menuitem', { name: 'Lên đầu tuyến', hidden: true }),
  ).toBeInTheDocument();
});
