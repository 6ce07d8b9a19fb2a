import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, type FakeServer, refusal } from '../../testing/fake-server';
import { deskOf } from '../../testing/cash-desk';
import { renderScreen } from '../../testing/render-screen';
import { CollectTab } from './collect-tab';
import type { DossierMoney, OpenShift } from './get-money';
import { aShift, code, dossierId, paidMoney, someMoney } from './money.builder';

const opening = 'POST /api/v1/cash-shifts';
const paying = `POST /api/v1/dossiers/${dossierId}/payments`;
const asking = `POST /api/v1/dossiers/${dossierId}/payment-requests`;
const reading = `GET /api/v1/dossiers/${code}/money`;
const request = { id: 'q1', amount: 8_000, status: 'open', payload: '00020101', picture: '<svg/>' };

let shift: OpenShift | null;
let money: DossierMoney;
let server: FakeServer;

beforeEach(() => {
  shift = aShift();
  money = someMoney();
  server = deskOf('clerk')
    .on('GET /api/v1/cash-shifts/own', () => answer({ shift }))
    .on(reading, () => answer(money))
    .on(opening, () => {
      shift = aShift({ inDrawer: 500_000 });
      return answer(shift, 201);
    })
    .on(paying, () => {
      money = paidMoney();
      return answer({ change: 2_000, receiptIds: ['r1'], money }, 201);
    })
    .on(asking, () => {
      money = someMoney({ version: 4, paymentRequest: request as never });
      return answer(money, 201);
    });
  server.install();
});

const open = (search = `?code=${code}`) =>
  renderScreen(<CollectTab />, {
    path: `/cash${search}`,
    routes: ['/dossiers/$id', '/cash/shifts/$id', '/returns'],
  });
const f9 = () => fireEvent.keyDown(document.body, { code: 'F9' });
const scanField = () => screen.getByLabelText('Quét giấy hẹn hoặc mã hồ sơ');

it('opens a shift with F9, and then waits for the first receipt', async () => {
  shift = null;
  const { user } = await open('');
  const float = await screen.findByLabelText('Quỹ đầu ca');
  expect(float).toHaveFocus();
  await user.clear(float);
  await user.type(float, '500000');
  f9();
  expect(await screen.findByRole('heading', { name: 'Ca của tôi' })).toBeInTheDocument();
  expect(server.askedFor(opening)[0]?.body).toEqual({ openingCash: 500_000 });
  await waitFor(() => expect(scanField()).toHaveFocus());
});

it('lists all that came into the drawer and went out of it, so that the lines add up', async () => {
  const paidBack = { voided: 8_000, refunded: 3_000 };
  shift = aShift({ paidBack, repaid: 20_000, repaidFloat: 5_000, inDrawer: 517_000 });
  await open('');
  await screen.findByRole('heading', { name: 'Ca của tôi' });
  const amountOf = (label: string) => screen.getByText(label).nextElementSibling?.textContent;
  expect(amountOf('Đã chi trả do hủy biên lai')).toBe('−8.000 đ');
  expect(amountOf('Đã chi hoàn tiền')).toBe('−3.000 đ');
  expect(amountOf('Đã nhận nộp bù thiếu quỹ')).toBe('20.000 đ');
  expect(amountOf('Phải nộp')).toBe('12.000 đ');
});

it('takes no money without a shift: the charges are read, and F9 opens the shift', async () => {
  shift = null;
  await open();
  expect(await screen.findByText('Mở ca trước, rồi thu các khoản này.')).toBeInTheDocument();
  expect(screen.getByText('Tám nghìn đồng')).toBeInTheDocument();
  for (const name of ['Thu tiền mặt', 'Mã QR chuyển khoản', 'Thêm khoản thu'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  f9();
  await waitFor(() => expect(server.askedFor(opening)).toHaveLength(1));
  expect(server.askedFor(paying)).toHaveLength(0);
});

it('keeps the float that was typed when opening is refused', async () => {
  shift = null;
  const detail = 'Đang có một ca chưa chốt.';
  server.on(opening, () =>
    refusal({ type: '/problems/money-blocked', title: 'x', status: 409, detail }),
  );
  const { user } = await open('');
  const float = await screen.findByLabelText('Quỹ đầu ca');
  await user.clear(float);
  f9();
  expect(server.askedFor(opening)).toHaveLength(0);
  await user.type(float, '200000');
  f9();
  expect(await screen.findByText(detail)).toBeInTheDocument();
  expect(float).toHaveValue('200.000');
});

it('takes cash with its change, prints, and is ready for the next receipt', async () => {
  const { user } = await open();
  expect(await screen.findByText('Tám nghìn đồng')).toBeInTheDocument();
  fireEvent.keyDown(document.body, { code: 'KeyT', altKey: true });
  const given = screen.getByLabelText('Khách đưa');
  expect(given).toHaveFocus();
  await user.type(given, '5000');
  expect(screen.getByRole('button', { name: 'Thu tiền mặt' })).toHaveAccessibleDescription(
    'Còn thiếu 3.000 đ.',
  );
  f9();
  expect(server.askedFor(paying)).toHaveLength(0);
  await user.clear(given);
  await user.type(given, '10000');
  expect(await screen.findByText('2.000 đ', { selector: '[aria-live]' })).toBeInTheDocument();
  f9();
  expect(await screen.findByText('Đã thu đủ')).toBeInTheDocument();
  expect(server.askedFor(paying)[0]?.body).toEqual({
    chargeNos: [1],
    amount: 8_000,
    given: 10_000,
  });
  expect(screen.getByRole('button', { name: 'In biên lai' })).toBeInTheDocument();
  expect(await screen.findByText('Không còn khoản phải thu.')).toBeInTheDocument();
  await waitFor(() => expect(scanField()).toHaveFocus());
});

it('says that an amount is missing instead of that nothing is left', async () => {
  const [charge] = someMoney().charges;
  money = someMoney({
    charges: [{ ...charge, unitAmount: null, amount: null, isSetAtDesk: true, state: 'notSet' }],
    due: { state: 0, copies: 0, postage: 0, total: 0, inWords: 'Không đồng' },
  } as never);
  await open();
  expect(await screen.findByText(/^Chưa có mức thu: Phí chứng thực/)).toBeInTheDocument();
  expect(screen.queryByText('Không còn khoản phải thu.')).not.toBeInTheDocument();
});

it('sends one payment however often F9 is pressed', async () => {
  let finish: (reply: Response) => void = () => undefined;
  server.on(paying, () => new Promise((resolve) => (finish = resolve)));
  await open();
  await screen.findByText('Tám nghìn đồng');
  f9();
  await waitFor(() => expect(server.askedFor(paying)).toHaveLength(1));
  f9();
  f9();
  money = paidMoney();
  finish(answer({ change: 0, receiptIds: ['r1'], money }, 201));
  expect(await screen.findByText('Đã thu đủ')).toBeInTheDocument();
  expect(server.askedFor(paying)).toHaveLength(1);
});

it('says who was faster when the charge is paid already', async () => {
  const detail = 'Khoản này đã thu rồi. Tải lại để thấy số biên lai.';
  server.on(paying, () =>
    refusal({ type: '/problems/money-blocked', title: 'x', status: 409, detail }),
  );
  await open();
  await screen.findByText('Tám nghìn đồng');
  f9();
  expect(await screen.findByText(detail)).toBeInTheDocument();
});

it('shows a code, takes nothing a second time, and turns to received by itself', async () => {
  await open();
  await screen.findByText('Tám nghìn đồng');
  fireEvent.keyDown(document.body, { code: 'KeyQ', altKey: true });
  expect(
    await screen.findByRole('img', { name: 'Mã QR để chuyển khoản 8.000 đ' }),
  ).toBeInTheDocument();
  expect(server.askedFor(asking)[0]?.body).toEqual({ chargeNos: [1] });
  expect(screen.queryByRole('button', { name: 'Thu tiền mặt' })).not.toBeInTheDocument();
  f9();
  expect(await screen.findAllByText(/^Chưa thấy tiền, không thu lần hai\. Xem/)).not.toEqual([]);
  expect(server.askedFor(paying)).toHaveLength(0);
  money = { ...paidMoney(), version: 5, paymentRequest: { ...request, status: 'paid' } as never };
  f9();
  expect(await screen.findAllByText('Đã nhận tiền: 8.000 đ.')).not.toEqual([]);
});

it('lets the payer change to cash, after a warning', async () => {
  money = someMoney({ paymentRequest: request as never });
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Thu tiền mặt thay' }));
  expect(screen.getByText(/^Đã đưa mã QR cho người nộp/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Thu tiền mặt' })).toBeInTheDocument();
});

it('says the sum of the chosen charges in words', async () => {
  const [charge] = someMoney().charges;
  const copies = { ...charge, no: 101, kind: 'copies', name: 'Sao chụp', amount: 2_000 };
  money = someMoney({
    charges: [charge, copies],
    due: { state: 8_000, copies: 2_000, postage: 0, total: 10_000, inWords: 'Mười nghìn đồng' },
  } as never);
  server.on('GET /api/v1/amounts/2000', () => answer({ amount: 2_000, inWords: 'Hai nghìn đồng' }));
  const { user } = await open();
  expect(await screen.findByText('Mười nghìn đồng')).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: /Phí chứng thực/ }));
  expect(await screen.findByText('Hai nghìn đồng')).toBeInTheDocument();
});

const settling = `POST /api/v1/dossiers/${dossierId}/charges/1/settings`;

it('counts the pages of a copy where its price goes by them', async () => {
  const [charge] = someMoney().charges;
  const pageRule = { tiers: [{ fromPage: 1, vndPerPage: 2_000 }] };
  money = someMoney({ charges: [{ ...charge, pages: 3, pageRule }] } as never);
  server.on(settling, () => answer(money));
  const { user } = await open();
  expect(await screen.findByText('Phí chứng thực (bản 3 trang) × 4')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Sửa khoản thu: Phí chứng thực' }));
  const pages = await screen.findByLabelText('Số trang mỗi bản');
  await user.clear(pages);
  await user.type(pages, '5');
  await user.click(screen.getByRole('button', { name: /^Sửa khoản thu(?!:)/ }));
  await waitFor(() => expect(server.askedFor(settling)).toHaveLength(1));
  expect(server.askedFor(settling)[0]?.body).toMatchObject({ quantity: 4, pages: 5 });
});

it('shows what a colleague set meanwhile, and sets the charge anew only from there', async () => {
  const [charge] = someMoney().charges;
  const changed = { changedBy: 'Lê Thị Thanh Tâm', changedAt: '2026-11-20T02:41:00.000Z' };
  const theirs = someMoney({ version: 4, charges: [{ ...charge, quantity: 2 }] } as never);
  server
    .on(`GET /api/v1/dossiers/${dossierId}/money`, () => answer(theirs))
    .on(settling, ({ headers }) =>
      headers.get('if-match') === '"4"'
        ? answer(money)
        : refusal({
            type: '/problems/stale-version',
            title: 'Người khác đã sửa sau khi trang này được mở.',
            status: 412,
            detail: '',
            ...changed,
            currentVersion: 4,
          }),
    );
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Sửa khoản thu: Phí chứng thực' }));
  const quantity = await screen.findByLabelText('Số lượng');
  await user.clear(quantity);
  await user.type(quantity, '9');
  await user.click(screen.getByRole('button', { name: /^Sửa khoản thu(?!:)/ }));
  const row = await screen.findByRole('row', { name: /^Số lượng/ });
  expect(row).toHaveTextContent(/9\D*2$/);
  expect(screen.getByText(/^Lê Thị Thanh Tâm đã sửa/)).toBeInTheDocument();
  expect(screen.queryByRole('row', { name: /^Mức thu/ })).not.toBeInTheDocument();
  await user.click(screen.getByText('Lấy bản mới, giữ phần tôi nhập'));
  expect(quantity).toHaveValue('9');
  await user.click(screen.getByRole('button', { name: /^Sửa khoản thu(?!:)/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = server.askedFor(settling).map(({ headers }) => headers.get('if-match'));
  expect(sent).toEqual(['"3"', '"4"']);
});

it('shows what was promised back until it is given back', async () => {
  const decidedAt = '2026-11-19T02:00:00Z';
  money = { ...paidMoney(), feesToGiveBack: { amount: 8_000, left: 8_000, decidedAt } } as never;
  await open();
  expect(await screen.findByText('Phải hoàn: 8.000 đ')).toBeInTheDocument();
});

it('says nothing of a promise that was kept', async () => {
  const decidedAt = '2026-11-19T02:00:00Z';
  money = { ...paidMoney(), feesToGiveBack: { amount: 8_000, left: 0, decidedAt } } as never;
  await open();
  expect(await screen.findByText('Không còn khoản phải thu.')).toBeInTheDocument();
  expect(screen.queryByText(/^Phải hoàn/)).not.toBeInTheDocument();
});

it('exempts on a ground of the list, with the paper that shows it', async () => {
  server
    .on('GET /api/v1/act-reasons', () =>
      answer({
        items: [
          { code: 'exemptElderly', vi: 'Người cao tuổi', en: 'Elderly', exemptPerMille: 1000 },
          { code: 'reduceOnline', vi: 'Nộp trực tuyến', en: 'Filed online', exemptPerMille: 500 },
        ],
      }),
    )
    .on(settling, () => answer(money));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Sửa khoản thu: Phí chứng thực' }));
  await user.click(await screen.findByRole('combobox', { name: /^Căn cứ miễn, giảm/ }));
  await user.click(await screen.findByRole('option', { name: 'Người cao tuổi', hidden: true }));
  await user.type(await screen.findByLabelText(/^Giấy tờ chứng minh/), 'Thẻ số 7');
  await user.click(screen.getByRole('button', { name: /^Sửa khoản thu(?!:)/ }));
  await waitFor(() => expect(server.askedFor(settling)).toHaveLength(1));
  expect(server.askedFor(settling)[0]?.body).toMatchObject({
    exemptCode: 'exemptElderly',
    exemptEvidence: 'Thẻ số 7',
  });
});

it('says what a ground takes off a charge, and offers its share with the ground', async () => {
  const reduction = { perMille: 500, ground: 'Nộp trực tuyến', amount: 4_000 };
  money = someMoney({
    charges: [{ ...someMoney().charges[0]!, amount: 4_000, reduction }],
  });
  server
    .on('GET /api/v1/act-reasons', () =>
      answer({
        items: [{ code: 'reduceOnline', vi: 'Nộp trực tuyến', en: 'Online', exemptPerMille: 500 }],
      }),
    )
    .on(settling, () => answer(money));
  const { user } = await open();
  expect(await screen.findByText('Giảm 50 %: 4.000 đ (Nộp trực tuyến)')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Sửa khoản thu: Phí chứng thực' }));
  await user.click(await screen.findByRole('combobox', { name: /^Căn cứ miễn, giảm/ }));
  await user.click(
    await screen.findByRole('option', { name: 'Nộp trực tuyến (giảm 50 %)', hidden: true }),
  );
  await user.click(screen.getByRole('button', { name: /^Sửa khoản thu(?!:)/ }));
  await waitFor(() => expect(server.askedFor(settling)).toHaveLength(1));
  expect(server.askedFor(settling)[0]?.body).toMatchObject({ exemptCode: 'reduceOnline' });
});
