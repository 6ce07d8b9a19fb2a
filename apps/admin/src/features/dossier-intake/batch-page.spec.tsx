import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { aPossibleDuplicate } from '../../testing/possible-duplicate';
import { BatchPage } from './batch-page';
import { aCheck, aClerk, birthProcedure, birthSummary } from './intake-facts.builder';
import { Intake } from './intake-screen';

const draftId = '0193a3c0-6f0e-4c3e-9d2a-6a1f2d1c9b11';
const batches = 'POST /api/v1/dossier-batches';
const tick = (no: number) => ({
  no,
  state: 'present',
  kind: 'original',
  copies: 1,
  sheets: 1,
  note: '',
});
const content = {
  procedureCode: '1.001193',
  caseNo: 1,
  applicant: { fullName: 'Nguyễn Thị Hồng Phượng', personalId: '', phone: '0912345678' },
  ticks: [
    tick(1),
    tick(2),
    { ...tick(3), state: 'notApplicable', kind: null, copies: 0, sheets: 0 },
  ],
};

const outcome = (no: number, refused = false) => ({
  no,
  ok: !refused,
  dossier: refused
    ? null
    : {
        id: `0193a3c0-6f0e-7c3e-9d2a-00000000000${no}`,
        code: `H36.101-261120-000${no}`,
        version: 1,
        status: 'received',
        dueAt: '2026-11-23T09:30:00+00:00',
      },
  problem: refused
    ? {
        type: '/problems/duplicate',
        title: 'Có hồ sơ trùng.',
        status: 409,
        detail: 'Đối chiếu trước.',
      }
    : null,
});

let server: FakeServer;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  window.open = jest.fn(() => window);
  const saved = { id: draftId, version: 1, content, endedAt: null, dossierId: null };
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer(aClerk({ permissions: [...aClerk().permissions, 'dossier.collectFee'] })),
    )
    .on(`GET /api/v1/drafts/${draftId}`, () => answer(saved, 200, { etag: '"1"' }))
    .on(`PUT /api/v1/drafts/${draftId}`, () => answer(saved, 200, { etag: '"2"' }))
    .on('GET /api/v1/procedures', () => answer({ items: [birthSummary], next: null }))
    .on('GET /api/v1/procedures/1.001193', () => answer(birthProcedure()))
    .on('POST /api/v1/intake-checks', () => answer(aCheck()))
    .on(batches, () =>
      answer({
        id: 'b1',
        received: 2,
        refused: 1,
        charged: { total: 16_000, notSet: 0 },
        rows: [outcome(1), outcome(2, true), outcome(3)],
      }),
    );
  server.install();
});

const open = () =>
  renderScreen(<Intake draftId={draftId} page={BatchPage} />, {
    path: `/intake/${draftId}/batch`,
    routes: ['/intake/$draftId', '/intake/$draftId/batch', '/dossiers/$id', '/cash'],
  });

const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('takes line after line with Enter, and receives them with F9', async () => {
  const { user } = await open();
  await waitFor(() => expect(screen.getByLabelText('Dòng 1: Số bản')).toHaveFocus());
  await user.keyboard('2{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Dòng 2: Số bản')).toHaveFocus());
  await user.keyboard('3{Tab}Bằng lái{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Dòng 3: Số bản')).toHaveFocus());
  await user.keyboard('{Tab}{Tab}Trần Đình Khôi{Enter}');
  press('F9');
  expect(await screen.findByText('H36.101-261120-0003')).toBeInTheDocument();
  const asked = server.askedFor(batches);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers.get('idempotency-key')).toBeTruthy();
  expect(asked[0]?.body).toMatchObject({
    procedureCode: '1.001193',
    applicant: { fullName: 'Nguyễn Thị Hồng Phượng' },
    rows: [{ copies: 2 }, { copies: 3, note: 'Bằng lái' }, { applicantName: 'Trần Đình Khôi' }],
  });
  expect(asked[0]?.body).not.toHaveProperty('note');
  expect(window.open).toHaveBeenCalledWith(
    '/api/v1/dossier-forms/receipt?batchId=b1&layout=a4-2up',
    '_blank',
  );
  expect(screen.getByText(/Phải thu cả lượt: 16\.000/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Thu phí H36.101-261120-0003' })).toHaveAttribute(
    'href',
    '/cash?code=H36.101-261120-0003',
  );
});

it('asks for no sum while nobody has set the amounts', async () => {
  const charged = { total: 0, notSet: 2 };
  server.on(batches, () =>
    answer({ id: 'b1', received: 1, refused: 0, charged, rows: [outcome(1)] }),
  );
  const { user } = await open();
  await user.type(await screen.findByLabelText('Dòng 1: Số bản'), '1');
  press('F9');
  expect(await screen.findByText('2 khoản chưa có mức thu')).toBeInTheDocument();
});

it('names the line that was refused and takes it back for mending', async () => {
  const { user, address } = await open();
  await waitFor(() => expect(screen.getByLabelText('Dòng 1: Số bản')).toHaveFocus());
  await user.keyboard('1{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Dòng 2: Số bản')).toHaveFocus());
  await user.keyboard('7{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Dòng 3: Số bản')).toHaveFocus());
  await user.keyboard('1');
  press('F9');
  expect(await screen.findByText('Có hồ sơ trùng. Đối chiếu trước.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Sửa các dòng chưa nhận' }));
  await waitFor(() => expect(address()).toMatch(/\/intake\/.+\/batch$/));
  const kept = Object.entries(sessionStorage).find(
    ([key, text]) => key.startsWith('motcua.kept.batch.') && String(text).includes('"7"'),
  );
  expect(JSON.parse(String(kept?.[1]))).toEqual([
    { copies: '7', note: '', pages: '', applicantName: '' },
  ]);
  // What was received a moment ago is no reason to refuse the rest.
  expect(JSON.stringify({ ...localStorage })).toContain(outcome(1).dossier?.id);
});

const earlierDossier = aPossibleDuplicate({
  id: '0193a3c0-6f0e-7c3e-9d2a-0000000000ee',
  code: 'H36.101-261118-0007',
});

it('compares with an earlier dossier once, for all the lines', async () => {
  server.on('POST /api/v1/intake-checks', () => answer(aCheck({ duplicates: [earlierDossier] })));
  const { user } = await open();
  await screen.findByText(/Người này đã có 1 hồ sơ giống thế/);
  await user.type(screen.getByLabelText('Dòng 1: Số bản'), '1');
  press('F9');
  const reason = await screen.findByLabelText('Lý do');
  expect(server.askedFor(batches)).toEqual([]);
  // It would end the draft, and with it all the lines that are typed.
  expect(screen.queryByRole('button', { name: /Cùng việc/ })).not.toBeInTheDocument();
  await user.type(reason, 'Con thứ hai và thứ ba');
  await user.click(screen.getByRole('button', { name: /Vẫn nhận, không trùng/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  press('F9');
  await waitFor(() => expect(server.askedFor(batches)).toHaveLength(1));
  expect(server.askedFor(batches)[0]?.body).toMatchObject({
    notDuplicate: { dossierIds: [earlierDossier.id], reason: 'Con thứ hai và thứ ba' },
  });
});

it('keeps the lines when the whole request is refused', async () => {
  server.on(batches, () =>
    refusal({
      type: '/problems/gate-refused',
      title: 'Quầy chưa được giao',
      status: 403,
      detail: '',
    }),
  );
  const { user } = await open();
  await waitFor(() => expect(screen.getByLabelText('Dòng 1: Số bản')).toHaveFocus());
  await user.keyboard('4');
  press('F9');
  expect(await screen.findByText('Quầy này chưa được giao thủ tục này.')).toBeInTheDocument();
  expect(screen.getByLabelText('Dòng 1: Số bản')).toHaveValue('4');
});

it('receives nothing while a number of copies cannot be', async () => {
  const { user } = await open();
  await waitFor(() => expect(screen.getByLabelText('Dòng 1: Số bản')).toHaveFocus());
  await user.keyboard('0');
  press('F9');
  expect(await screen.findByText('Từ 1 đến 99.')).toBeInTheDocument();
  expect(server.askedFor(batches)).toEqual([]);
});

const byPages = {
  name: 'Phí chứng thực',
  amountVnd: 2_000,
  note: null,
  pageRule: { tiers: [{ fromPage: 1, vndPerPage: 2_000 }], maxVndPerCopy: 200_000 },
};

it('asks for pages where a fee is priced by them, after the name of the paper', async () => {
  server.on('POST /api/v1/intake-checks', () => answer(aCheck({ fees: [byPages] })));
  const { user } = await open();
  await screen.findByLabelText('Dòng 1: Số trang');
  await waitFor(() => expect(screen.getByLabelText('Dòng 1: Số bản')).toHaveFocus());
  await user.keyboard('2{Tab}Hợp đồng{Tab}0');
  press('F9');
  expect(await screen.findByText('Từ 1 đến 9.999.')).toBeInTheDocument();
  expect(screen.getByLabelText('Dòng 1: Số trang')).toHaveFocus();
  await user.keyboard('{Backspace}12');
  press('F9');
  await waitFor(() => expect(server.askedFor(batches)).toHaveLength(1));
  expect(server.askedFor(batches)[0]?.body).toMatchObject({
    rows: [{ copies: 2, note: 'Hợp đồng', pages: 12 }],
  });
});

it('asks for no pages elsewhere', async () => {
  await open();
  await screen.findByLabelText('Dòng 1: Số bản');
  expect(screen.queryByLabelText('Dòng 1: Số trang')).not.toBeInTheDocument();
});
