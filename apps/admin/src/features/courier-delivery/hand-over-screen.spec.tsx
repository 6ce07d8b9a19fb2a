import { answerToScan, compareScan } from '@motcua/delivery-domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { sessionLock } from '../../app/session-lock';
import { answer, FakeServer, refusal, type Asked } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import type { Manifest, ManifestActBody } from './get-manifests';
import { HandOverOf } from './hand-over-screen';
import { aManifest, bagNumbers } from './manifest.builder';

const address = '/api/v1/manifests/T-000117';
const actions = `POST ${address}/actions`;
const [first, second, third] = bagNumbers;
const foreign = 'CP000000045VN';

let bag: Manifest;
let server: FakeServer;

/** Counts and signs as the API does, as far as this screen sees it. */
function act({ action, code = '', papers, sealIntact, username }: ManifestActBody): Manifest {
  const version = bag.version + 1;
  if (action === 'checkSeal') return { ...bag, version, sealIntact: sealIntact ?? null };
  if (action === 'scan') return scanned(code, papers ?? null, version);
  const at = '2026-11-20T02:45:00Z';
  const signed =
    action === 'signAsGiver'
      ? { giverSignedAt: at, giverName: username ?? 'me' }
      : { receiverSignedAt: at, receiverName: username ?? 'me' };
  const next = { ...bag, version, ...signed };
  const isDone = next.giverSignedAt !== null && next.receiverSignedAt !== null;
  return isDone ? { ...next, status: 'handedOver', handedOverAt: at, availableActions: [] } : next;
}

function scanned(code: string, papers: number | null, version: number): Manifest {
  const listed = bag.items.map(({ number }) => number);
  const earlier = bag.scans.map((scan) => scan.code);
  const heard = answerToScan(code, listed, earlier);
  const scannedAt = `2026-11-20T02:4${bag.scans.length}:00Z`;
  const verdict = compareScan(listed, [code]).right.length > 0 ? 'right' : 'extra';
  const scan = {
    no: earlier.length + 1,
    code,
    verdict,
    papers,
    scannedAt,
    scannedBy: 'me',
  } as const;
  const items = bag.items.map((item) => (item.number === code ? { ...item, scannedAt } : item));
  const counted = heard === 'repeated' ? {} : { items, scans: [...bag.scans, scan] };
  return { ...bag, ...counted, version, scan: { code, answer: heard } };
}

function reply({ body }: Asked): Response {
  bag = act(body as ManifestActBody);
  return answer(bag, 200, { etag: `"${bag.version}"` });
}

beforeEach(() => {
  bag = aManifest();
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer(
        signedIn(['consignment.read', 'manifest.handOver'], { now: '2026-11-20T02:30:00.000Z' }),
      ),
    )
    .on(`GET ${address}`, () => answer(bag, 200, { etag: `"${bag.version}"` }))
    .on(actions, reply);
  server.install();
});

async function open() {
  const rendered = await renderScreen(<HandOverOf no="T-000117" />, {
    routes: ['/manifests/$no', '/incidents'],
  });
  const field = await screen.findByLabelText('Quét tiếp');
  const scan = async (code: string) => {
    await rendered.user.clear(field);
    await rendered.user.type(field, `${code}{Enter}`);
  };
  return { ...rendered, field, scan };
}

const row = (number: string) =>
  screen.getByText(number, { selector: 'td .code' }).closest('tr') as HTMLElement;
const sent = () => server.askedFor(actions).map(({ body }) => body as ManifestActBody);

it('answers each scan in words and counts, and keeps the focus in the scan field', async () => {
  const { scan, field } = await open();
  expect(field).toHaveFocus();
  await scan(first);
  expect(await screen.findAllByText(`Đúng túi: ${first}. Đã quét 1/3.`)).not.toHaveLength(0);
  expect(within(row(first)).getByText('Đúng')).toBeInTheDocument();
  expect(screen.getByText('đúng 1 · thừa 0 · thiếu 2')).toBeInTheDocument();
  await scan(first);
  expect(await screen.findAllByText(/^Đã quét rồi lúc 09:40/)).not.toHaveLength(0);
  await scan(foreign);
  expect(await screen.findAllByText(`Thừa: ${foreign} không thuộc túi này.`)).not.toHaveLength(0);
  expect(within(row(foreign)).getByText('Thừa')).toBeInTheDocument();
  expect(within(row(third)).getByText('Thiếu')).toBeInTheDocument();
  expect(field).toHaveFocus();
});

it('says what a code is that does not belong here, without asking the server', async () => {
  const { scan } = await open();
  await scan('T-000118');
  expect(await screen.findAllByText('Mã này không dùng ở đây: đây là số túi.')).not.toHaveLength(0);
  expect(sent()).toEqual([]);
});

it('sends the number of papers only with the scan it was typed for', async () => {
  const { scan, user } = await open();
  await user.type(screen.getByLabelText(/^Số giấy đếm được/), '2');
  // What is typed after a Tab is no longer the same burst of a scanner.
  await user.tab();
  await scan(first);
  expect(await screen.findByText('đếm được 2')).toBeInTheDocument();
  await scan(second);
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent().map(({ papers }) => papers)).toEqual([2, undefined]);
});

it('counts nothing that the server refuses, and shows why', async () => {
  server.on(actions, () =>
    refusal({
      type: '/problems/action-not-allowed',
      title: 'Việc này chưa làm được lúc này.',
      status: 409,
      detail: 'Đã có chữ ký giao nhận.',
    }),
  );
  const { scan } = await open();
  await scan(first);
  expect(await screen.findAllByText(`Chưa đếm được ${first}. Quét lại.`)).not.toHaveLength(0);
  expect(screen.getByText('Đã có chữ ký giao nhận.')).toBeInTheDocument();
  expect(screen.getByText('đúng 0 · thừa 0 · thiếu 3')).toBeInTheDocument();
});

it('lets nobody sign before the seal was looked at and both are present', async () => {
  const { user, scan } = await open();
  for (const number of bagNumbers) await scan(number);
  const sign = await screen.findByRole('button', { name: 'Ký giao nhận' });
  expect(sign).toHaveAccessibleDescription('Chưa ghi niêm phong còn nguyên vẹn hay không.');
  await user.click(screen.getByRole('radio', { name: 'Nguyên vẹn' }));
  await waitFor(() =>
    expect(sign).toHaveAccessibleDescription('Người cùng ký chưa nhập tên đăng nhập và mật khẩu.'),
  );
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(sent().map(({ action }) => action)).not.toContain('signAsReceiver');
});

it('has the carrier sign by password and then the signed-in clerk', async () => {
  const { user, scan } = await open();
  for (const number of bagNumbers) await scan(number);
  await user.click(screen.getByRole('radio', { name: 'Nguyên vẹn' }));
  await user.type(screen.getByLabelText('Tên đăng nhập của người cùng ký'), 'buuta');
  await user.type(screen.getByLabelText('Mật khẩu của người cùng ký'), 'mat-khau');
  await user.click(screen.getByRole('button', { name: 'Ký giao nhận' }));
  expect(await screen.findByRole('heading', { name: 'Đã ký giao nhận' })).toBeInTheDocument();
  expect(sent().slice(-2)).toEqual([
    { action: 'signAsGiver', username: 'buuta', password: 'mat-khau' },
    { action: 'signAsReceiver' },
  ]);
  expect(screen.getByText(/^Giờ nộp hồ sơ theo quy định: 9 giờ 45/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'In biên bản giao nhận' })).toBeInTheDocument();
});

it('makes an incident of a missing item, and says so on the main act', async () => {
  const { user, scan } = await open();
  await scan(first);
  await user.click(screen.getByRole('radio', { name: 'Nguyên vẹn' }));
  await user.type(screen.getByLabelText('Tên đăng nhập của người cùng ký'), 'buuta');
  await user.type(screen.getByLabelText('Mật khẩu của người cùng ký'), 'mat-khau');
  await user.type(screen.getByLabelText(/^Ghi vào biên bản/), 'Thiếu hai bì');
  await user.click(await screen.findByRole('button', { name: 'Ký giao nhận có sự cố' }));
  await screen.findByRole('heading', { name: 'Đã ký giao nhận' });
  expect(sent().at(-1)).toEqual({
    action: 'signAsReceiver',
    withIncident: true,
    note: 'Thiếu hai bì',
  });
});

it('signs nothing when the second password is wrong, forgets it, and keeps the session open', async () => {
  server.on(actions, (asked) =>
    (asked.body as ManifestActBody).username
      ? refusal({ type: '/problems/sign-in-refused', title: 'x', status: 401, detail: 'Sai.' })
      : reply(asked),
  );
  bag = aManifest({ sealIntact: true });
  const { user, scan } = await open();
  for (const number of bagNumbers) await scan(number);
  await user.type(screen.getByLabelText('Tên đăng nhập của người cùng ký'), 'buuta');
  const password = screen.getByLabelText('Mật khẩu của người cùng ký');
  await user.type(password, 'sai');
  await user.click(await screen.findByRole('button', { name: 'Ký giao nhận' }));
  expect(await screen.findByText('Sai.')).toBeInTheDocument();
  expect(password).toHaveValue('');
  expect(sessionLock.current()).toBeUndefined();
  expect(sent().map(({ action }) => action)).not.toContain('signAsReceiver');
});
