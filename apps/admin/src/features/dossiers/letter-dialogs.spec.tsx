import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aDossier } from './dossier.builder';
import { DossierView } from './dossier-screen';
import type { Dossier } from './get-dossier';

const { id } = aDossier();
const address = `/api/v1/dossiers/${id}`;
const actions = `POST ${address}/actions`;
const previews = 'POST /api/v1/letter-previews';

const reason = (code: string, vi: string, legalGround: string | null = null) => ({
  code,
  vi,
  en: vi,
  legalGround,
  needsLines: false,
});

const me = signedIn(['dossier.read', 'dossier.receive', 'dossier.digitise']);

let server: FakeServer;

const serve = (change: Partial<Dossier>) =>
  server.on(`GET ${address}`, () => answer(aDossier(change), 200, { etag: '"3"' }));

const offer = (...items: ReturnType<typeof reason>[]) =>
  server.on('GET /api/v1/act-reasons', () => answer({ items }));

beforeEach(() => {
  sessionStorage.clear();
  window.open = jest.fn(() => window);
  URL.createObjectURL = () => 'blob:letter';
  URL.revokeObjectURL = () => undefined;
  const nothing = () => answer({ items: [] });
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(me))
    .on(`GET ${address}/custody`, () => answer({ steps: [], holder: null, receiver: null }))
    .on(`GET ${address}/notes`, nothing)
    .on(`GET ${address}/opinions`, nothing)
    .on(`GET ${address}/messages`, () =>
      answer({ items: [], hasGateway: false, recipients: ['applicant'], proposals: [] }),
    )
    .on(`GET ${address}/money`, () => answer({ charges: [] }))
    .on(previews, () => new Response(new Blob(['PNG'])))
    .on(actions, () => answer(aDossier({ version: 4 }), 200, { etag: '"4"' }));
  server.install();
});

async function open(act: string) {
  const shown = await renderScreen(<DossierView id={id} tab="summary" act={act} />, {
    path: `/dossiers/${id}`,
    routes: ['/dossiers'],
  });
  return { ...shown, dialog: await screen.findByRole('dialog') };
}

const f9 = () => fireEvent.keyDown(document.activeElement ?? document, { code: 'F9' });
const sent = () => server.askedFor(actions).at(-1)?.body;
const drawn = () => server.askedFor(previews).at(-1)?.body;

it('takes a day on which papers can be brought', async () => {
  serve({});
  offer();
  const hours = { from: '07:30', to: '16:30' };
  server
    .on('GET /api/v1/me', () => answer({ ...me, now: '2026-11-20T03:00:00.000Z' }))
    .on('GET /api/v1/work-calendar', () =>
      answer({
        version: 1,
        coveredYears: [2026, 2027],
        days: [{ day: '2027-01-01', kind: 'holiday' }],
        sessions: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...hours })),
        sameDayCutOff: '15:00',
        units: [],
        deadlineDays: 60,
        supplementRules: [],
      }),
    );
  const { user, dialog } = await open('requestSupplement');
  const field = within(dialog).getByLabelText(/Hạn bổ sung/);
  for (const [typed, words] of [
    ['20/01/2027', 'Ngày không được sau 19/01/2027.'],
    ['01/01/2027', 'Ngày 01/01/2027 cơ quan không làm việc. Chọn ngày làm việc.'],
  ] as const) {
    await user.clear(field);
    await user.type(field, typed);
    await user.tab();
    expect(await within(dialog).findByText(words)).toBeInTheDocument();
  }
});

it('draws the letter beside the fields as it is written, and marks it', async () => {
  serve({});
  offer(reason('papersWrong', 'Giấy tờ sai'), reason('papersMissing', 'Thiếu giấy'));
  const { user, dialog } = await open('requestSupplement');
  expect(await within(dialog).findByRole('img', { name: 'Văn bản như khi in ra' })).toHaveAttribute(
    'src',
    'blob:letter',
  );
  expect(within(dialog).getByText('Bản xem trước')).toBeInTheDocument();
  await user.click(within(dialog).getByLabelText('2. Giấy chứng sinh'));
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Giấy mờ dấu');
  await waitFor(() =>
    expect(drawn()).toEqual({
      action: 'requestSupplement',
      dossierId: id,
      reason: 'Giấy mờ dấu',
      lines: [{ no: 2, fault: 'missing', howToFix: 'Nộp Giấy chứng sinh.' }],
    }),
  );
  expect(await within(dialog).findByText('Chưa ban hành, không in bản này')).toBeInTheDocument();
  expect(server.askedFor(actions)).toEqual([]);
});

it('says what keeps the letter from being drawn, and leaves the fields alone', async () => {
  serve({ availableActions: ['reappoint'] });
  offer(reason('heavyLoad', 'Quá tải'));
  server.on(previews, () =>
    refusal({
      type: '/problems/validation',
      title: '',
      status: 400,
      detail: '',
      errors: [{ pointer: '#/newDueAt', code: 'dateOrder', detail: 'Ngày sau phải muộn hơn.' }],
    }),
  );
  const { dialog } = await open('reappoint');
  expect(
    await within(dialog).findByText('Chưa xem trước được: Ngày sau phải muộn hơn.'),
  ).toBeInTheDocument();
  expect(within(dialog).getByLabelText('Ngày hẹn mới')).toBeInTheDocument();
});

it('begins at the first paper at fault, and M writes its usual sentence again', async () => {
  offer(reason('papersWrong', 'Giấy tờ sai'));
  const components = aDossier().components.map((paper) =>
    paper.no === 2 ? { ...paper, state: 'wrong' as const } : paper,
  );
  serve({ components });
  const { user, dialog } = await open('requestSupplement');
  const paper = await within(dialog).findByRole('checkbox', { name: '2. Giấy chứng sinh' });
  await waitFor(() => expect(paper).toHaveFocus());
  const remedy = within(dialog).getByLabelText('Cách sửa: Giấy chứng sinh');
  const usual = (remedy as HTMLInputElement).value;
  await user.clear(remedy);
  await user.type(remedy, 'm');
  expect(remedy).toHaveValue('m');
  paper.focus();
  await user.keyboard('m');
  expect(remedy).toHaveValue(usual);
  await user.keyboard(' ');
  expect(paper).not.toBeChecked();
  await user.keyboard('m');
  expect(paper).toBeChecked();
});

it('keeps what was written when the dialog is closed, until the act is done', async () => {
  serve({});
  offer(reason('papersWrong', 'Giấy tờ sai'));
  const first = await open('requestSupplement');
  await first.user.click(within(first.dialog).getByLabelText('2. Giấy chứng sinh'));
  await first.user.click(within(first.dialog).getByLabelText('Lý do'));
  await first.user.paste('Viết dở');
  first.unmount();

  const { dialog } = await open('requestSupplement');
  expect(within(dialog).getByLabelText('Lý do')).toHaveValue('Viết dở');
  expect(within(dialog).getByLabelText('2. Giấy chứng sinh')).toBeChecked();
  await within(dialog).findByDisplayValue('Giấy tờ sai');
  f9();
  await waitFor(() =>
    expect(sent()).toMatchObject({ reason: 'Viết dở', reasonCode: 'papersWrong' }),
  );
  await waitFor(() =>
    expect(Object.keys(sessionStorage).filter((key) => key.includes(id))).toEqual([]),
  );
});

it('lets nobody be sent away without the law and the place to go', async () => {
  serve({ availableActions: ['proposeRefusal'] });
  offer(reason('notCompetent', 'Không thuộc thẩm quyền'), reason('incomplete', 'Không đủ'));
  const { user, dialog } = await open('proposeRefusal');
  expect(within(dialog).queryByLabelText('Nơi cần đến')).not.toBeInTheDocument();
  await user.click(await within(dialog).findByRole('combobox', { name: 'Loại lý do' }));
  await user.click(
    await screen.findByRole('option', { name: 'Không thuộc thẩm quyền', hidden: true }),
  );
  f9();
  expect(await within(dialog).findByText('Chưa nêu căn cứ pháp lý.')).toBeInTheDocument();
  await user.click(within(dialog).getByLabelText('Căn cứ pháp lý'));
  await user.paste('Điều 35 Luật Hộ tịch');
  f9();
  const missing = 'Ghi nơi người dân cần đến thay vì nơi đây.';
  expect(await within(dialog).findByText(missing)).toBeInTheDocument();
  expect(server.askedFor(actions)).toEqual([]);
  await user.click(within(dialog).getByLabelText('Nơi cần đến'));
  await user.paste('Sở Tư pháp tỉnh Lâm Đồng');
  f9();
  await waitFor(() =>
    expect(sent()).toEqual({
      action: 'proposeRefusal',
      reason: 'Không thuộc thẩm quyền',
      reasonCode: 'notCompetent',
      legalGround: 'Điều 35 Luật Hộ tịch',
      otherOffice: 'Sở Tư pháp tỉnh Lâm Đồng',
      lines: [],
    }),
  );
});

it('lists papers and paid fees to give back, each with its tick', async () => {
  const components = aDossier().components.map((each) =>
    each.no === 2 ? { ...each, certifiedCopies: 2 } : each,
  );
  serve({ status: 'inProcess', availableActions: ['stop'], components });
  offer(reason('conditionsNotMet', 'Không đủ điều kiện'));
  server.on(`GET ${address}/money`, () =>
    answer({
      charges: [
        { no: 1, amount: 8000, receiptId: 'r1' },
        { no: 2, amount: 5000, receiptId: null },
      ],
    }),
  );
  const { user, dialog } = await open('stop');
  expect(await within(dialog).findByLabelText('Phí, lệ phí đã thu: 8.000 đ')).toBeChecked();
  expect(
    within(dialog).getByLabelText('Giấy chứng sinh (Bản chính: 1, Bản sao chứng thực: 2)'),
  ).toBeChecked();
  await user.click(within(dialog).getByLabelText(/Tờ khai/));
  f9();
  await waitFor(() =>
    expect(sent()).toEqual({
      action: 'stop',
      reasonCode: 'conditionsNotMet',
      giveBack: { papers: [2], fees: true },
    }),
  );
});

it('accepts a withdrawal only with the signed request', async () => {
  serve({
    status: 'withdrawalRequested',
    availableActions: ['acceptWithdrawal'],
    attachments: [{ no: 3, fileName: 'don-xin-rut.pdf' }] as unknown as Dossier['attachments'],
  });
  offer(reason('applicantAsked', 'Theo đề nghị'));
  const { user, dialog } = await open('acceptWithdrawal');
  await within(dialog).findByDisplayValue('Theo đề nghị');
  f9();
  expect(
    await within(dialog).findByText('Chưa có đơn đề nghị rút của người nộp.'),
  ).toBeInTheDocument();
  await user.click(within(dialog).getByLabelText('Tệp đính kèm: don-xin-rut.pdf'));
  f9();
  await waitFor(() =>
    expect(sent()).toEqual({
      action: 'acceptWithdrawal',
      reasonCode: 'applicantAsked',
      requestPaper: { kind: 'attached', documentNo: 3 },
      giveBack: { papers: [1, 2], fees: false },
    }),
  );
});

it('takes a paper that is kept already when the supplement comes, and says what the term does', async () => {
  serve({
    status: 'awaitingSupplement',
    availableActions: ['receiveSupplement'],
    supplementRequests: [
      {
        no: 1,
        requestedAt: '2026-11-19T02:30:00+00:00',
        requestedBy: null,
        lines: [{ no: 2, fault: 'missing', howToFix: 'Nộp Giấy chứng sinh.' }],
        reason: 'Thiếu giấy',
        deadline: '2026-12-19',
        contact: null,
        receivedAt: null,
      },
    ],
  });
  server
    .on(`GET ${address}/clock`, () =>
      answer({
        afterSupplement: {
          term: 'RESUME',
          dueAt: '2026-11-24T09:30:00Z',
          dueOn: '2026-11-24',
          workingMinutesLeft: 960,
        },
      }),
    )
    .on('GET /api/v1/reusable-papers', () =>
      answer({
        items: [
          {
            componentNo: 2,
            dossierId: 'earlier',
            dossierCode: 'H36.101-240312-0007',
            documentNo: 1,
            unitName: null,
            issuedOn: null,
            expiresOn: null,
            isExpired: false,
            filedAt: '2024-03-12T02:30:00+00:00',
            canOpen: false,
          },
        ],
      }),
    );
  const { user, dialog } = await open('receiveSupplement');
  expect(
    await within(dialog).findByText('Thời hạn tính tiếp: còn 2 ngày làm việc, hẹn trả 24/11/2026.'),
  ).toBeInTheDocument();
  expect(within(dialog).queryByText('Tờ khai')).not.toBeInTheDocument();
  expect(within(dialog).getByText('Nộp Giấy chứng sinh.')).toBeInTheDocument();
  await user.click(
    await within(dialog).findByRole('button', {
      name: 'Lấy từ kho: Giấy chứng sinh',
    }),
  );
  f9();
  await waitFor(() =>
    expect(sent()).toEqual({
      action: 'receiveSupplement',
      components: [
        {
          no: 2,
          state: 'present',
          kind: 'electronic',
          copies: 0,
          sheets: 0,
          reuse: { dossierId: 'earlier', documentNo: 1 },
        },
      ],
    }),
  );
});

it('opens the form of the act once it is recorded, and says so where the browser will not', async () => {
  const address = `/api/v1/dossiers/${id}/forms/supplement-request`;
  serve({});
  offer(reason('papersWrong', 'Giấy tờ sai'));
  const ask = async () => {
    const shown = await open('requestSupplement');
    const { user, dialog } = shown;
    await user.click(within(dialog).getByLabelText('2. Giấy chứng sinh'));
    await user.click(within(dialog).getByLabelText('Lý do'));
    await user.paste('Giấy mờ dấu');
    await within(dialog).findByDisplayValue('Giấy tờ sai');
    f9();
    return shown;
  };
  const { unmount } = await ask();
  await waitFor(() => expect(window.open).toHaveBeenCalledWith(address, '_blank'));
  unmount();

  sessionStorage.clear();
  jest.mocked(window.open).mockReturnValue(null);
  await ask();
  expect(await screen.findByText(/Đã ghi nhận, chưa mở được bản in\./)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /In phiếu bổ sung/ })).toBeInTheDocument();
});

it('prints whom to ask and tells the applicant, all of it in one request', async () => {
  const messages = `${address}/messages`;
  serve({});
  offer(reason('papersWrong', 'Giấy tờ sai'));
  server.on(`GET ${messages}`, () =>
    answer({
      items: [],
      hasGateway: false,
      recipients: ['applicant'],
      proposals: [
        { code: 'supplement', title: 'Cần bổ sung', text: '…', parts: 1, isPublic: true },
      ],
    }),
  );
  const error = { pointer: '#/message/to', code: 'notAllowedHere', detail: 'Thiếu số.' };
  const refused = { type: '/problems/validation', title: '', status: 400, detail: '' };
  const closed = { pointer: '#/deadline', code: 'dayOfRest', detail: 'Cơ quan nghỉ.' };
  server.on(actions, () => refusal({ ...refused, errors: [error, closed] } as never));
  const { user, dialog } = await open('requestSupplement');
  await user.click(within(dialog).getByLabelText('2. Giấy chứng sinh'));
  await within(dialog).findByDisplayValue('Giấy tờ sai');
  expect(await within(dialog).findByLabelText('Báo cho công dân bằng tin nhắn')).toBeChecked();
  await user.click(within(dialog).getByLabelText(/^Người liên hệ/));
  await user.paste('Hoàng Minh Châu');
  f9();
  expect(
    await within(dialog).findByText('Nhập cả tên và số điện thoại của người liên hệ.'),
  ).toBeInTheDocument();
  await user.click(within(dialog).getByLabelText('Điện thoại liên hệ'));
  await user.paste('0912 345 678');
  f9();
  await waitFor(() =>
    expect(sent()).toMatchObject({
      action: 'requestSupplement',
      contact: { fullName: 'Hoàng Minh Châu', phone: '0912345678' },
      message: { to: 'applicant', templateCode: 'supplement' },
    }),
  );
  expect(server.askedFor(`POST ${messages}`)).toEqual([]);
  expect(within(dialog).getByLabelText(/^Hạn bổ sung/)).toHaveAccessibleDescription(
    /Cơ quan nghỉ\./,
  );
  const fault = await within(dialog).findByText('Báo cho công dân bằng tin nhắn: Thiếu số.');
  await user.click(fault);
  expect(within(dialog).getByLabelText('Báo cho công dân bằng tin nhắn')).toHaveFocus();
});
