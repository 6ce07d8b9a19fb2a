import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aDossier } from './dossier.builder';
import { DossierView } from './dossier-screen';
import type { DossierTab } from './dossier-place';
import type { Dossier } from './get-dossier';

const { id, code } = aDossier();
const address = `/api/v1/dossiers/${id}`;
const actions = `POST ${address}/actions`;

const custody = {
  dossierId: id,
  dossierCode: code,
  availableActions: [],
  state: 'held',
  holder: { kind: 'staff', name: 'Trần Văn Bình', unitId: null, unitName: 'Phòng Tư pháp' },
  receiver: null,
  since: '2026-11-20T02:30:00+00:00',
  sealNo: null,
  manifest: null,
  consignment: null,
  steps: [
    {
      holder: { kind: 'staff', name: 'Trần Văn Bình', unitId: null, unitName: 'Phòng Tư pháp' },
      givenBy: null,
      givenAt: '2026-11-20T02:30:00+00:00',
      confirmedBy: null,
      confirmedAt: '2026-11-20T02:30:00+00:00',
      sealNo: null,
      evidence: 'receive',
      consignmentNumber: null,
    },
  ],
};

const meWith = (...permissions: string[]) => answer(signedIn(permissions));

const reasons = [
  { code: 'papersMissing', vi: 'Thiếu giấy', en: 'Missing', needsLines: true, legalGround: null },
  { code: 'papersWrong', vi: 'Giấy tờ sai', en: 'Wrong', needsLines: true, legalGround: null },
];

let server: FakeServer;

const serve = (dossier = aDossier(), etag = '"3"') =>
  server.on(`GET ${address}`, () => answer(dossier, 200, { etag }));

beforeEach(() => {
  window.open = jest.fn(() => window);
  URL.createObjectURL = () => 'blob:letter';
  URL.revokeObjectURL = () => undefined;
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/me', () => meWith('dossier.read', 'dossier.digitise'))
    .on(`GET ${address}/custody`, () => answer(custody))
    .on(`GET ${address}/journal`, () => answer({ items: [], next: null }))
    .on(`GET ${address}/notes`, () => answer({ items: [] }))
    .on(`GET ${address}/opinions`, () => answer({ items: [] }))
    .on(`GET ${address}/messages`, () =>
      answer({ items: [], hasGateway: false, recipients: ['applicant'], proposals: [] }),
    )
    .on('GET /api/v1/act-reasons', () => answer({ items: reasons }))
    .on('POST /api/v1/letter-previews', () => new Response(new Blob(['PNG'])))
    .on(actions, () => answer(aDossier({ status: 'inProcess' }), 200, { etag: '"4"' }));
  serve();
  server.install();
});

const open = (view: { tab?: DossierTab; act?: string; reason?: string } = {}) =>
  renderScreen(<DossierView id={id} tab={view.tab ?? 'summary'} {...view} />, {
    path: `/dossiers/${id}`,
    routes: ['/dossiers'],
  });

const press = (keyCode: string) =>
  fireEvent.keyDown(document.activeElement ?? document, { code: keyCode });

it('pins code, state and time, and says where the paper is', async () => {
  await open();
  expect(await screen.findByRole('heading', { level: 1, name: code })).toBeInTheDocument();
  expect(screen.getByText('Đã tiếp nhận')).toBeInTheDocument();
  expect(screen.getByText('Trong hạn')).toBeInTheDocument();
  expect(screen.getByText('Phường Lâm Viên – Đà Lạt')).toBeInTheDocument();
  expect(await screen.findByText(/^Trần Văn Bình, từ/)).toBeInTheDocument();
});

it('shows the papers as they were received, with the number of sets and each note', async () => {
  const noted = aDossier().components.map((paper) =>
    paper.no === 2 ? { ...paper, note: 'Mờ dấu giáp lai' } : paper,
  );
  serve(aDossier({ sets: 2, components: noted }));
  await open({ tab: 'papers' });
  const paper = await screen.findByRole('row', { name: 'Giấy chứng sinh' });
  expect(within(paper).getByText('Ghi chú: Mờ dấu giáp lai')).toBeVisible();
  expect(screen.getByText('2 bộ')).toBeVisible();
});

it('offers only what the server allows and explains the rest', async () => {
  serve(
    aDossier({
      availableActions: ['take'],
      blockedActions: [
        { action: 'submitForSignature', reason: 'openSupplement', permission: 'dossier.process' },
      ],
    }),
  );
  await open();
  expect(await screen.findByRole('button', { name: 'Nhận việc' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Trình ký' })).not.toBeInTheDocument();
  expect(screen.getByText('Trình ký: Đang có yêu cầu bổ sung chưa xong.')).toBeInTheDocument();
});

it('puts the main act on F9 and its dialog into the address', async () => {
  const { address: where } = await open();
  await screen.findByRole('button', { name: 'Chuyển xử lý' });
  press('F9');
  await waitFor(() => expect(where()).toContain('do=transfer'));
});

it('sends an act once, with the version that was seen', async () => {
  await open({ act: 'transfer' });
  await screen.findByRole('dialog', { name: 'Chuyển xử lý 0042' });
  press('F9');
  press('F9');
  await waitFor(() => expect(server.askedFor(actions)).toHaveLength(1));
  const [asked] = server.askedFor(actions);
  expect(asked?.body).toEqual({ action: 'transfer' });
  expect(asked?.headers.get('if-match')).toBe('"3"');
  expect(asked?.headers.get('idempotency-key')).toBeTruthy();
});

it('asks for a supplement by choosing papers and a reason of the list', async () => {
  const { user } = await open({ act: 'requestSupplement' });
  const dialog = await screen.findByRole('dialog');
  press('F9');
  expect(server.askedFor(actions)).toEqual([]);
  await user.click(within(dialog).getByLabelText('2. Giấy chứng sinh'));
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Giấy mờ dấu');
  press('F9');
  expect(await within(dialog).findByText('Chưa chọn loại lý do.')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('combobox', { name: 'Loại lý do' }));
  await user.click(await screen.findByRole('option', { name: 'Giấy tờ sai', hidden: true }));
  press('F9');
  await waitFor(() => expect(server.askedFor(actions)).toHaveLength(1));
  expect(server.askedFor(actions)[0]?.body).toEqual({
    action: 'requestSupplement',
    reason: 'Giấy mờ dấu',
    reasonCode: 'papersWrong',
    lines: [{ no: 2, fault: 'missing', howToFix: 'Nộp Giấy chứng sinh.' }],
  });
});

const proposed = {
  no: 1,
  proposedAt: '2026-11-20T03:00:00+00:00',
  proposedBy: { id: 'chau', fullName: 'Hoàng Minh Châu', employer: 'state' },
  lines: [{ no: 2, fault: 'unreadable', howToFix: 'Nộp bản còn rõ dấu.' }],
  reason: 'Giấy chứng sinh mờ dấu',
  reasonCode: 'papersWrong',
  outcome: null,
  settledAt: null,
  settledBy: null,
  answer: null,
} satisfies Dossier['supplementProposals'][number];

it('sends to the applicant what the agency proposed, with the words of the agency to begin with', async () => {
  serve(
    aDossier({
      status: 'inProcess',
      availableActions: ['requestSupplement', 'rejectSupplementProposal'],
      supplementProposals: [proposed],
    }),
  );
  const { user } = await open({ act: 'requestSupplement' });
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/^Theo đề nghị của Hoàng Minh Châu/)).toBeInTheDocument();
  expect(within(dialog).getByLabelText('Lý do')).toHaveValue('Giấy chứng sinh mờ dấu');
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste(', không đọc được');
  expect(await within(dialog).findByDisplayValue('Giấy tờ sai')).toBeInTheDocument();
  press('F9');
  await waitFor(() => expect(server.askedFor(actions)).toHaveLength(1));
  expect(server.askedFor(actions)[0]?.body).toEqual({
    action: 'requestSupplement',
    reason: 'Giấy chứng sinh mờ dấu, không đọc được',
    reasonCode: 'papersWrong',
    lines: proposed.lines,
  });
});

it('shows what the agency proposed until the desk has answered, then why it was sent back', async () => {
  serve(aDossier({ status: 'inProcess', supplementProposals: [proposed] }));
  const { unmount } = await open();
  expect(await screen.findByText('Đề nghị bổ sung, chờ một cửa gửi người nộp')).toBeInTheDocument();
  expect(screen.getByText('Giấy chứng sinh mờ dấu')).toBeInTheDocument();
  expect(screen.getByText(/Nộp bản còn rõ dấu/)).toBeInTheDocument();
  expect(screen.getByText(/^Hoàng Minh Châu · 10:00/)).toBeInTheDocument();
  unmount();
  const rejected = {
    ...proposed,
    outcome: 'rejected',
    settledAt: '2026-11-20T04:00:00+00:00',
    settledBy: { id: 'binh', fullName: 'Trần Văn Bình', employer: 'state' },
    answer: 'Giấy đã có trong kho',
  } as const;
  serve(aDossier({ status: 'inProcess', supplementProposals: [rejected] }));
  await open();
  expect(await screen.findByText('Một cửa trả lại đề nghị bổ sung')).toBeInTheDocument();
  expect(screen.getByText(/^Giấy đã có trong kho \(Trần Văn Bình · 11:00/)).toBeInTheDocument();
});

it('proposes a supplement by choosing papers and a reason of the request', async () => {
  serve(aDossier({ status: 'inProcess', availableActions: ['proposeSupplement'] }));
  const { user } = await open({ act: 'proposeSupplement' });
  const dialog = await screen.findByRole('dialog', { name: 'Đề nghị bổ sung 0042' });
  press('F9');
  expect(server.askedFor(actions)).toEqual([]);
  await user.click(within(dialog).getByLabelText('2. Giấy chứng sinh'));
  await user.click(within(dialog).getByRole('combobox', { name: 'Loại lý do' }));
  await user.click(await screen.findByRole('option', { name: 'Thiếu giấy', hidden: true }));
  press('F9');
  await waitFor(() => expect(server.askedFor(actions)).toHaveLength(1));
  expect(server.askedFor(actions)[0]?.body).toEqual({
    action: 'proposeSupplement',
    reason: 'Thiếu giấy',
    reasonCode: 'papersMissing',
    lines: [{ no: 2, fault: 'missing', howToFix: 'Nộp Giấy chứng sinh.' }],
  });
  expect(window.open).not.toHaveBeenCalled();
});

it('keeps a dialog open when somebody was faster, and goes on with the newer version', async () => {
  server.on(actions, ({ headers }) =>
    headers.get('if-match') === '"4"'
      ? answer(aDossier({ status: 'inProcess' }), 200, { etag: '"5"' })
      : refusal({
          type: '/problems/stale-version',
          title: 'Người khác đã sửa',
          status: 412,
          detail: '',
          changedBy: 'Lê Thị Thanh Tâm',
          changedAt: '2026-11-20T02:41:00.000Z',
        }),
  );
  const { user } = await open({ act: 'transfer' });
  await screen.findByRole('dialog');
  serve(aDossier({ version: 4, dueOn: '2026-11-25' }), '"4"');
  press('F9');
  expect(await screen.findByText(/^Lê Thị Thanh Tâm đã sửa lúc 09:41/)).toBeInTheDocument();
  const changed = await screen.findByRole('row', { name: /Hẹn trả/ });
  expect(changed).toHaveTextContent('23/11/2026');
  expect(changed).toHaveTextContent('25/11/2026');
  await user.click(await screen.findByText('Lấy bản mới, giữ phần tôi nhập'));
  await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
  press('F9');
  await waitFor(() => expect(server.askedFor(actions)).toHaveLength(2));
  expect(server.askedFor(actions)[1]?.headers.get('if-match')).toBe('"4"');
});

it('gives a result back only to a collector whose paper was compared', async () => {
  serve(
    aDossier({ status: 'resultReady', availableActions: ['returnResult'], timeliness: 'onTime' }),
  );
  const { user } = await open({ act: 'returnResult' });
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('4 số cuối giấy tờ'), '4568');
  expect(within(dialog).getByText('Khớp số định danh trong hồ sơ.')).toBeInTheDocument();
  press('F9');
  expect(server.askedFor(actions)).toEqual([]);
  expect(within(dialog).getByText('Chưa đối chiếu giấy tờ tùy thân.')).toBeInTheDocument();
  await user.click(within(dialog).getByLabelText(/Đã đối chiếu giấy tờ tùy thân/));
  press('F9');
  await waitFor(() => expect(server.askedFor(actions)).toHaveLength(1));
  expect(server.askedFor(actions)[0]?.body).toMatchObject({
    action: 'returnResult',
    collector: { fullName: 'Nguyễn Thị Hồng Phượng', idLastFour: '4568', idCompared: true },
  });
});

it('says instead of a dialog when its act is not possible any more', async () => {
  await open({ act: 'approve' });
  expect(
    await screen.findByText('Việc này không làm được ở trạng thái hiện nay của hồ sơ.'),
  ).toBeInTheDocument();
});

it('asks an inspector for the reason before it reads anything', async () => {
  server.on('GET /api/v1/me', () => meWith('dossier.readWithReason'));
  const { user, address: where } = await open();
  await user.click(await screen.findByLabelText('Lý do'));
  await user.paste('Kiểm tra theo kế hoạch 12');
  expect(server.askedFor(`GET ${address}`)).toEqual([]);
  press('F9');
  await waitFor(() => expect(where()).toContain('reason='));
});

it('asks whoever inspects besides their own work once the server says that it is not theirs', async () => {
  server.on('GET /api/v1/me', () => meWith('dossier.read', 'dossier.readWithReason'));
  server.on(`GET ${address}`, () =>
    refusal({
      type: '/problems/validation',
      title: '',
      status: 400,
      detail: '',
      errors: [{ pointer: '#/reason', code: 'reasonNeeded', detail: 'Nêu lý do.' }],
    }),
  );
  const { user, address: where } = await open();
  await user.click(await screen.findByLabelText('Lý do'));
  await user.paste('Kiểm tra theo kế hoạch 12');
  press('F9');
  await waitFor(() => expect(where()).toContain('reason='));
});

it('shows absent and not-yours alike', async () => {
  server.on(`GET ${address}`, () =>
    refusal({ type: '/problems/not-found', title: '', status: 404, detail: '' }),
  );
  await open();
  expect(
    await screen.findByText('Không tìm thấy, hoặc không thuộc phạm vi được xem.'),
  ).toBeInTheDocument();
});

it('shows one kind of events, and of a correction the old value struck', async () => {
  const fact = (no: number, type: string) => ({
    id: `j${no}`,
    sequence: no,
    position: null,
    type,
    at: '2026-11-20T02:30:00+00:00',
    deviceAt: null,
    actor: { name: 'Trần Văn Bình', employer: 'state' },
    unitName: 'P. Xuân Hương',
    subjectType: type.split('.')[0],
    subjectName: 'CP000000015VN',
    data: {},
  });
  const failed = {
    ...fact(5, 'consignment.attemptFailed'),
    data: { reason: 'nobodyThere', nextAttemptOn: '2026-11-24' },
  };
  const mishap = { ...fact(1, 'incident.opened'), id: 'i1', data: { type: 'lost' } };
  server.on(`GET ${address}/journal`, () =>
    answer({
      items: [fact(2, 'dossier.received'), fact(3, 'dossier.feePaid'), failed, mishap],
      next: 'WyIyIl0',
    }),
  );
  serve(
    aDossier({
      corrections: [
        {
          id: 'c1',
          code: 'H36.101-261121-0001',
          changes: [{ field: 'Họ tên mẹ', oldValue: 'Lê Thị Lan', newValue: 'Lê Thị Ngọc Lan' }],
          reason: 'Nhập thiếu chữ đệm',
          openedAt: '2026-11-21T02:30:00+00:00',
          openedBy: { id: 'staff', fullName: 'Trần Văn Bình', employer: 'state' },
        },
      ],
    }),
  );
  const summary = await open();
  expect((await screen.findByText('Lê Thị Lan')).tagName).toBe('DEL');
  expect(screen.getByText('Lê Thị Ngọc Lan')).toBeInTheDocument();
  summary.unmount();
  const { user } = await open({ tab: 'history' });
  expect(await screen.findByText('Thu phí', { exact: false })).toBeInTheDocument();
  const numbered = {
    ...fact(4, 'dossier.outsideNumberRecorded'),
    data: { system: 'Hệ thống hộ tịch', number: 'BTP-26-0012345' },
  };
  server.on(`GET ${address}/journal`, () =>
    answer({
      items: [fact(0, 'dossier.promisedEarlier'), fact(1, 'dossier.registered'), numbered],
      next: null,
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Xem thêm việc trước đó' }));
  expect(await screen.findByText(/Đăng ký hồ sơ/)).toBeInTheDocument();
  expect(screen.getByText(/BTP-26-0012345 · Hệ thống hộ tịch/)).toBeInTheDocument();
  // What happens seldom is named as the whole journal names it, never by its code.
  expect(screen.getByText(/Hẹn sớm hơn thời hạn/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Xem thêm việc trước đó' })).not.toBeInTheDocument();
  // What happened on the way stands among the acts of the dossier, and under «Chuyển phát».
  expect(
    screen.getByText(
      /Phát không thành · CP000000015VN · Không có người nhận · Phát lại từ 24\/11\/2026/,
    ),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Chuyển phát' }));
  await waitFor(() => expect(screen.queryByText(/Tiếp nhận hồ sơ/)).not.toBeInTheDocument());
  expect(screen.getByText(/Lập sự cố · CP000000015VN · Thất lạc/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Tiền' }));
  await waitFor(() => expect(screen.queryByText(/Tiếp nhận hồ sơ/)).not.toBeInTheDocument());
  expect(screen.getByText('Thu phí', { exact: false })).toBeInTheDocument();
});
