import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { DocumentList } from './document-list';
import type { DossierDocument } from './get-dossier';
import type { DossierSheet } from './dossier-sheet';
import { PaperRecording } from './paper-recording';
import type { PaperRecord } from './paper-records';

const dossier = {
  id: 'd1',
  version: 7,
  status: 'received',
  components: [{ no: 2, kind: 'certifiedCopy' }],
} as unknown as DossierSheet['dossier'];

const scan = {
  no: 3,
  purpose: 'component',
  componentNo: 2,
  fileName: 'giay-chung-sinh.pdf',
  mediaType: 'application/pdf',
  size: 50_000,
  pages: 1,
} as unknown as DossierDocument;

const records = '/api/v1/dossiers/d1/paper-records';
const record = {
  documentNo: 3,
  componentNo: 2,
  kind: 'original',
  issuer: null,
  number: '54/2026',
  issuedOn: '2026-10-02',
  signer: null,
  owner: null,
  expiresOn: null,
  attestation: 'compared',
  recordedAt: '2026-11-19T02:00:00+00:00',
  recordedBy: { id: 'x', fullName: 'Trần Văn Bình', employer: 'state' },
  textState: 'parked',
  isSearchable: false,
  standard: null,
  scanDpi: 300,
  signing: null,
};

let server: FakeServer;

const signedIn = (...permissions: string[]) =>
  server.on('GET /api/v1/me', () =>
    answer({
      staff: { id: 'me', fullName: 'Võ Thị Kim Oanh', employer: 'state' },
      permissions,
      now: '2026-11-20T03:00:00.000Z',
    }),
  );
const known = (...items: object[]) => server.on(`GET ${records}`, () => answer({ items }));
const open = () => renderScreen(<DocumentList dossier={dossier} documents={[scan]} />);
const menu = { name: 'Việc khác với giay-chung-sinh.pdf' };
const choose = async (user: UserEvent, name: string | RegExp) => {
  await user.click(await screen.findByRole('button', menu));
  await user.click(await screen.findByRole('menuitem', { name, hidden: true }));
};

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer();
  signedIn('dossier.read', 'dossier.digitise');
  server.install();
});

describe('what stands on a paper that has its file', () => {
  const put = 'PUT /api/v1/dossiers/d1/documents/3/record';

  it('is entered for an upload, with what was ticked at reception', async () => {
    known();
    server.on(put, () => answer({ ...record, version: 8 }));
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Ghi thông tin giấy/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Ghi thông tin giấy' });
    await user.type(within(dialog).getByLabelText('Số hiệu'), '45/2026');
    await user.keyboard('[F9]');
    await waitFor(() => expect(server.askedFor(put)).toHaveLength(1));
    const [sent] = server.askedFor(put);
    expect(sent?.headers.get('if-match')).toBe('"7"');
    expect(sent?.body).toEqual({ kind: 'certifiedCopy', number: '45/2026' });
  });

  it('never puts back what it has not shown: what differs is shown first', async () => {
    const stale = { type: '/problems/stale-version', title: '', status: 412, detail: '' };
    server.on(put, () => refusal({ ...stale, currentVersion: 8 } as never));
    const { user } = await renderScreen(
      <PaperRecording
        {...{ dossierId: 'd1', version: 7, documentNo: 3, fileName: scan.fileName, kind: null }}
        record={record as unknown as PaperRecord}
        onClose={() => undefined}
      />,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Sửa thông tin giấy' });
    known({ ...record, number: '45/2026', issuer: 'Trạm y tế' });
    server.on('GET /api/v1/dossiers/d1', () => answer({ version: 8 }, 200, { etag: '"8"' }));
    await user.type(within(dialog).getByLabelText('Số hiệu'), 'A');
    await user.keyboard('[F9]');
    await within(dialog).findByText(/^Người khác đã sửa/);
    const cells = within(dialog)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(cells.slice(1)).toEqual([
      ['Số hiệu', '54/2026A', '45/2026'],
      ['Nơi cấp', '', 'Trạm y tế'],
      ['Đối chiếu', 'Chưa đối chiếu', 'Đã đối chiếu bản chính'],
    ]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Lấy bản mới, giữ phần tôi nhập' }),
    );
    await user.keyboard('[F9]');
    await user.click(await within(dialog).findByRole('button', { name: 'Xem bản mới' }));
    expect(within(dialog).getByLabelText('Số hiệu')).toHaveValue('45/2026');
    expect(within(dialog).getByLabelText('Nơi cấp')).toHaveValue('Trạm y tế');
    expect(server.askedFor(put).map(({ headers }) => headers.get('if-match'))).toEqual([
      '"7"',
      '"8"',
    ]);
  });

  it('is put right from what is known, and compared anew', async () => {
    known(record);
    server.on(put, () => answer({ ...record, version: 8 }));
    const { user } = await open();
    await choose(user, /^Sửa thông tin giấy/);
    const dialog = await screen.findByRole('dialog', { name: 'Sửa thông tin giấy' });
    const number = within(dialog).getByLabelText('Số hiệu');
    expect(number).toHaveValue('54/2026');
    expect(within(dialog).getByLabelText('Đã đối chiếu bản chính')).not.toBeChecked();
    await user.clear(number);
    await user.type(number, '45/2026');
    await user.keyboard('[F9]');
    await waitFor(() =>
      expect(server.askedFor(put)[0]?.body).toEqual({
        kind: 'original',
        number: '45/2026',
        issuedOn: '2026-10-02',
      }),
    );
  });

  it('is read again by the machine when its letters were given up', async () => {
    known(record);
    const again = 'POST /api/v1/dossiers/d1/documents/3/text/readings';
    server.on(again, () => answer({ state: 'waiting', text: null, recognisedAt: null }, 201));
    const { user } = await open();
    expect(await screen.findByText('Chưa đọc được chữ')).toBeVisible();
    await choose(user, 'Đọc chữ lại giay-chung-sinh.pdf');
    await waitFor(() => expect(server.askedFor(again)).toHaveLength(1));
  });

  it('is no business of those who do not digitise', async () => {
    signedIn('dossier.read');
    known(record);
    const { user } = await open();
    expect(await screen.findByText(/số 54\/2026/)).toBeVisible();
    expect(screen.getByText('quét 300 dpi')).toBeVisible();
    expect(screen.queryByRole('button', { name: /thông tin giấy/ })).toBeNull();
    await user.click(await screen.findByRole('button', menu));
    const acts = await screen.findAllByRole('menuitem', { hidden: true });
    expect(acts.map(({ textContent }) => textContent)).toEqual(['Tải về', 'Kiểm tra toàn vẹn']);
  });
});

it('has one act beside a file and the others behind a menu that the keyboard opens', async () => {
  known();
  const { user } = await open();
  const main = await screen.findByRole('button', {
    name: 'Ghi thông tin giấy giay-chung-sinh.pdf',
  });
  main.focus();
  await user.tab();
  expect(screen.getByRole('button', menu)).toHaveFocus();
  await user.keyboard('{Enter}');
  const acts = await screen.findAllByRole('menuitem', { hidden: true });
  expect(acts.map(({ textContent }) => textContent)).toEqual([
    'Tải về',
    'Kiểm tra toàn vẹn',
    'Gỡ tệp',
  ]);
  await waitFor(() => expect(acts[0]).toHaveFocus());
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(await screen.findByRole('dialog', { name: /^Gỡ tệp/ })).toBeVisible();
});

it('takes a file out with a reason', async () => {
  known();
  const address = 'DELETE /api/v1/dossiers/d1/documents/3';
  server.on(address, () => answer(scan));
  const { user } = await open();
  await choose(user, 'Gỡ tệp giay-chung-sinh.pdf');
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'Quét nhầm hồ sơ khác');
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(address)).toHaveLength(1));
  expect(server.askedFor(address)[0]?.headers.get('if-match')).toBe('"7"');
});
