import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { aCheck, aClerk, birthProcedure, birthSummary } from './intake-facts.builder';
import { Intake } from './intake-screen';

const draftId = '0193a3c0-6f0e-4c3e-9d2a-6a1f2d1c9b11';
const drafts = '/api/v1/drafts';
const card =
  '068190004568||Nguyễn Thị Hồng Phượng|05021990|Nữ|12 Thôn 3, xã Lạc Dương, Lâm Đồng|10052021';

const reasons = ['papersMissing', 'papersWrong'].map((code) => ({
  code,
  vi: code === 'papersMissing' ? 'Thiếu giấy' : 'Giấy tờ sai',
  en: code,
  needsLines: true,
  legalGround: null,
}));

let server: FakeServer;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  URL.createObjectURL = () => 'blob:letter';
  URL.revokeObjectURL = () => undefined;
  window.open = jest.fn(() => window);
  const saved = { id: draftId, version: 1, content: {}, endedAt: null, dossierId: null };
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(aClerk()))
    .on(`GET ${drafts}/${draftId}`, () => notFound())
    .on(`POST ${drafts}`, () => answer(saved, 201, { etag: '"1"' }))
    .on(`PUT ${drafts}/${draftId}`, () => answer(saved, 200, { etag: '"2"' }))
    .on('GET /api/v1/procedures', () => answer({ items: [birthSummary], next: null }))
    .on('GET /api/v1/procedures/1.001193', () => answer(birthProcedure()))
    .on('POST /api/v1/intake-checks', () => answer(aCheck()))
    .on('GET /api/v1/act-reasons', () => answer({ items: reasons }))
    .on('POST /api/v1/letter-previews', () => new Response(new Blob(['PNG'])))
    .on('POST /api/v1/dossiers', () => answer(received, 201, { etag: '"1"' }));
  server.install();
});

const notFound = () =>
  refusal({ type: '/problems/not-found', title: 'Không tìm thấy', status: 404, detail: '' });

const received = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b12',
  code: 'H36.101-261120-0042',
  status: 'received',
  receivedAt: '2026-11-20T02:30:00+00:00',
  applicant: { fullName: 'Nguyễn Thị Hồng Phượng' },
  procedure: { name: 'Đăng ký khai sinh', shortName: 'Đăng ký khai sinh' },
  appointment: {
    dueAt: '2026-11-23T09:30:00+00:00',
    dueOn: '2026-11-23',
    calendarVersion: 1,
    skipped: [],
    sentence: { vi: 'Hẹn trả thứ Hai 23/11/2026.', en: '' },
  },
};

const open = () =>
  renderScreen(<Intake draftId={draftId} />, {
    path: `/intake/${draftId}`,
    routes: ['/intake/$draftId', '/dossiers/$id'],
  });

/** Initials and Enter, the card, the phone and Enter: the papers are next. */
async function enterPerson(user: Awaited<ReturnType<typeof open>>['user']) {
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Số định danh')).toHaveFocus());
  await user.paste(card);
  await user.paste('0912345678');
  await user.keyboard('{Enter}');
}

const row = (name: string) => screen.getByRole('row', { name });
const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

describe('scans chosen while the dossier has no number', () => {
  const documents = `/api/v1/dossiers/${received.id}/documents`;
  const scan = (name: string, text: string) => new File([text], name, { type: 'application/pdf' });

  const choose = async (...files: File[]) => {
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('There is no chooser');
    fireEvent.change(chooser, { target: { files } });
  };
  const begin = async () => {
    const screenOpened = await open();
    await enterPerson(screenOpened.user);
    await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
    press('KeyQ');
    return screenOpened;
  };

  it('are compared by hash, taken once, and filed with their papers after reception', async () => {
    server.on(`POST ${documents}`, () => answer({ no: 1 }, 201));
    await begin();
    await choose(scan('to-khai.pdf', 'one'));
    expect(await screen.findByText('to-khai.pdf')).toBeInTheDocument();
    await choose(scan('lai-to-khai.pdf', 'one'));
    expect(await screen.findByText(/^Tệp «lai-to-khai.pdf» đã chọn rồi/)).toBeInTheDocument();
    await waitFor(() => {
      const asked = server.askedFor('POST /api/v1/intake-checks').at(-1)?.body;
      expect(asked).toMatchObject({ files: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
    });
    press('Space');
    press('Space');
    press('F9');
    expect(await screen.findByText(received.code)).toBeInTheDocument();
    await waitFor(() => expect(server.askedFor(`POST ${documents}`)).toHaveLength(1));
    expect(server.askedFor(`POST ${documents}`)[0]?.headers.get('idempotency-key')).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByText('Tệp quét chưa đưa vào hồ sơ')).not.toBeInTheDocument(),
    );
  });

  it('stay on this PC with a way to send them again when filing is refused', async () => {
    server.on(`POST ${documents}`, () =>
      refusal({ type: '/problems/busy', title: 'Máy chủ đang bận', status: 503, detail: '' }),
    );
    const { user } = await begin();
    await choose(scan('giay-khac.pdf', 'two'));
    expect(await screen.findByText('giay-khac.pdf')).toBeInTheDocument();
    press('Space');
    press('Space');
    press('F9');
    const again = await screen.findByRole('button', { name: 'Đưa vào hồ sơ' });
    expect(await screen.findByText('1 tệp còn trên máy này.')).toBeInTheDocument();
    const [first] = server.askedFor(`POST ${documents}`);
    server.on(`POST ${documents}`, () => answer({ no: 1 }, 201));
    await user.click(again);
    await waitFor(() => expect(again).not.toBeInTheDocument());
    const keys = server.askedFor(`POST ${documents}`).map((each) => each.headers);
    expect(keys.at(-1)?.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
  });
});
