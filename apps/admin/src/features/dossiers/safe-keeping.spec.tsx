import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import type { Signature } from './check-document';
import { aDossier } from './dossier.builder';
import { DocumentList } from './document-list';
import { DocumentSignatures } from './document-signatures';
import { DocumentUpload } from './document-upload';
import type { DossierDocument } from './get-dossier';
import { HoldSection } from './hold-section';

const dossier = aDossier({ status: 'resultReady' });
const address = `/api/v1/dossiers/${dossier.id}`;
const signatures = `${address}/documents/2/signatures`;
const holds = `${address}/holds`;

const result = {
  no: 2,
  purpose: 'result',
  fileName: 'trich-luc.pdf',
  mediaType: 'application/pdf',
  size: 50_000,
  pages: 1,
} as unknown as DossierDocument;

const aSignature = (change: Partial<Signature> = {}): Signature => ({
  no: 1,
  kind: 'signature',
  verdict: 'valid',
  faults: [],
  signerName: 'UBND phường Xuân Hương – Đà Lạt',
  issuerName: 'CA thử nghiệm',
  certificateFrom: '2026-01-01T00:00:00.000Z',
  certificateTo: '2030-01-01T00:00:00.000Z',
  claimedAt: '2026-11-19T01:55:00.000Z',
  timestamp: 'trusted',
  timestampAt: '2026-11-19T02:00:00.000Z',
  timestampAuthority: 'TSA thử nghiệm',
  revocation: 'good',
  revokedAt: null,
  revocationAsOf: '2026-11-18T00:00:00.000Z',
  coversWholeDocument: true,
  ...change,
});

let server: FakeServer;

const signedIn = (...permissions: string[]) =>
  server.on('GET /api/v1/me', () =>
    answer({
      staff: { id: 'me', fullName: 'Võ Thị Kim Oanh', employer: 'state' },
      permissions,
      now: '2026-11-20T03:00:00.000Z',
    }),
  );
const found = (list: readonly Signature[], more: object = {}) =>
  server.on(`GET ${signatures}`, () =>
    answer({
      dossierId: dossier.id,
      no: 2,
      sha256: 'x',
      signatures: list,
      trustedAuthorities: 1,
      signing: { isReady: true, addsTimestamp: false },
      ...more,
    }),
  );

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer();
  signedIn('dossier.read', 'dossier.decide', 'retention.hold');
  server.install();
});

const onSigned = jest.fn();
const openSignatures = () =>
  renderScreen(<DocumentSignatures dossier={dossier} document={result} onSigned={onSigned} />);

describe('the verdict on a signature', () => {
  it('names signer, certificate, proven time and the list that was looked at', async () => {
    found([aSignature()]);
    await openSignatures();
    expect(await screen.findByText('Chữ ký số hợp lệ')).toHaveAttribute('data-tint', 'ok');
    expect(screen.getByText('UBND phường Xuân Hương – Đà Lạt')).toBeVisible();
    expect(
      screen.getByText('Chứng thư do CA thử nghiệm cấp, dùng được từ 01/01/2026 đến 01/01/2030'),
    ).toBeVisible();
    expect(
      screen.getByText('Ký trước 09:00 19/11/2026, theo dấu thời gian của TSA thử nghiệm'),
    ).toBeVisible();
    expect(screen.getByText('Không bị thu hồi, theo danh sách lúc 07:00 18/11/2026')).toBeVisible();
  });

  it('never calls a signature valid whose revocation is not known', async () => {
    found([
      aSignature({
        verdict: 'unchecked',
        revocation: 'notChecked',
        revocationAsOf: null,
        timestamp: 'none',
        timestampAt: null,
        timestampAuthority: null,
      }),
    ]);
    await openSignatures();
    const badge = await screen.findByText('Chữ ký số khớp, chưa kiểm tra được thu hồi');
    expect(badge).toHaveAttribute('data-tint', 'warn');
    expect(screen.getByText('Chưa kiểm tra được thu hồi')).toBeVisible();
    expect(
      screen.getByText('Tự khai ký lúc 08:55 19/11/2026, không có dấu thời gian'),
    ).toBeVisible();
    expect(screen.queryByText(/hợp lệ/)).not.toBeInTheDocument();
  });

  it('shows a changed byte in red, with an icon and in words, and no time beside it', async () => {
    found([aSignature({ verdict: 'broken', faults: ['contentChanged'] })]);
    await openSignatures();
    const badge = await screen.findByText('Chữ ký số không còn giá trị');
    expect(badge).toHaveAttribute('data-tint', 'danger');
    expect(badge.querySelector('svg')).toBeInTheDocument();
    expect(screen.getByText(/^Nội dung đã thay đổi sau khi ký/)).toBeVisible();
    expect(screen.queryByText(/theo dấu thời gian/)).not.toBeInTheDocument();
  });

  it.each([
    [{ faults: ['expired' as const] }, /^Chứng thư đã hết hạn vào lúc ký/],
    [{ faults: ['untrusted' as const] }, /^Chứng thư không do cơ quan chứng thực/],
    [
      {
        faults: ['revoked' as const],
        revocation: 'revoked' as const,
        revokedAt: '2026-11-18T00:00:00.000Z',
      },
      'Bị thu hồi lúc 07:00 18/11/2026, trước khi ký',
    ],
    [{ timestamp: 'untrusted' as const }, /nhưng chưa tin được, không lấy làm giờ ký$/],
    [{ revokedAt: '2026-12-01T00:00:00.000Z' }, /^Bị thu hồi lúc .* sau khi ký/],
  ])('says what is wrong in a sentence: %j', async (change, sentence) => {
    found([aSignature({ verdict: 'untrusted', ...change })]);
    await openSignatures();
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('tells a timestamp of the whole file from a signature', async () => {
    found([aSignature({ kind: 'timestamp' })]);
    await openSignatures();
    expect(await screen.findByText('Dấu thời gian của cả tệp còn giá trị')).toBeVisible();
  });

  it('says that nobody can be trusted where no authority is set up', async () => {
    found([aSignature({ verdict: 'untrusted', faults: ['untrusted'] })], { trustedAuthorities: 0 });
    await openSignatures();
    expect(await screen.findByText(/^Chưa cài đặt cơ quan chứng thực nào/)).toBeVisible();
  });
});

describe('signing a result', () => {
  it('asks for the reason, says that there will be no timestamp, and sends the version seen', async () => {
    found([]);
    server.on(`POST ${signatures}`, () => answer({ no: 3 }, 201));
    const { user } = await openSignatures();
    await user.click(await screen.findByRole('button', { name: 'Ký số' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ký số trich-luc.pdf' });
    expect(dialog).toHaveTextContent('chữ ký không có dấu thời gian');
    const reason = within(dialog).getByLabelText('Lý do ký, người đọc tệp nhìn thấy');
    await user.clear(reason);
    await user.type(reason, 'Cấp lại trích lục');
    await user.click(within(dialog).getByRole('button', { name: /Ký số trich-luc\.pdf/ }));
    await waitFor(() => expect(onSigned).toHaveBeenCalled());
    const [asked] = server.askedFor(`POST ${signatures}`);
    expect(asked?.body).toEqual({ reason: 'Cấp lại trích lục' });
    expect(asked?.headers.get('if-match')).toBe('"3"');
    expect(asked?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('promises a timestamp only where a service is set up', async () => {
    found([], { signing: { isReady: true, addsTimestamp: true } });
    const { user } = await openSignatures();
    await user.click(await screen.findByRole('button', { name: 'Ký số' }));
    expect(await screen.findByText('Chữ ký có dấu thời gian của bên thứ ba.')).toBeVisible();
  });

  it('keeps what was written when the timestamp service does not answer', async () => {
    found([]);
    server.on(`POST ${signatures}`, () =>
      refusal({
        type: 'https://motcua.example/problems/service-unavailable',
        title: 'Máy chủ đang bận.',
        status: 503,
        detail: 'Dịch vụ dấu thời gian không trả lời đúng. Chưa ký gì; thử lại sau ít phút.',
      } as never),
    );
    const { user } = await openSignatures();
    await user.click(await screen.findByRole('button', { name: 'Ký số' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /Ký số trich-luc\.pdf/ }));
    expect(await within(dialog).findByText(/Chưa ký gì/)).toBeVisible();
    expect(within(dialog).getByRole('textbox')).toHaveValue(
      'Ký kết quả giải quyết thủ tục hành chính',
    );
  });

  it('is said to be impossible before anybody presses, and is not offered to others', async () => {
    found([], { signing: { isReady: false, addsTimestamp: false } });
    const { unmount } = await openSignatures();
    expect(await screen.findByText(/^Chưa cài đặt chữ ký số của cơ quan/)).toBeVisible();
    unmount();
    found([]);
    signedIn('dossier.read');
    await openSignatures();
    expect(await screen.findByText('Tệp không có chữ ký số.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ký số' })).not.toBeInTheDocument();
  });
});

describe('the check of a stored file', () => {
  const checks = `POST ${address}/documents/2/integrity-checks`;
  const check = async (outcome: string) => {
    server.on(checks, () => answer({ dossierId: dossier.id, no: 2, outcome }));
    const { user } = await renderScreen(<DocumentList dossier={dossier} documents={[result]} />);
    await user.click(await screen.findByRole('button', { name: 'Việc khác với trich-luc.pdf' }));
    await user.click(
      await screen.findByRole('menuitem', {
        name: 'Kiểm tra toàn vẹn trich-luc.pdf',
        hidden: true,
      }),
    );
  };

  it.each([
    ['intact', 'Nguyên vẹn', 'ok'],
    ['changed', 'Tệp đã bị thay đổi', 'danger'],
    ['missing', 'Mất tệp trong kho', 'danger'],
    ['recordChanged', 'Bản ghi không khớp nhật ký', 'danger'],
  ])('answers %s with icon, words and colour', async (outcome, words, tint) => {
    await check(outcome);
    const badge = await screen.findByText(words, { selector: '[data-tint]' });
    expect(badge).toHaveAttribute('data-tint', tint);
    expect(badge.querySelector('svg')).toBeInTheDocument();
  });
});

it('says of a file that was just sent where it lies already', async () => {
  const place = { purpose: 'component', paperName: 'Giấy chứng sinh', fileName: 'a.pdf' };
  const sameFileIn = [
    { ...place, dossierId: dossier.id, code: dossier.code, no: 1 },
    {
      ...{ ...place, purpose: 'attachment', paperName: null },
      ...{ dossierId: 'd9', code: 'H36.101-261105-0021', no: 3 },
    },
  ];
  server.on(`POST ${address}/documents`, () => answer({ ...result, sameFileIn }, 201));
  const { user, container } = await renderScreen(
    <DocumentUpload dossierId={dossier.id} purpose="component" componentNo={2} name="Tờ khai" />,
  );
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  await user.upload(
    input as HTMLInputElement,
    new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }),
  );
  const notice = await screen.findByText(/^Đã lưu\. Tệp này trùng từng byte/);
  expect(notice).toHaveTextContent('Giấy chứng sinh, trong hồ sơ này');
  expect(notice).toHaveTextContent('Tệp kèm theo, hồ sơ H36.101-261105-0021');
  expect(within(notice).getByRole('link')).toHaveAttribute('href', '/dossiers/d9');
});

describe('a legal hold', () => {
  const placed = (id: string, change: object = {}) => ({
    no: 1,
    reason: 'Tòa án yêu cầu giữ',
    placedAt: '2026-11-19T02:00:00+00:00',
    placedBy: { id, fullName: 'Phạm Quốc Dũng', employer: 'state' },
    liftReason: null,
    liftedAt: null,
    liftedBy: null,
    ...change,
  });
  const held = (...items: object[]) =>
    server.on(`GET ${holds}`, () => answer({ dossierId: dossier.id, items }));
  const open = () => renderScreen(<HoldSection dossier={dossier} />);

  it('is placed with a reason', async () => {
    held();
    server.on(`POST ${holds}`, () => answer({ dossierId: dossier.id, items: [] }, 201));
    const { user } = await open();
    expect(await screen.findByText('Hồ sơ này không bị giữ lại.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Giữ lại hồ sơ' }));
    const dialog = await screen.findByRole('dialog', { name: 'Giữ lại hồ sơ' });
    await user.type(within(dialog).getByRole('textbox'), 'Công văn 12/TA');
    await user.click(within(dialog).getByRole('button', { name: /Giữ lại hồ sơ/ }));
    await waitFor(() =>
      expect(server.askedFor(`POST ${holds}`)[0]?.body).toEqual({ reason: 'Công văn 12/TA' }),
    );
  });

  it('is lifted by somebody else, and the one who placed it reads why not', async () => {
    held(placed('me'));
    const { unmount } = await open();
    expect(await screen.findByText('Đang giữ lại, không tiêu hủy')).toBeVisible();
    expect(screen.getByText(/người khác mới thôi giữ được/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Thôi giữ lại' })).not.toBeInTheDocument();
    unmount();
    held(placed('somebody'));
    const lifting = `POST ${holds}/1/lifting`;
    server.on(lifting, () => answer({ dossierId: dossier.id, items: [] }, 201));
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Thôi giữ lại' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thôi giữ lại' });
    await user.type(within(dialog).getByRole('textbox'), 'Vụ án đã xong');
    await user.click(within(dialog).getByRole('button', { name: /Thôi giữ lại/ }));
    await waitFor(() =>
      expect(server.askedFor(lifting)[0]?.body).toEqual({ reason: 'Vụ án đã xong' }),
    );
  });

  it('stays in the history once it is lifted, and is no business of others', async () => {
    const lifted = {
      liftReason: 'Vụ án đã xong',
      liftedAt: '2026-11-20T02:00:00+00:00',
      liftedBy: { id: 'x', fullName: 'Võ Thị Kim Oanh', employer: 'state' },
    };
    held(placed('somebody', lifted));
    const { unmount } = await open();
    expect(
      await screen.findByText('Võ Thị Kim Oanh thôi giữ lúc 09:00 20/11/2026: Vụ án đã xong'),
    ).toBeVisible();
    unmount();
    signedIn('dossier.read');
    await renderScreen(
      <>
        <HoldSection dossier={dossier} />
        <p>bên cạnh</p>
      </>,
    );
    expect(await screen.findByText('bên cạnh')).toBeVisible();
    expect(screen.queryByText('Giữ lại, không tiêu hủy')).not.toBeInTheDocument();
  });
});
