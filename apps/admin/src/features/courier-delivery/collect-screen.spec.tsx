import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { CollectForm } from './collect-screen';
import type { Consignment } from './get-consignments';

const number = 'CP000000015VN';
const actions = `POST /api/v1/consignments/${number}/actions`;

const result = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b20',
  number,
  kind: 'delivery',
  status: 'toCollect',
  fromUnit: { id: 'commune', name: 'Phường Xuân Hương – Đà Lạt' },
  stateFee: 50_000,
  postage: 30_000,
  availableActions: ['collect'],
} as unknown as Consignment;

/** Nothing is to be paid at the door. */
const free = { ...result, stateFee: 0, postage: 0 };

const aCourier = (id = 'courier') => ({
  staff: { id, fullName: 'Đặng Văn Hùng', employer: 'post' },
  unit: { id: 'post', name: 'Bưu điện Đà Lạt' },
  permissions: ['consignment.carry'],
  now: '2026-11-20T02:30:00.000Z',
});

const ink = 'data:image/png;base64,AAAA';

let server: FakeServer;

/** jsdom draws nothing; the signature pad only asks for a context that takes its calls. */
function standInForCanvas(): void {
  const context = new Proxy({}, { get: () => () => undefined, set: () => true });
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  HTMLCanvasElement.prototype.toDataURL = () => ink;
}

beforeEach(() => {
  sessionStorage.clear();
  standInForCanvas();
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(aCourier()))
    .on(actions, () => answer({ ...result, status: 'collected' }, 200, { etag: '"3"' }));
  server.install();
});

const open = (consignment: Consignment = result) =>
  renderScreen(<CollectForm body={consignment} etag={'"2"'} />, { routes: ['/my-round'] });

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const giverName = 'Tên đăng nhập của người cùng ký';
const giverPassword = 'Mật khẩu của người cùng ký';
const pressMain = () => fireEvent.keyDown(document.body, { code: 'F9' });
function sign(): void {
  const pad = screen.getByRole('img');
  fireEvent.mouseDown(pad, { buttons: 1 });
  fireEvent.mouseUp(pad);
}
const sent = () => server.askedFor(actions);

it('is signed by the person of the unit who gives the envelope', async () => {
  const { address } = await open();
  await screen.findByText('Phường Xuân Hương – Đà Lạt');
  type('Số niêm phong', 'b778812');
  expect(
    screen.getByText('2. Người giao chưa nhập tên đăng nhập và mật khẩu.'),
  ).toBeInTheDocument();
  pressMain();
  expect(sent()).toHaveLength(0);
  type(giverName, ' motcua ');
  type(giverPassword, 'a secret');
  pressMain();
  await waitFor(() => expect(address()).toBe('/my-round'));
  const [{ body } = { body: undefined }] = sent();
  expect(body).toMatchObject({
    action: 'collect',
    sealNo: 'B778812',
    username: 'motcua',
    password: 'a secret',
  });
  // What a result costs is asked for at the door, not where it is fetched.
  expect(body).not.toHaveProperty('moneyCollected');
  expect(body).not.toHaveProperty('papers');
  expect(body).not.toHaveProperty('signature');
});

it('forgets a wrong password, keeps the rest, and does not offer to send it again', async () => {
  server.on(actions, () =>
    refusal({ type: '/problems/sign-in-refused', title: 'x', status: 401, detail: 'Sai.' }),
  );
  await open();
  await screen.findByLabelText(giverName);
  type('Số niêm phong', 'B778812');
  type(giverName, 'motcua');
  type(giverPassword, 'wrong');
  pressMain();
  await screen.findByRole('alert');
  expect(screen.getByLabelText(giverPassword)).toHaveValue('');
  expect(screen.getByLabelText(giverName)).toHaveValue('motcua');
  expect(screen.getByLabelText('Số niêm phong')).toHaveValue('B778812');
  expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeInTheDocument();
});

it('counts papers and takes the signature of the citizen at a home', async () => {
  await open({ ...result, kind: 'collection', fromUnit: null } as Consignment);
  await screen.findByText('1. Đếm từng giấy');
  expect(screen.queryByLabelText(giverName)).not.toBeInTheDocument();
});

it('keeps what was counted when the telephone drops the page, until it is sent', async () => {
  const atHome = { ...free, kind: 'collection', fromUnit: null, attempts: 0 };
  const first = await open(atHome as unknown as Consignment);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Giấy 1' }), {
    target: { value: 'Tờ khai' },
  });
  type('Số niêm phong', '778812');
  first.unmount();
  const again = await open(atHome as unknown as Consignment);
  expect(await screen.findByRole('textbox', { name: 'Giấy 1' })).toHaveValue('Tờ khai');
  expect(screen.getByLabelText('Số niêm phong')).toHaveValue('778812');
  sign();
  pressMain();
  await waitFor(() => expect(again.address()).toBe('/my-round'));
  expect(sent().at(-1)?.body).toMatchObject({ sealNo: '778812', signature: ink });
  again.unmount();
  await open(atHome as unknown as Consignment);
  expect(await screen.findByRole('textbox', { name: 'Giấy 1' })).toHaveValue('');
  expect(screen.getByLabelText('Số niêm phong')).toHaveValue('');
});

it('begins anew at another attempt and for another courier, and keeps nothing of what is over', async () => {
  const atHome = { ...free, kind: 'collection', fromUnit: null, attempts: 0 };
  const shown = async (consignment: object) => {
    const page = await open(consignment as Consignment);
    const seal = await screen.findByLabelText('Số niêm phong');
    return { ...page, seal };
  };
  const first = await shown(atHome);
  type('Số niêm phong', '778812');
  first.unmount();
  const secondAttempt = await shown({ ...atHome, attempts: 1 });
  expect(secondAttempt.seal).toHaveValue('');
  secondAttempt.unmount();
  server.on('GET /api/v1/me', () => answer(aCourier('another')));
  const another = await shown(atHome);
  expect(another.seal).toHaveValue('');
  another.unmount();
  server.on('GET /api/v1/me', () => answer(aCourier()));
  const over = await open({ ...atHome, availableActions: [] } as unknown as Consignment);
  await screen.findByText('Phiếu này không còn chờ lấy.');
  over.unmount();
  const atLast = await shown(atHome);
  expect(atLast.seal).toHaveValue('');
});

it('asks at a home for the fee and the carriage, each by itself', async () => {
  const atHome = {
    ...result,
    kind: 'collection',
    fromUnit: null,
    stateFee: 8_000,
    postage: 26_000,
  } as unknown as Consignment;
  await open(atHome);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Giấy 1' }), {
    target: { value: 'Tờ khai' },
  });
  type('Số niêm phong', '778812');
  fireEvent.click(screen.getByLabelText(/Đã thu.*8\.000 đ/));
  expect(screen.getByText('Chưa đánh dấu đã thu đủ tiền.')).toBeInTheDocument();
  fireEvent.click(screen.getByLabelText(/Đã thu.*26\.000 đ/));
  expect(screen.queryByText('Chưa đánh dấu đã thu đủ tiền.')).not.toBeInTheDocument();
  expect(screen.getByText('3. Người gửi chưa ký.')).toBeInTheDocument();
});
