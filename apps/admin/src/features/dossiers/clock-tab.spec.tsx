import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { ClockTab } from './clock-tab';
import { aDossier } from './dossier.builder';
import type { ClockReport } from './get-clock';

const dossier = aDossier();
const address = `/api/v1/dossiers/${dossier.id}/clock`;

const disputes = `/api/v1/dossiers/${dossier.id}/lateness-disputes`;

const span = (owner: string, term: string, workingMinutes: number, hour: number) => ({
  owner,
  status: 'inProcess',
  term,
  from: `2026-11-19T0${hour}:00:00.000Z`,
  to: `2026-11-19T0${hour + 1}:00:00.000Z`,
  workingMinutes,
});

const clock = {
  dossierId: dossier.id,
  code: dossier.code,
  status: 'inProcess',
  asOf: '2026-11-20T03:00:00.000Z',
  calendarVersion: 1,
  filedAt: '2026-11-19T01:00:00.000Z',
  endedAt: null,
  totalMinutes: 1_180,
  parts: [
    { owner: 'applicant', workingMinutes: 1_000 },
    { owner: 'receiver', workingMinutes: 60 },
    { owner: 'processor', workingMinutes: 120 },
    { owner: 'courier', workingMinutes: 0 },
    { owner: 'outsideSystem', workingMinutes: 0 },
    { owner: 'synchronisation', workingMinutes: 0 },
  ],
  spans: [
    span('receiver', 'running', 60, 1),
    span('applicant', 'paused', 1_000, 2),
    span('processor', 'running', 120, 3),
  ],
  stages: [
    {
      stage: 'transfer',
      unit: 'Phường Xuân Hương – Đà Lạt',
      from: '2026-11-19T01:00:00.000Z',
      to: '2026-11-19T02:00:00.000Z',
      dueAt: '2026-11-19T10:00:00.000Z',
      workingMinutes: 60,
      timeliness: 'late',
    },
  ],
  supplementDuty: null,
  verdicts: [
    { definition: 'law', verdict: 'inTerm', dueOn: '2026-11-30' },
    { definition: 'local', verdict: 'inTerm', dueOn: '2026-11-30' },
    { definition: 'portal', verdict: 'overdue', dueOn: '2026-11-27' },
  ],
  differences: [
    { code: 'moreThanOneSupplement', sentence: { vi: 'Vì bổ sung hai lần.', en: 'Twice.' } },
  ],
  policy: 'RESTART',
  supplementRounds: 2,
  reappointments: 1,
  firstDueOn: '2026-11-24',
  currentDueOn: '2026-11-30',
  otherPolicyDueOn: '2026-11-27',
  afterSupplement: null,
  changes: [
    {
      at: '2026-11-19T03:00:00.000Z',
      cause: 'supplement',
      oldDueOn: '2026-11-24',
      newDueOn: '2026-11-30',
      reason: null,
    },
  ],
  sentence: null,
  outsideWaits: [],
} as ClockReport;

const dispute = {
  id: 'dispute-1',
  version: 2,
  dossierId: dossier.id,
  code: dossier.code,
  dossierStatus: 'inProcess',
  procedureName: 'Đăng ký khai sinh',
  state: 'accepted',
  definition: 'portal',
  verdict: 'overdue',
  dueOn: '2026-11-27',
  claimedOwner: 'outsideSystem',
  reason: 'Cổng tính cả hai lần bổ sung.',
  unit: { id: 'u1', agencyCode: null, name: 'Phường Xuân Hương – Đà Lạt' },
  filedBy: { id: 's1', fullName: 'Trần Văn Bình', employer: 'state' },
  filedAt: '2026-11-20T02:00:00.000Z',
  proofSha256: '9f'.repeat(32),
  correctedOwner: 'outsideSystem',
  answer: 'Đã đối chiếu.',
  settledBy: { id: 's2', fullName: 'Lê Thị Hoa', employer: 'state' },
  settledAt: '2026-11-20T03:00:00.000Z',
};

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        permissions: ['dossier.read', 'dossier.transfer'],
        now: '2026-11-20T03:00:00.000Z',
      }),
    )
    .on(`GET ${address}`, () => answer(clock))
    .on(`GET ${disputes}`, () => answer({ items: [] }));
  server.install();
});

const show = () =>
  renderScreen(<ClockTab dossier={dossier} />, {
    path: '/dossiers/1',
    routes: ['/lateness-disputes'],
  });

describe('the time of a dossier', () => {
  it('shows three verdicts by name and why they differ', async () => {
    await show();
    const portal = (await screen.findByText('Theo Cổng quốc gia')).parentElement as HTMLElement;
    expect(within(portal).getByText('Đang quá hạn')).toBeInTheDocument();
    expect(screen.getByText('Theo quy định')).toBeInTheDocument();
    expect(screen.getByText('Vì bổ sung hai lần.')).toBeInTheDocument();
  });

  it('shows parts and total as equal sums, and B turns the bar into a table', async () => {
    await show();
    expect(await screen.findByText(/^Cộng: 1\.180 phút = 1\.180 phút/)).toBeInTheDocument();
    expect(screen.getByText(/Người dân: 1\.000 phút/)).toBeInTheDocument();
    fireEvent.keyDown(document.body, { code: 'KeyB', key: 'b' });
    expect(await screen.findByRole('columnheader', { name: 'Chờ ai' })).toBeInTheDocument();
  });

  it('leaves B to whoever types', async () => {
    await show();
    const field = await screen.findByLabelText('Hệ thống hoặc cơ quan ngoài');
    fireEvent.keyDown(field, { code: 'KeyB', key: 'b' });
    expect(screen.queryByRole('columnheader', { name: 'Chờ ai' })).not.toBeInTheDocument();
  });

  it('keeps both dates of a change and marks a late stage in words', async () => {
    await show();
    expect(await screen.findByText(/24\/11\/2026 chuyển sang 30\/11\/2026/)).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Chuyển hồ sơ/ });
    expect(within(row).getByText('Quá hạn')).toBeInTheDocument();
  });

  it('says what went wrong when the clock cannot be read', async () => {
    server.on(`GET ${address}`, () =>
      refusal({ type: '/problems/calendar-missing', title: '', status: 422, detail: '' }),
    );
    await show();
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });

  it('lets a late verdict be disputed, with whose time it was and why', async () => {
    server.on('POST /api/v1/lateness-disputes', () => answer({ ...dispute, state: 'open' }, 201));
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Khiếu nại kết luận' }));
    expect(await screen.findByText(/do người thứ hai giải quyết/)).toBeInTheDocument();
    // Only the portal says late here.
    expect(screen.getByRole('combobox', { name: 'Kết luận nào' })).toHaveValue(
      'Theo Cổng quốc gia: Đang quá hạn',
    );
    await user.click(screen.getByRole('combobox', { name: 'Thời gian thuộc về' }));
    await user.click(await screen.findByRole('option', { name: 'Hệ thống ngoài', hidden: true }));
    await user.click(screen.getByLabelText('Lý do khiếu nại'));
    await user.paste('Cổng tính cả hai lần bổ sung.');
    fireEvent.keyDown(document.body, { code: 'F9' });
    await waitFor(() =>
      expect(server.askedFor('POST /api/v1/lateness-disputes')[0]?.body).toEqual({
        dossierId: dossier.id,
        definition: 'portal',
        claimedOwner: 'outsideSystem',
        reason: 'Cổng tính cả hai lần bổ sung.',
      }),
    );
  });

  it('shows what was said against a verdict and how it ended, beside the figures', async () => {
    server.on(`GET ${disputes}`, () => answer({ items: [dispute] }));
    await show();
    expect(await screen.findByText('Ghi nhận thuộc về: Hệ thống ngoài')).toBeInTheDocument();
    expect(screen.getByText('Chấp nhận')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Xem chứng minh' })).toHaveAttribute(
      'href',
      expect.stringContaining('dispute-1'),
    );
  });
});
