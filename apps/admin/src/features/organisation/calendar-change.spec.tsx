import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { CalendarChange } from './calendar-change';
import { CalendarScreen } from './calendar-screen';

const draft = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b12',
  version: 3,
  status: 'draft',
  baseVersion: 1,
  note: 'Công văn 12/UBND',
  coveredTo: 2027,
  draftedBy: 'Đỗ Anh Tuấn',
  draftedAt: '2026-11-20T02:30:00+00:00',
  settledBy: null,
  settledAt: null,
  publishedVersion: null,
  days: [
    {
      day: '2126-12-02',
      kind: 'holiday',
      name: 'Nghỉ tránh bão',
      unitId: null,
      unitName: null,
      promised: 412,
    },
  ],
  availableActions: ['publish', 'discard'],
};
const me = signedIn(['calendar.read', 'calendar.write'], {
  staff: { id: '0193a000-0000-7000-8003-000000000014', fullName: 'Mai Anh', employer: 'state' },
  unit: { id: '0193a000-0000-7000-8001-000000000001', name: 'Tỉnh Lâm Đồng' },
  roles: ['administrator'],
  now: '2026-11-20T02:30:00.000Z',
});
const drafts = '/api/v1/calendar/drafts';

function serverWith(found: object | null): FakeServer {
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(me))
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on(`GET ${drafts}`, () => answer({ items: found ? [found] : [] }))
    .on(`POST ${drafts}`, () => answer(draft, 201))
    .on(`POST ${drafts}/${draft.id}/actions`, () => answer({ ...draft, status: 'published' }));
  server.install();
  return server;
}

const show = () => renderScreen(<CalendarChange coveredTo={2027} />);

it('says how many promises a closed day touches, and lets the second person publish', async () => {
  const server = serverWith(draft);
  const { user } = await show();
  expect(
    await screen.findByText('412 hồ sơ có ngày hẹn rơi vào ngày này; ngày đã hẹn không tự dời.'),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Ban hành lịch' }));
  expect(await screen.findByText(/412 hồ sơ đã hẹn vào ngày đóng cửa giữ nguyên/)).toBeVisible();
  await user.keyboard('[F9]');
  await waitFor(() =>
    expect(server.askedFor(`POST ${drafts}/${draft.id}/actions`)).toHaveLength(1),
  );
  const [asked] = server.askedFor(`POST ${drafts}/${draft.id}/actions`);
  expect(asked?.body).toEqual({ action: 'publish' });
  expect(asked?.headers.get('if-match')).toBe('"3"');
});

it('offers no publishing to whoever drafted', async () => {
  serverWith({ ...draft, availableActions: ['discard'] });
  await show();
  expect(
    await screen.findByText('Người khác có quyền quản trị lịch sẽ ban hành.'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Ban hành lịch' })).not.toBeInTheDocument();
});

it('drafts a change of one day', async () => {
  const server = serverWith(null);
  const { user } = await show();
  await user.click(await screen.findByRole('button', { name: 'Soạn thay đổi' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('Căn cứ'));
  await user.paste('Công văn 12/UBND');
  await user.click(within(dialog).getByLabelText('Ngày'));
  await user.paste('02/12/2126');
  await user.click(within(dialog).getByLabelText('Tên gọi'));
  await user.paste('Nghỉ tránh bão');
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(`POST ${drafts}`)).toHaveLength(1));
  expect(server.askedFor(`POST ${drafts}`)[0]?.body).toEqual({
    note: 'Công văn 12/UBND',
    coveredTo: 2027,
    days: [{ day: '2126-12-02', kind: 'holiday', name: 'Nghỉ tránh bão' }],
  });
});

it('lays the days one wrote beside those somebody else has saved, and keeps the chosen ones', async () => {
  const server = serverWith(draft);
  const save = `PUT ${drafts}/${draft.id}`;
  const stale = { type: '/problems/stale-version', title: '', status: 412, detail: '' };
  server.on(save, () => refusal({ ...stale, currentVersion: 4 } as never));
  const { user } = await show();
  await user.click(await screen.findByRole('button', { name: 'Sửa bản soạn' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Tên gọi'), ' số 5');
  const days = [{ ...draft.days[0], day: '2126-12-03' }];
  server.on(`GET ${drafts}`, () =>
    answer({ items: [{ ...draft, version: 4, coveredTo: 2028, days }] }),
  );
  await user.keyboard('[F9]');
  await within(dialog).findByText(/^Người khác đã sửa/);
  const cells = within(dialog)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells.slice(1)).toEqual([
    ['Lịch có đến năm', '2027', '2028'],
    [
      'Thay đổi lịch',
      '02/12/2126 · Nghỉ lễ · Nghỉ tránh bão số 5',
      '03/12/2126 · Nghỉ lễ · Nghỉ tránh bão',
    ],
  ]);
  await user.click(within(dialog).getByRole('button', { name: 'Lấy bản mới, giữ phần tôi nhập' }));
  await user.keyboard('[F9]');
  await user.click(await within(dialog).findByRole('button', { name: 'Xem bản mới' }));
  expect(within(dialog).getByLabelText('Tên gọi')).toHaveValue('Nghỉ tránh bão');
  expect(server.askedFor(save).map(({ headers }) => headers.get('if-match'))).toEqual([
    '"3"',
    '"4"',
  ]);
});

describe('the year', () => {
  const year = (coveredTo: number) => ({
    year: 2026,
    version: 1,
    publishedAt: '2025-12-01T02:00:00+00:00',
    coveredYears: { from: 2025, to: coveredTo },
    unitId: null,
    days: [
      { day: '2026-11-27', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', status: 'official' },
    ],
    sessions: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:30', to: '17:00' })),
  });
  const open = async (coveredTo: number, now = '2026-11-20T02:30:00.000Z') => {
    new FakeServer()
      .on('GET /api/v1/me', () => answer({ ...me, permissions: ['calendar.read'], now }))
      .on('GET /api/v1/calendar', () => answer(year(coveredTo)))
      .on('GET /api/v1/calendar/drafts', () => answer({ items: [] }))
      .on('GET /api/v1/units', () => answer({ items: [], next: null }))
      .install();
    return renderScreen(<CalendarScreen />);
  };

  it('is gone through by keys, from today by days, weeks and months', async () => {
    const { user } = await open(2027);
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('thứ Sáu, 20/11/2026'));
    await user.keyboard('{ArrowRight}{ArrowDown}{PageUp}{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName('thứ Ba, 27/10/2026');
    await user.keyboard('{PageDown}{ArrowUp}{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName(
      'thứ Sáu, 27/11/2026, Nghỉ lễ, Ngày Văn hóa Việt Nam',
    );
  });

  it.each([
    [2026, '2026-10-01T02:30:00.000Z', 1],
    [2026, '2026-09-30T02:30:00.000Z', 0],
    [2027, '2026-11-20T02:30:00.000Z', 0],
  ])('is known to %i; on %s the next one is missed %i times', async (to, now, times) => {
    await open(to, now);
    await screen.findByText('Tháng 10/2026');
    expect(screen.queryAllByText(/Chưa có lịch năm 2027/)).toHaveLength(times);
  });
});
