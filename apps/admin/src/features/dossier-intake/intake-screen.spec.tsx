import { screen, waitFor, within } from '@testing-library/react';
import { answer, refusal, type FakeServer } from '../../testing/fake-server';
import { aGuidance } from '../guidance/guidance.builder';
import {
  card,
  draftId,
  drafts,
  enterPerson,
  openIntake,
  press,
  received,
  row,
  startIntakeDesk,
} from '../../testing/intake-desk';
import { aPossibleDuplicate } from '../../testing/possible-duplicate';
import { aCheck, aClerk, birthProcedure } from './intake-facts.builder';

let server: FakeServer;

beforeEach(() => {
  server = startIntakeDesk();
});

it('receives a dossier by keyboard alone', async () => {
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  press('KeyN');
  press('F9');
  expect(await screen.findByText('H36.101-261120-0042')).toBeInTheDocument();
  const [asked] = server.askedFor('POST /api/v1/dossiers');
  expect(asked?.headers.get('idempotency-key')).toBeTruthy();
  expect(asked?.body).toMatchObject({
    firstAct: 'receive',
    draftId,
    procedureCode: '1.001193',
    caseNo: 1,
    channel: 'counter',
    applicant: {
      kind: 'person',
      fullName: 'Nguyễn Thị Hồng Phượng',
      personalId: '068190004568',
      birthDate: '1990-02-05',
      phone: '0912345678',
    },
    components: [
      { no: 1, state: 'present', kind: 'original', copies: 1, sheets: 1 },
      { no: 2, state: 'present', kind: 'original' },
      { no: 3, state: 'notApplicable' },
    ],
    returnMethod: 'counter',
  });
  const receipt = `/api/v1/dossiers/${received.id}/forms/receipt?layout=a4-2up`;
  expect(window.open).toHaveBeenCalledWith(receipt, '_blank');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('shows the guidance of the chosen case beside the intake, which goes on', async () => {
  server.on('GET /api/v1/procedures/1.001193/guidance', () => answer(aGuidance()));
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('F4');
  const panel = await screen.findByRole('complementary', { name: 'Hướng dẫn' });
  expect(await within(panel).findByText('Giấy tờ cần mang')).toBeInTheDocument();
  expect(row('Tờ khai')).toHaveFocus();
  press('Escape');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});

it('answers Ctrl+S also when there is nothing to save, and then says when it was', async () => {
  const { user } = await openIntake();
  await screen.findByLabelText('Thủ tục');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Chưa có gì để lưu.')).toBeInTheDocument();
  await user.click(screen.getByLabelText('Họ và tên'));
  await user.paste('Nguyễn Văn An');
  await user.keyboard('{Control>}s{/Control}');
  expect((await screen.findAllByText(/^Đã lưu lúc/)).length).toBeGreaterThan(0);
});

it('goes on where guidance or an older draft left off', async () => {
  const content = { procedureCode: '1.001193', caseNo: 1 };
  const draft = { id: draftId, version: 1, content, endedAt: null, dossierId: null };
  server.on(`GET ${drafts}/${draftId}`, () => answer(draft, 200, { etag: '"1"' }));
  await openIntake();
  await waitFor(() => expect(screen.getByLabelText('Số định danh')).toHaveFocus());
});

it('names what is still to be done and sends nothing', async () => {
  const { user } = await openIntake();
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Số định danh')).toHaveFocus());
  press('F9');
  const summary = await screen.findByRole('list', { name: 'Các mục cần sửa' });
  expect(within(summary).getByText('Chưa nhập họ và tên chủ hồ sơ.')).toBeInTheDocument();
  expect(within(summary).getByText('Chưa xem giấy: Giấy chứng sinh')).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/dossiers')).toEqual([]);
});

it('turns reception into a supplement request once a paper is missing', async () => {
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('KeyT');
  press('F9');
  const dialog = await screen.findByRole('dialog');
  const faulty = within(dialog).getByLabelText('2. Giấy chứng sinh');
  expect(faulty).toBeChecked();
  // The list of reasons, which comes a moment later, calls nobody away from the papers.
  const kinds = await within(dialog).findByRole('combobox', { name: 'Loại lý do' });
  await waitFor(() => expect(faulty).toHaveFocus());
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Chưa mang theo');
  press('F9');
  expect(await within(dialog).findByText('Chưa chọn loại lý do.')).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/dossiers')).toEqual([]);
  await user.click(kinds);
  await user.click(await screen.findByRole('option', { name: 'Thiếu giấy', hidden: true }));
  const previews = () => server.askedFor('POST /api/v1/letter-previews');
  await waitFor(() =>
    expect(previews().at(-1)?.body).toMatchObject({
      action: 'requestSupplement',
      reasonCode: 'papersMissing',
      reason: 'Chưa mang theo',
      intake: { procedureCode: '1.001193', applicant: { fullName: 'Nguyễn Thị Hồng Phượng' } },
    }),
  );
  press('F9');
  await waitFor(() => expect(server.askedFor('POST /api/v1/dossiers')).toHaveLength(1));
  expect(server.askedFor('POST /api/v1/dossiers')[0]?.body).toMatchObject({
    firstAct: 'requestSupplement',
    reason: 'Chưa mang theo',
    reasonCode: 'papersMissing',
    lines: [{ no: 2, fault: 'missing', howToFix: 'Nộp Giấy chứng sinh.' }],
  });
});

it('saves the draft while it is typed and says when', async () => {
  const { user } = await openIntake();
  await user.click(await screen.findByLabelText('Họ và tên'));
  await user.paste('Nguyễn Văn An');
  await waitFor(() => expect(server.askedFor(`POST ${drafts}`)).toHaveLength(1));
  expect(server.askedFor(`POST ${drafts}`)[0]?.body).toMatchObject({
    id: draftId,
    content: { applicant: { fullName: 'Nguyễn Văn An' } },
  });
  expect(await screen.findByText(/^Đã lưu lúc \d\d:\d\d$/)).toBeInTheDocument();
  await user.click(screen.getByLabelText('Điện thoại'));
  await user.paste('0912345678');
  await waitFor(() => expect(server.askedFor(`PUT ${drafts}/${draftId}`)).toHaveLength(1));
  expect(server.askedFor(`PUT ${drafts}/${draftId}`)[0]?.headers.get('if-match')).toBe('"1"');
});

it('opens a kept draft with everything that was typed', async () => {
  const content = { procedureCode: '1.001193', caseNo: 1, applicant: { fullName: 'Lê Thị Ổn' } };
  const draft = { id: draftId, version: 4, content, endedAt: null, dossierId: null };
  server.on(`GET ${drafts}/${draftId}`, () => answer(draft, 200, { etag: '"4"' }));
  await openIntake();
  expect(await screen.findByDisplayValue('Lê Thị Ổn')).toBeInTheDocument();
  expect(await screen.findByDisplayValue('1.001193 Đăng ký khai sinh')).toBeInTheDocument();
});

it('shows a refusal beside its field and clears nothing', async () => {
  server.on('POST /api/v1/dossiers', () =>
    refusal({
      type: '/problems/validation',
      title: 'Còn mục cần sửa.',
      status: 400,
      detail: '',
      errors: [
        { pointer: '#/applicant/phone', code: 'phone', detail: 'Số điện thoại chưa được cấp.' },
      ],
    }),
  );
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  press('F9');
  expect(await screen.findAllByText('Số điện thoại chưa được cấp.')).toHaveLength(2);
  expect(screen.getByDisplayValue('Nguyễn Thị Hồng Phượng')).toBeInTheDocument();
});

it('asks for the limit that the catalogue does not know', async () => {
  server.on('GET /api/v1/procedures/1.001193', () => answer(birthProcedure(null)));
  const { user } = await openIntake();
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  await user.type(await screen.findByLabelText('Thời hạn'), '5');
  await waitFor(() => {
    const last = server.askedFor('POST /api/v1/intake-checks').at(-1);
    expect(last?.body).toMatchObject({ limit: { value: 5, unit: 'workingDay' } });
  });
});

const civilCounter = { number: 1, name: 'Quầy 1' };

it('hands the draft over where the Post was not given the procedure', async () => {
  const me = aClerk();
  server
    .on('GET /api/v1/me', () => answer({ ...me, staff: { ...me.staff, employer: 'post' } }))
    .on('POST /api/v1/intake-checks', () =>
      answer(aCheck({ gate: { open: false, reason: 'notHandedOver', counters: [civilCounter] } })),
    );
  const { user } = await openIntake();
  await enterPerson(user);
  expect(
    await screen.findByText(/Quầy này chưa được giao thủ tục này. Mời sang Quầy 1, hoặc/),
  ).toBeInTheDocument();
  press('F9');
  expect(await screen.findByDisplayValue(new RegExp(`/intake/${draftId}$`))).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/dossiers')).toEqual([]);
});

const lacDuong = {
  id: '0193a000-0000-7000-8001-000000000006',
  name: 'Xã Lạc Dương',
  province: 'Lâm Đồng',
};

it('sends a result to a commune of today, which an ended one led to', async () => {
  const townGone = {
    ...lacDuong,
    id: '0193a000-0000-7000-8001-000000000099',
    name: 'Thị trấn Lạc Dương',
    endedOn: '2025-06-30',
    successors: [lacDuong],
  };
  server
    .on('GET /api/v1/communes', () => answer({ items: [townGone] }))
    .on('GET /api/v1/postage', () => answer({ steps: [] }));
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  await user.click(screen.getByLabelText('Bưu điện'));
  expect(await screen.findByText(/Chưa khai bảng giá cước/)).toBeInTheDocument();
  press('F9');
  expect((await screen.findAllByText(/Chưa chọn phường, xã hiện nay/)).length).toBeGreaterThan(0);
  expect(server.askedFor('POST /api/v1/dossiers')).toEqual([]);
  await user.click(screen.getByLabelText('Phường, xã hiện nay'));
  await user.paste('lac duong');
  await waitFor(() =>
    expect(document.querySelector('[data-combobox-selected]')).toHaveTextContent(
      'Nay thay cho Thị trấn Lạc Dương (đến 30/06/2025)',
    ),
  );
  await user.keyboard('{Enter}');
  press('F9');
  const barcode = await screen.findByAltText('Mã vạch của hồ sơ H36.101-261120-0042');
  expect(barcode).toHaveAttribute('src', `/api/v1/dossiers/${received.id}/barcode`);
  expect(server.askedFor('POST /api/v1/dossiers')[0]?.body).toMatchObject({
    returnAddress: { recipient: 'Nguyễn Thị Hồng Phượng', communeId: lacDuong.id },
  });
});

it('promises earlier than the limit with a reason, and never later', async () => {
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  await user.click(await screen.findByText('Hẹn sớm hơn'));
  await user.click(screen.getByLabelText('Ngày hẹn sớm hơn'));
  await user.paste('23/11/2026');
  await user.click(screen.getByLabelText('Lý do hẹn sớm hơn'));
  await user.paste('Lãnh đạo ký trong buổi sáng');
  press('F9');
  expect((await screen.findAllByText(/không hẹn muộn hơn/)).length).toBeGreaterThan(0);
  await user.click(screen.getByLabelText('Ngày hẹn sớm hơn'));
  await user.clear(screen.getByLabelText('Ngày hẹn sớm hơn'));
  await user.paste('20/11/2026');
  await user.tab();
  press('F9');
  expect(await screen.findByText(received.code)).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/dossiers')[0]?.body).toMatchObject({
    earlierAppointment: {
      dueAt: '2026-11-20T09:30:00.000Z',
      reason: 'Lãnh đạo ký trong buổi sáng',
    },
  });
});

it('shows who saved the draft meanwhile and keeps what is typed here', async () => {
  const stored = { id: draftId, version: 3, endedAt: null, dossierId: null };
  const mine = { ...stored, content: { applicant: { fullName: 'An' } } };
  const theirs = {
    ...stored,
    content: {
      applicant: { fullName: 'Bình', birthDate: '1990-02-05' },
      isOnBehalf: true,
      submitter: { fullName: 'Lê Vân' },
      charges: [{ channel: 'counter', no: 1, quantity: 2, exemptGround: '', moment: 'return' }],
      returnMethod: 'post',
      returnAddress: { commune: { id: lacDuong.id, name: lacDuong.name, province: 'Lâm Đồng' } },
    },
  };
  let reads = 0;
  server
    .on(`GET ${drafts}/${draftId}`, () =>
      answer(reads++ === 0 ? mine : theirs, 200, { etag: reads === 1 ? '"3"' : '"7"' }),
    )
    .on(`PUT ${drafts}/${draftId}`, ({ headers }) =>
      headers.get('if-match') === '"7"'
        ? answer(mine, 200, { etag: '"8"' })
        : refusal({
            type: '/problems/stale-version',
            title: 'Người khác đã sửa',
            status: 412,
            detail: '',
            currentVersion: 7,
          }),
    );
  const { user } = await openIntake();
  await user.click(await screen.findByDisplayValue('An'));
  await user.paste(' Nhiên');
  const keepMine = await screen.findByText('Lấy bản mới, giữ phần tôi nhập');
  for (const [field, said] of [
    ['Ngày sinh', '05/02/1990'],
    ['Nộp thay: Người nộp thay', 'Lê Vân'],
    ['4 Phí, lệ phí', '1: Số lượng 2, Khi trả'],
    ['Bưu điện: Phường, xã hiện nay', 'Xã Lạc Dương, Lâm Đồng'],
  ] as const)
    expect(screen.getByRole('row', { name: new RegExp(`^${field}`) })).toHaveTextContent(said);
  await user.click(keepMine);
  await waitFor(() =>
    expect(server.askedFor(`PUT ${drafts}/${draftId}`).at(-1)?.headers.get('if-match')).toBe('"7"'),
  );
  expect(server.askedFor(`PUT ${drafts}/${draftId}`).at(-1)?.body).toMatchObject({
    content: { applicant: { fullName: 'An Nhiên' } },
  });
});

const duplicate = aPossibleDuplicate();

it('compares at once when another counter was faster, and receives after the decision', async () => {
  const reception = 'POST /api/v1/dossiers';
  server.on(reception, () => {
    server.on('POST /api/v1/intake-checks', () => answer(aCheck({ duplicates: [duplicate] })));
    return refusal({
      type: '/problems/duplicate-undecided',
      title: 'Người này đã có hồ sơ',
      status: 409,
      detail: '',
      duplicates: [duplicate.code],
    });
  });
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  press('F9');
  const comparison = await screen.findByRole('dialog', { name: 'Đối chiếu hồ sơ có thể trùng' });
  expect(within(comparison).getByRole('link', { name: duplicate.code })).toBeInTheDocument();
  await user.click(within(comparison).getByLabelText('Lý do'));
  await user.paste('Khai sinh cho người con thứ hai');
  press('F9');
  expect(await screen.findByText(/^Đã đối chiếu, không trùng/)).toBeInTheDocument();
  server.on(reception, () => answer(received, 201, { etag: '"1"' }));
  press('F9');
  expect(await screen.findByText(received.code)).toBeInTheDocument();
  expect(server.askedFor(reception).at(-1)?.body).toMatchObject({
    notDuplicate: { dossierIds: [duplicate.id], reason: 'Khai sinh cho người con thứ hai' },
  });
});

it('counts the days by the calendar of the unit that decides, as the server does', async () => {
  const competent = { unitId: 'province', name: 'Sở Tư pháp', isDefault: true };
  const preview = 'POST /api/v1/appointments/preview';
  const promise = { ...received.appointment, skipped: [], mergedDays: [] };
  server
    .on('POST /api/v1/intake-checks', () => answer(aCheck({ competentUnits: [competent] })))
    .on(preview, () => answer(promise));
  const { user } = await openIntake();
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Vì sao ngày này?' }));
  await waitFor(() =>
    expect(server.askedFor(preview)[0]?.body).toMatchObject({ unitId: 'province' }),
  );
});

it('does not call a matter unique before anybody was compared', async () => {
  const { user } = await openIntake();
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  expect(await screen.findByText(/^Kiểm tra trùng khi có số định danh/)).toBeInTheDocument();
  expect(screen.queryByText('Không trùng hồ sơ.')).not.toBeInTheDocument();
  await user.click(screen.getByLabelText('Số định danh'));
  await user.paste(card);
  expect(await screen.findByText('Không trùng hồ sơ.')).toBeInTheDocument();
});

it('names the papers that a newer version of the procedure changed, and keeps the other ticks', async () => {
  // The server answers the members in an order of its own.
  const seen = (no: number, key: string, shortName: string, originals = 1) => ({
    no,
    key,
    copies: 0,
    mandatory: true,
    originals,
    shortName,
  });
  const tick = (no: number) => ({
    no,
    state: 'present',
    kind: 'original',
    copies: 1,
    sheets: 2,
    note: '',
  });
  const content = {
    procedureCode: '1.001193',
    caseNo: 1,
    applicant: { fullName: 'Lê Thị Ổn' },
    ticks: [tick(1), tick(2), tick(3)],
    // Then: the birth certificate came first, was wanted twice, and there was a third paper.
    seenPapers: [
      seen(1, 'giay-chung-sinh', 'Giấy chứng sinh', 2),
      seen(2, 'to-khai', 'Tờ khai'),
      seen(3, 'cam-doan', 'Giấy cam đoan'),
    ],
  };
  const draft = { id: draftId, version: 4, content, endedAt: null, dossierId: null };
  server.on(`GET ${drafts}/${draftId}`, () => answer(draft, 200, { etag: '"4"' }));
  const { user } = await openIntake();
  const changes = await screen.findByText(/^Thủ tục đã có bản mới từ khi nhập dở/);
  const alert = changes.closest('[role=alert]') as HTMLElement;
  expect(within(alert).getByText('Đổi yêu cầu: Giấy chứng sinh')).toBeInTheDocument();
  expect(within(alert).getByText('Thêm: Văn bản ủy quyền')).toBeInTheDocument();
  expect(within(alert).getByText('Không còn phải nộp: Giấy cam đoan')).toBeInTheDocument();
  expect(within(alert).queryByText(/Tờ khai/)).not.toBeInTheDocument();
  press('F9');
  expect((await screen.findAllByText('Chưa xem giấy: Giấy chứng sinh')).length).toBeGreaterThan(0);
  expect(screen.queryByText('Chưa xem giấy: Tờ khai')).not.toBeInTheDocument();
  await user.click(within(alert).getByRole('button', { name: 'Đã xem' }));
  expect(screen.queryByText(/^Thủ tục đã có bản mới/)).not.toBeInTheDocument();
});
