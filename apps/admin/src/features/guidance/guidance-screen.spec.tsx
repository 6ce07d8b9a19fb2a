import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { reachability } from '../../app/reachability';
import { GuidanceDesk } from './guidance-screen';
import { aGuidance, aGuide, aPaper, birthAnswer, unitId } from './guidance.builder';

const guidance = 'GET /api/v1/procedures/1.001193/guidance';

let server: FakeServer;

afterEach(() => {
  reachability.answered();
  localStorage.clear();
});

beforeEach(() => {
  window.open = jest.fn(() => ({ focus: () => undefined }) as Window);
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(aGuide()))
    .on('GET /api/v1/procedures', () => answer({ items: [birthAnswer], next: null }))
    .on(guidance, () => answer(aGuidance()))
    .on('GET /api/v1/postage', () => answer({ steps: [] }))
    .on('POST /api/v1/drafts', () => answer({}, 201, { etag: '"1"' }));
  server.install();
});

const routes = ['/guide', '/guide/$code', '/intake/$draftId'];
const ask = (search = '') =>
  renderScreen(<GuidanceDesk code={undefined} />, { path: `/guide${search}`, routes });
const openSheet = (search = '') =>
  renderScreen(<GuidanceDesk code="1.001193" />, { path: `/guide/1.001193${search}`, routes });
const questionBox = () => screen.findByRole('combobox', { name: 'Người dân cần gì?' });
const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('opens the first procedure for words without marks, even if Enter comes first', async () => {
  const { user, address } = await ask();
  await user.type(await questionBox(), 'khai sinh{Enter}');
  await waitFor(() => expect(address()).toContain('/guide/1.001193'));
});

it('keeps the question in the address and goes through the answers with the arrows', async () => {
  const second = { ...birthAnswer, code: '1.004884', shortName: 'Đăng ký lại khai sinh' };
  server.on('GET /api/v1/procedures', () => answer({ items: [birthAnswer, second], next: null }));
  const { user, address } = await ask();
  await user.type(await questionBox(), 'khai sinh');
  await waitFor(() => expect(address()).toBe('/guide?q=khai+sinh'));
  expect(await screen.findByRole('option', { name: /Đăng ký lại/ })).toBeInTheDocument();
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(address()).toContain('/guide/1.004884'));
});

it('says that there is no guidance for the question', async () => {
  server.on('GET /api/v1/procedures', () => answer({ items: [], next: null }));
  await ask('?q=xin+phep+bay');
  expect(await screen.findByText(/Chưa có hướng dẫn cho câu này/)).toBeInTheDocument();
});

it('opens what is asked every day with one press', async () => {
  const { user, address } = await ask();
  await user.click(await screen.findByRole('button', { name: 'Tạm trú' }));
  await waitFor(() => expect(address()).toBe('/guide/1.004194'));
});

it('reads out where, the papers, the fees and the date', async () => {
  const papers = [
    aPaper({ copies: 2 }),
    aPaper({ no: 2, shortName: 'Văn bản ủy quyền', mandatory: null, presentOnly: true }),
    aPaper({ no: 3, shortName: 'Cam đoan', conditional: true, condition: 'Khi không có giấy' }),
  ];
  server.on(guidance, () => answer(aGuidance({ papers })));
  await openSheet();
  expect(await screen.findByRole('heading', { name: 'Đăng ký khai sinh' })).toBeInTheDocument();
  expect(screen.getByText(/^Tại quầy này: Phường Xuân Hương – Đà Lạt/)).toBeInTheDocument();
  expect(screen.getByText('1 bản chính, 2 bản sao · bắt buộc')).toBeInTheDocument();
  expect(screen.getByText(/chỉ xuất trình.* · chưa rõ có bắt buộc không/)).toBeInTheDocument();
  expect(screen.getByText('1 bản chính · Khi không có giấy')).toBeInTheDocument();
  expect(screen.getByText('không thu')).toBeInTheDocument();
  expect(screen.getByText(/hẹn trả 16 giờ 30, thứ Sáu, 20\/11\/2026/)).toBeInTheDocument();
  expect(screen.getByText('Trả trong ngày.')).toBeInTheDocument();
});

it('says what the Post asks for bringing the result', async () => {
  const step = (scope: string, weightTo: number, amountVnd: number) => ({
    scope,
    weightTo,
    amountVnd,
  });
  server.on('GET /api/v1/postage', () =>
    answer({ steps: [step('country', 100, 31_000), step('province', 100, 26_000)] }),
  );
  await openSheet();
  expect(await screen.findByRole('heading', { name: 'Nhận qua bưu điện' })).toBeInTheDocument();
  expect(await screen.findByText('26.000 đ')).toBeInTheDocument();
  expect(screen.queryByText('31.000 đ')).not.toBeInTheDocument();
});

it('says what is doubtful instead of promising it', async () => {
  const doubtful = aGuidance({
    limitMark: 'check',
    fees: [{ name: 'Lệ phí hộ tịch', amountVnd: null, note: 'Do tỉnh quy định' }],
    competentUnits: [],
  });
  server.on(guidance, () => answer(doubtful));
  await openSheet();
  expect(await screen.findByText(/phải kiểm tra lại với văn bản công bố/)).toBeInTheDocument();
  expect(screen.getByText('chưa rõ mức thu, hỏi nơi giải quyết')).toBeInTheDocument();
  expect(screen.getByText(/chưa nêu cơ quan giải quyết/)).toBeInTheDocument();
});

it('promises no date where no limit is known', async () => {
  server.on(guidance, () => answer(aGuidance({ limit: null, appointment: null })));
  await openSheet();
  expect(await screen.findByText(/Không hẹn ngày với người dân/)).toBeInTheDocument();
  expect(screen.queryByText(/hẹn trả/)).not.toBeInTheDocument();
});

it('takes the case by its digit into the address', async () => {
  const { user, address } = await openSheet();
  await user.click(await screen.findByRole('radio', { name: '1. Có giấy chứng sinh' }));
  press('Digit2');
  await waitFor(() =>
    expect(new URLSearchParams(address().split('?')[1]).get('case')).toMatch(/2/),
  );
});

it('begins an intake with the procedure and the case', async () => {
  const { address } = await openSheet('?case=2');
  await screen.findByRole('button', { name: /Tiếp nhận ngay/ });
  press('F9');
  await waitFor(() => expect(address()).toMatch(/^\/intake\//));
  const [asked] = server.askedFor('POST /api/v1/drafts');
  expect(asked?.headers.get('idempotency-key')).toBeTruthy();
  expect(asked?.body).toEqual({
    id: address().split('/').at(-1),
    procedureCode: '1.001193',
    content: { procedureCode: '1.001193', caseNo: 2 },
  });
});

it('prints the sheet of the case', async () => {
  await openSheet('?case=2');
  await screen.findByRole('button', { name: /In phiếu hướng dẫn/ });
  press('F8');
  const sheet = `/api/v1/procedures/1.001193/guidance-sheet?unitId=${unitId}&layout=a5&case=2`;
  expect(window.open).toHaveBeenCalledWith(sheet, '_blank');
});

it('offers reception only to those who may receive', async () => {
  server.on('GET /api/v1/me', () => answer({ ...aGuide(), permissions: ['dossier.read'] }));
  await openSheet();
  expect(await screen.findByRole('button', { name: /In phiếu hướng dẫn/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Tiếp nhận ngay/ })).not.toBeInTheDocument();
});

it('sends the person to a civil servant where the Post was not given the procedure', async () => {
  server
    .on('GET /api/v1/me', () => answer(aGuide('post')))
    .on('POST /api/v1/intake-checks', () =>
      answer({ gate: { open: false, reason: 'notHandedOver' } }),
    );
  await openSheet();
  expect(await screen.findByText('Mời sang quầy công chức.')).toBeInTheDocument();
  press('F9');
  expect(server.askedFor('POST /api/v1/drafts')).toEqual([]);
});

it('says so when the procedure is not in force', async () => {
  server.on(guidance, () =>
    refusal({ type: '/problems/not-found', title: 'Không tìm thấy', status: 404, detail: '' }),
  );
  await openSheet();
  const sentence = await screen.findByText(/Không có thủ tục mã 1\.001193/);
  expect(sentence).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Tìm thủ tục khác' })).toHaveAttribute('href', '/guide');
});

it('shows a failure with a way to try again', async () => {
  server.on(guidance, () =>
    refusal({ type: '/problems/internal', title: 'Lỗi phía máy chủ.', status: 500, detail: '' }),
  );
  const { user } = await openSheet();
  const retry = await screen.findByRole('button', { name: 'Thử lại' });
  server.on(guidance, () => answer(aGuidance()));
  await user.click(retry);
  expect(await screen.findByRole('heading', { name: 'Đăng ký khai sinh' })).toBeInTheDocument();
});

it('says what the office lately had to send people back for', async () => {
  const item = { key: aPaper().key, shortName: 'Giấy chứng sinh', fault: 'unreadable' };
  server.on('GET /api/v1/reports/returned-papers', () =>
    answer({
      procedureCode: '1.001193',
      since: '2026-08-22',
      dossiers: 40,
      items: [
        { ...item, dossiers: 5 },
        { ...item, key: 'of-another-case', shortName: 'Giấy cam đoan', dossiers: 9 },
      ],
    }),
  );
  await openSheet();
  expect(await screen.findByRole('heading', { name: 'Lỗi hay gặp' })).toBeInTheDocument();
  expect(screen.getByText(/^Giấy chứng sinh: .* \(5\/40 hồ sơ của quầy/)).toBeInTheDocument();
  expect(screen.queryByText(/Giấy cam đoan/)).not.toBeInTheDocument();
});

it('reads an earlier sheet out while no server answers, without its date', async () => {
  const first = await openSheet();
  await screen.findByRole('heading', { name: 'Đăng ký khai sinh' });
  first.unmount();
  server.on(guidance, () => Promise.reject(new TypeError('no line')));
  await openSheet();
  expect(
    await screen.findByText(/Phiếu giữ trên máy này từ 09:30 20\/11\/2026/),
  ).toBeInTheDocument();
  expect(screen.getByText('Giấy chứng sinh')).toBeInTheDocument();
  expect(screen.queryByText(/hẹn trả/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Tiếp nhận ngay/ })).not.toBeInTheDocument();
});

it('says that a sheet nobody asked for on this PC waits for the line', async () => {
  server.on(guidance, () => new Promise<Response>(() => undefined));
  await openSheet();
  await questionBox();
  act(() => reachability.lost());
  expect(await screen.findByText(/máy này chưa giữ phiếu của thủ tục này/)).toBeInTheDocument();
});

it('drops the date of an open sheet as soon as the line is lost', async () => {
  await openSheet();
  expect(await screen.findByText(/hẹn trả/)).toBeInTheDocument();
  act(() => reachability.lost());
  expect(await screen.findByText(/Phiếu giữ trên máy này từ 09:30/)).toBeInTheDocument();
  expect(screen.queryByText(/hẹn trả/)).not.toBeInTheDocument();
  act(() => reachability.answered());
  expect(await screen.findByText(/hẹn trả/)).toBeInTheDocument();
});

it.each([
  ['closed', false, /^Tại quầy công chức/],
  ['open', true, /^Tại quầy này/],
  ['unknown', undefined, undefined],
])(
  'says of a kept sheet no more than was known of a gate that was %s',
  async (_, isOpen, place) => {
    server
      .on('GET /api/v1/me', () => answer(aGuide('post')))
      .on('POST /api/v1/intake-checks', () =>
        isOpen === undefined
          ? refusal({ type: '/problems/internal', title: '', status: 500, detail: '' })
          : answer({ gate: { open: isOpen, reason: isOpen ? null : 'notHandedOver' } }),
      );
    const first = await openSheet();
    await screen.findByRole('heading', { name: 'Đăng ký khai sinh' });
    if (place) await screen.findByText(place);
    first.unmount();
    server.on(guidance, () => Promise.reject(new TypeError('no line')));
    await openSheet();
    await screen.findByText(/Phiếu giữ trên máy này/);
    const places = screen.queryAllByText(/Phường Xuân Hương – Đà Lạt, /);
    expect(places.map(({ textContent }) => textContent)).toEqual(
      place ? [expect.stringMatching(place)] : [],
    );
  },
);
