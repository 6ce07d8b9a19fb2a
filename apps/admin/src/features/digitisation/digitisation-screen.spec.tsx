import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aBatch, aScannedPage, aTask, dossierId, otherId } from './batch.builder';
import { DigitisationScreen } from './digitisation-screen';
import type { Batch } from './get-digitisation';

const codes: Readonly<Record<string, string>> = {
  [dossierId]: 'H36.101-261119-0001',
  [otherId]: 'H36.101-261119-0002',
};

let batch: Batch | undefined;
let permissions: string[];
let server: FakeServer;

const dossierOf = (id: string) => ({
  id,
  code: codes[id],
  procedure: { name: 'Đăng ký khai sinh', shortName: 'Khai sinh' },
  applicant: { fullName: 'Phạm Thị Ngọc Lan' },
  components: [
    { no: 1, shortName: 'Tờ khai', kind: 'original', documents: [] },
    { no: 2, shortName: 'Giấy chứng sinh', kind: 'original', documents: [] },
  ],
});

beforeEach(() => {
  sessionStorage.clear();
  permissions = ['dossier.read', 'dossier.digitise', 'dossier.attest'];
  batch = aBatch([aScannedPage(1, { isSheet: true }), aScannedPage(2), aScannedPage(3)]);
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer(
        signedIn(permissions, {
          now: '2026-11-20T02:30:00.000Z',
        }),
      ),
    )
    .on('GET /api/v1/digitisation-tasks', () =>
      answer({
        items: [aTask(), aTask({ dossierId: otherId, code: codes[otherId] })],
        total: 2,
        next: null,
      }),
    )
    .on('GET /api/v1/scan-batches', () =>
      answer({
        items: batch
          ? [{ id: batch.id, openedAt: batch.openedAt, files: 1, pages: 3, pagesToFile: 2 }]
          : [],
        next: null,
      }),
    );
  for (const id of [dossierId, otherId])
    server.on(`GET /api/v1/dossiers/${id}`, () => answer(dossierOf(id)));
  const { id } = batch;
  server
    .on(`GET /api/v1/scan-batches/${id}`, () => answer(batch))
    .on(`PATCH /api/v1/scan-batches/${id}/pages`, () => answer(batch))
    .on(`POST /api/v1/scan-batches/${id}/filings`, () => answer(batch, 201));
  server.install();
});

const open = () =>
  renderScreen(<DigitisationScreen />, {
    path: '/signed-in/digitisation',
    routes: ['/dossiers/$id'],
  });

const pageOption = (no: number) =>
  screen.findByRole('option', { name: new RegExp(`Trang ${no}\\b`) });
const arrangements = () =>
  server.askedFor(`PATCH /api/v1/scan-batches/${batch?.id}/pages`).map(({ body }) => body);

it('gives a page to a paper with its digit and goes on to the next page', async () => {
  await open();
  await screen.findByRole('button', { name: '2 · Giấy chứng sinh' });
  const page = await pageOption(2);
  expect(page).toHaveFocus();
  fireEvent.keyDown(page, { code: 'Digit2' });
  await waitFor(() =>
    expect(arrangements()).toEqual([{ changes: [{ no: 2, dossierId, componentNo: 2 }] }]),
  );
  expect(await screen.findByRole('img', { name: 'Trang 3' })).toBeInTheDocument();
  expect(await pageOption(3)).toHaveAttribute('aria-selected', 'true');
});

/** What a browser carries while something is dragged. */
function carriedData() {
  const held = new Map<string, string>();
  return {
    setData: (type: string, value: string) => void held.set(type, value),
    getData: (type: string) => held.get(type) ?? '',
    get types() {
      return [...held.keys()];
    },
    effectAllowed: 'all',
    dropEffect: 'none',
  };
}

async function drag(from: Element, to: Element): Promise<void> {
  const dataTransfer = carriedData();
  fireEvent.dragStart(from, { dataTransfer });
  fireEvent.dragOver(to, { dataTransfer });
  fireEvent.drop(to, { dataTransfer });
}

it('says how large the paper is, the way it will be filed', async () => {
  const receipt = { widthMm: 80, heightMm: 200, rotation: 90 as const };
  batch = aBatch([aScannedPage(1), aScannedPage(2, receipt)]);
  await open();
  fireEvent.click(await pageOption(1));
  expect(await screen.findByText('300 dpi · A4, 210 × 297 mm · đọc rõ')).toBeVisible();
  fireEvent.click(await pageOption(2));
  expect(await screen.findByText('300 dpi · 200 × 80 mm · đọc rõ')).toBeVisible();
});

it('takes a page to the paper onto which it is dragged', async () => {
  await open();
  const paper = await screen.findByRole('button', { name: '2 · Giấy chứng sinh' });
  await drag(await pageOption(3), paper);
  await waitFor(() =>
    expect(arrangements()).toEqual([{ changes: [{ no: 3, dossierId, componentNo: 2 }] }]),
  );
});

it('orders the pages by dragging one onto another', async () => {
  await open();
  await screen.findByRole('button', { name: '2 · Giấy chứng sinh' });
  await drag(await pageOption(3), await pageOption(2));
  await waitFor(() =>
    expect(arrangements()).toEqual([
      {
        changes: [
          { no: 1, position: 1 },
          { no: 3, position: 2 },
          { no: 2, position: 3 },
        ],
      },
    ]),
  );
});

it('assigns nothing to a paper that is not there, nor a separator sheet', async () => {
  await open();
  await screen.findByRole('button', { name: '2 · Giấy chứng sinh' });
  fireEvent.keyDown(await pageOption(2), { code: 'Digit7' });
  expect(await screen.findByText(/không có giấy tờ mang số này/)).toBeInTheDocument();
  fireEvent.click(await pageOption(1));
  fireEvent.keyDown(await pageOption(1), { code: 'Digit1' });
  expect(await screen.findByText('Tờ phân cách không gán vào hồ sơ.')).toBeInTheDocument();
  expect(arrangements()).toEqual([]);
});

it('says in words when a page carries another code, and insists only when told to', async () => {
  const refused = { pointer: '#/changes/0/dossierId', code: 'pageOfAnotherDossier' };
  const path = `PATCH /api/v1/scan-batches/${batch?.id}/pages`;
  server.on(path, ({ body }) =>
    JSON.stringify(body).includes('despiteCode')
      ? answer(batch)
      : refusal({
          type: '/problems/validation',
          title: 'Có mục chưa đúng.',
          status: 400,
          detail: '',
          errors: [{ ...refused, detail: 'Trang này mang mã hồ sơ H36.101-261119-0002.' }],
        } as never),
  );
  await open();
  await screen.findByRole('button', { name: '2 · Giấy chứng sinh' });
  fireEvent.keyDown(await pageOption(2), { code: 'Digit1' });
  expect(await screen.findByText(/mang mã hồ sơ H36.101-261119-0002/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: /vẫn gán/ }));
  await waitFor(() => expect(arrangements()).toHaveLength(2));
  expect(arrangements()[1]).toEqual({
    changes: [{ no: 2, dossierId, componentNo: 1, despiteCode: true }],
  });
});

it('files what is assigned with its attestation and goes on to the next dossier', async () => {
  const place = { dossierId, dossierCode: codes[dossierId], componentNo: 2 };
  batch = aBatch([aScannedPage(1, place), aScannedPage(2, place)]);
  const { address } = await open();
  const form = await screen.findByRole('group', { name: 'Giấy chứng sinh' });
  fireEvent.change(within(form).getByLabelText('Số hiệu'), { target: { value: '45/2026' } });
  fireEvent.click(within(form).getByLabelText('Đã đối chiếu bản chính'));
  fireEvent.keyDown(window, { code: 'F9' });
  await waitFor(() =>
    expect(server.askedFor(`POST /api/v1/scan-batches/${batch?.id}/filings`)).toHaveLength(1),
  );
  const [filing] = server.askedFor(`POST /api/v1/scan-batches/${batch?.id}/filings`);
  expect(filing?.headers.get('if-match')).toBe('"4"');
  expect(filing?.body).toEqual({
    dossierId,
    papers: [{ componentNo: 2, kind: 'original', number: '45/2026', attestation: 'compared' }],
  });
  await waitFor(() => expect(address()).toContain(otherId));
});

it('keeps what was typed off a paper when the screen is opened anew, until it is filed', async () => {
  const place = { dossierId, dossierCode: codes[dossierId], componentNo: 2 };
  batch = aBatch([aScannedPage(1, place)]);
  const first = await open();
  const form = await screen.findByRole('group', { name: 'Giấy chứng sinh' });
  fireEvent.change(within(form).getByLabelText('Số hiệu'), { target: { value: '45/2026' } });
  first.unmount();
  const { address } = await open();
  const again = await screen.findByRole('group', { name: 'Giấy chứng sinh' });
  expect(within(again).getByLabelText('Số hiệu')).toHaveValue('45/2026');
  fireEvent.keyDown(window, { code: 'F9' });
  await waitFor(() => expect(address()).toContain(otherId));
  expect(sessionStorage.getItem(`motcua.kept.digitising.${dossierId}`)).toBe('{}');
});

it('offers a paper that is kept already, and files it without a scan', async () => {
  permissions.push('dossier.receive');
  batch = aBatch([aScannedPage(1, { dossierId, dossierCode: codes[dossierId], componentNo: 1 })]);
  const waiting = dossierOf(dossierId);
  const [form, proof] = waiting.components;
  server
    .on(`GET /api/v1/dossiers/${dossierId}`, () =>
      answer({
        ...waiting,
        procedure: { ...waiting.procedure, code: '1.001193', caseNo: 1 },
        applicant: { ...waiting.applicant, kind: 'person', personalId: '068190004568' },
        components: [form, proof].map((paper) => ({ ...paper, state: 'present' })),
      }),
    )
    .on('GET /api/v1/reusable-papers', () =>
      answer({
        items: [1, 2].map((componentNo) => ({
          componentNo,
          dossierId: 'earlier',
          dossierCode: 'H36.101-240312-0007',
          documentNo: componentNo + 1,
          unitName: 'P. Xuân Hương',
          number: null,
          issuedOn: null,
          expiresOn: null,
          isExpired: false,
          filedAt: '2024-03-12T02:00:00Z',
          canOpen: false,
        })),
      }),
    )
    .on(`POST /api/v1/dossiers/${dossierId}/reused-papers`, () => answer({ no: 1 }, 201));
  const { user } = await open();
  expect(await screen.findByText('Có trong kho, 12/03/2024')).toBeVisible();
  // Its scan lies here already.
  expect(screen.queryByRole('button', { name: 'Lấy từ kho: Tờ khai' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Lấy từ kho: Giấy chứng sinh' }));
  const reuse = `POST /api/v1/dossiers/${dossierId}/reused-papers`;
  await waitFor(() => expect(server.askedFor(reuse)).toHaveLength(1));
  expect(server.askedFor(reuse)[0]?.body).toEqual({
    componentNo: 2,
    dossierId: 'earlier',
    documentNo: 3,
  });
});

it('does not offer the Post to vouch for the authority', async () => {
  permissions = ['dossier.read', 'dossier.digitise'];
  const place = { dossierId, dossierCode: codes[dossierId], componentNo: 2 };
  batch = aBatch([aScannedPage(1, place)]);
  await open();
  const form = await screen.findByRole('group', { name: 'Giấy chứng sinh' });
  expect(within(form).queryByLabelText('Xác nhận thay cơ quan')).not.toBeInTheDocument();
});

it('waits with F9 until every file is read', async () => {
  const place = { dossierId, dossierCode: codes[dossierId], componentNo: 2 };
  const read = aBatch([aScannedPage(1, place)]);
  batch = { ...read, files: read.files.map((file) => ({ ...file, state: 'reading', pages: 9 })) };
  await open();
  expect(await screen.findByText('đang đọc 1/9 trang')).toBeInTheDocument();
  expect(await screen.findByText('Còn tệp đang đọc trang.')).toBeInTheDocument();
});

it('says what to do when nothing was scanned yet', async () => {
  batch = undefined;
  await open();
  expect(await screen.findByText(/Chưa có trang nào. Quét xấp giấy/)).toBeInTheDocument();
});

it('offers a new try when the stack cannot be read', async () => {
  server.on('GET /api/v1/digitisation-tasks', () =>
    refusal({ type: '/problems/service-unavailable', title: 'Bận', status: 503, detail: '' }),
  );
  await open();
  expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeInTheDocument();
});

async function closeBatch(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Đóng xấp quét' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: /^Đóng xấp quét/ }));
}

it('brings scans into a new batch once the one that was open is closed', async () => {
  const closed = { ...aBatch([]), closedAt: '2026-11-20T02:00:00Z', version: 5 };
  const next = { ...aBatch([aScannedPage(7)]), id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b19' };
  const old = closed.id;
  server
    .on(`DELETE /api/v1/scan-batches/${old}`, () => {
      batch = undefined;
      return answer(closed);
    })
    .on('POST /api/v1/scan-batches', () => answer(next, 201))
    .on(`GET /api/v1/scan-batches/${next.id}`, () => answer(next))
    .on(`POST /api/v1/scan-batches/${next.id}/files`, () => answer(next, 201));
  await open();
  await closeBatch();
  expect(await screen.findByText(/Chưa có trang nào. Quét xấp giấy/)).toBeInTheDocument();
  const files = [new File(['%PDF-1.7'], 'xấp chiều.pdf', { type: 'application/pdf' })];
  fireEvent.change(screen.getByLabelText('Tải bản quét lên', { selector: 'input' }), {
    target: { files },
  });
  expect(await pageOption(7)).toBeInTheDocument();
  expect(server.askedFor(`POST /api/v1/scan-batches/${next.id}/files`)).toHaveLength(1);
  expect(server.askedFor(`POST /api/v1/scan-batches/${old}/files`)).toEqual([]);
});

it('reads a batch anew that a colleague has changed, so that the next press fits', async () => {
  const path = `DELETE /api/v1/scan-batches/${batch?.id}`;
  server.on(path, ({ headers }) => {
    if (headers.get('if-match') === '"5"') return answer({ ...aBatch([]), closedAt: 'now' });
    batch = aBatch([aScannedPage(2)], { version: 5 });
    return refusal({
      type: '/problems/stale-version',
      title: 'Có người vừa sửa.',
      status: 412,
      detail: '',
    });
  });
  await open();
  await closeBatch();
  expect(await screen.findByText('Còn 1 trang chưa vào hồ sơ nào và sẽ bị bỏ.')).toBeVisible();
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: /^Đóng xấp quét/ }));
  await waitFor(() =>
    expect(server.askedFor(path).map(({ headers }) => headers.get('if-match'))).toEqual([
      '"4"',
      '"5"',
    ]),
  );
});

it('shows the batch that is open where the one of the address was closed meanwhile', async () => {
  const over = '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b18';
  const closed = { ...aBatch([]), id: over, closedAt: '2026-11-20T02:00:00Z' };
  server.on(`GET /api/v1/scan-batches/${over}`, () => answer(closed));
  await renderScreen(<DigitisationScreen />, { path: `/signed-in/digitisation?batch=${over}` });
  expect(await pageOption(2)).toBeInTheDocument();
});
