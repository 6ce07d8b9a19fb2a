import { act, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { followServer } from '../../ui/office-clock';
import { Scanner } from '../../testing/scanner';
import { aDossier } from './dossier.builder';
import { CustodyTab } from './custody-tab';
import type { Custody } from './get-dossier';
import { OriginalsSection } from './originals-section';

const { id, receivedUnit } = aDossier();
const office = receivedUnit.name ?? '';
const address = `/api/v1/dossiers/${id}/originals`;
const handBacks = `POST ${address}/hand-backs`;

const original = (no: number, shortName: string, change: object = {}) => ({
  no,
  shortName,
  copies: 1,
  sheets: 2,
  handedBackAt: null,
  handedBackTo: null,
  ...change,
});
const gone = {
  handedBackAt: '2026-11-20T02:30:00+00:00',
  handedBackTo: 'Nguyễn Thị Hồng Phượng',
};
const holder = { kind: 'unit', name: null, unitId: receivedUnit.id, unitName: receivedUnit.name };

let server: FakeServer;

const held = (items: object[], heldBy: object = holder) =>
  server.on(`GET ${address}`, () =>
    answer({
      dossierId: id,
      dossierCode: 'x',
      owner: { fullName: 'Nguyễn Thị Hồng Phượng', submitterName: null },
      holder: heldBy,
      items,
    }),
  );
const signedIn = (...permissions: string[]) =>
  server.on('GET /api/v1/me', () =>
    answer({
      staff: { id: 'me', fullName: 'x', employer: 'state' },
      permissions,
      now: '2026-11-20T03:00:00.000Z',
    }),
  );

beforeEach(() => {
  server = new FakeServer().on(handBacks, () => answer({ items: [] }, 201));
  signedIn('dossier.read', 'dossier.returnResult');
  held([original(1, 'Giấy chứng sinh'), original(4, 'Sổ đỏ', gone)]);
  server.install();
});

const step = (change: Partial<Custody['steps'][number]>): Custody['steps'][number] => ({
  holder: { kind: 'unit', name: office, unitId: receivedUnit.id, unitName: office },
  givenBy: null,
  givenAt: '2026-11-19T01:00:00+00:00',
  confirmedBy: null,
  confirmedAt: '2026-11-19T01:00:00+00:00',
  voidedAt: null,
  lostAt: null,
  incidentNumber: null,
  sealNo: null,
  evidence: 'receive',
  consignmentNumber: null,
  ...change,
});
const custody = {
  state: 'held' as const,
  since: '2026-11-19T01:00:00+00:00',
  sealNo: '8842190',
  steps: [step({})],
};

const open = (status: 'inProcess' | 'stopped' | 'returned') =>
  renderScreen(<OriginalsSection dossier={aDossier({ status })} custody={custody} />);

it('says where each original is, and who has to get it back', async () => {
  await open('inProcess');
  expect(await screen.findByText('trả lại Nguyễn Thị Hồng Phượng')).toBeVisible();
  const [, here, back] = screen.getAllByRole('row');
  const cells = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells(here)).toEqual([
    ...['Giấy chứng sinh', '1', '2', office],
    ...['08:00 19/11/2026', '8842190', 'Tiếp nhận'],
  ]);
  expect(cells(back)).toEqual([
    ...['Sổ đỏ', '1', '2', 'đã trả Nguyễn Thị Hồng Phượng'],
    ...['09:30 20/11/2026', '', 'Trả cho người dân'],
  ]);
  expect(screen.queryByRole('button', { name: 'Trả bản chính' })).not.toBeInTheDocument();
});

it('says of what did not go out with the result that the office has it', async () => {
  held([original(1, 'Giấy chứng sinh')], { ...holder, kind: 'citizen' });
  await open('returned');
  expect(await screen.findByRole('row', { name: /Giấy chứng sinh/ })).toHaveTextContent(office);
});

it('hands back what stayed behind to a person who was compared and signs', async () => {
  const { user } = await open('stopped');
  await user.click(await screen.findByRole('button', { name: 'Trả bản chính' }));
  const dialog = await screen.findByRole('dialog', { name: 'Trả bản chính' });
  expect(within(dialog).queryByText(/Sổ đỏ/)).not.toBeInTheDocument();
  const give = within(dialog).getByRole('button', { name: /Trả bản chính/ });
  await user.click(give);
  expect(server.askedFor(handBacks)).toEqual([]);
  await user.type(within(dialog).getByLabelText(/4 số cuối/), '4568');
  await user.click(within(dialog).getByRole('checkbox', { name: /[Đđ]ối chiếu/ }));
  await user.click(give);
  await waitFor(() => expect(server.askedFor(handBacks)).toHaveLength(1));
  const [asked] = server.askedFor(handBacks);
  expect(asked?.body).toEqual({
    originals: [1],
    fullName: 'Nguyễn Thị Hồng Phượng',
    relation: 'Chủ hồ sơ',
    idLastFour: '4568',
    idCompared: true,
  });
  expect(asked?.headers.get('if-match')).toBe('"3"');
});

it('does not call a stranger the owner because their card was scanned', async () => {
  const { user } = await open('stopped');
  await user.click(await screen.findByRole('button', { name: 'Trả bản chính' }));
  const dialog = await screen.findByRole('dialog', { name: 'Trả bản chính' });
  const stranger = '068092000456||Trần Đình Khôi Nguyên|14071992|Nam|45 Phan Đình Phùng|10052021';
  act(() => new Scanner(document.body).scan(stranger));
  expect(await within(dialog).findByDisplayValue('Trần Đình Khôi Nguyên')).toBeVisible();
  expect(within(dialog).getByLabelText('Quan hệ')).toHaveValue('');
  await user.click(within(dialog).getByRole('checkbox', { name: /[Đđ]ối chiếu/ }));
  expect(within(dialog).getByText(/quan hệ với chủ hồ sơ/)).toBeVisible();
});

it('hands nothing back while no original is chosen, nor by people who return no results', async () => {
  const { user, unmount } = await open('stopped');
  await user.click(await screen.findByRole('button', { name: 'Trả bản chính' }));
  const dialog = await screen.findByRole('dialog', { name: 'Trả bản chính' });
  await user.click(within(dialog).getByRole('checkbox', { name: /Giấy chứng sinh/ }));
  expect(await within(dialog).findByText('Chọn bản chính trả lần này.')).toBeVisible();
  unmount();
  signedIn('dossier.read');
  await open('stopped');
  expect(await screen.findByRole('row', { name: /Giấy chứng sinh/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Trả bản chính' })).not.toBeInTheDocument();
});

it('says first who has the paper and how long, and marks a receipt that nobody confirmed in time', async () => {
  const hours = [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ];
  const given = (givenAt: string) =>
    step({
      holder: { kind: 'unit', name: 'Phòng Tư pháp', unitId: 'justice', unitName: 'Phòng Tư pháp' },
      givenAt,
      confirmedAt: null,
      evidence: 'transfer',
    });
  const serve = (last: Custody['steps'][number]) =>
    server.on(`GET /api/v1/dossiers/${id}/custody`, () =>
      answer({
        ...custody,
        ...{ dossierId: id, dossierCode: 'x', availableActions: [], receivers: [] },
        ...{ state: 'givenNotConfirmed', receiver: null, manifest: null, consignment: null },
        holder: { kind: 'unit', name: office, unitId: receivedUnit.id, unitName: office },
        steps: [step({}), last],
      }),
    );
  server.on('GET /api/v1/work-calendar', () =>
    answer({
      version: 1,
      coveredYears: [2026],
      days: [],
      sessions: [1, 2, 3, 4, 5].flatMap((weekday) => hours.map((each) => ({ weekday, ...each }))),
      sameDayCutOff: '15:00',
      units: [],
      supplementRules: [],
    }),
  );
  followServer('2026-11-20T03:00:00.000Z');
  serve(given('2026-11-19T03:00:00+00:00'));
  const late = await renderScreen(<CustodyTab dossier={aDossier()} />);
  expect(
    await screen.findByText(
      /giữ từ 8 giờ, thứ Năm, 19\/11\/2026 \(1 ngày 1 giờ 30 phút làm việc\)/,
    ),
  ).toBeVisible();
  expect(await screen.findByText('Quá giờ xác nhận')).toBeVisible();
  late.unmount();
  // After the cut-off of the day before there is time until noon.
  serve(given('2026-11-19T08:30:00+00:00'));
  await renderScreen(<CustodyTab dossier={aDossier()} />);
  expect(await screen.findByText('Đã giao, chưa xác nhận nhận')).toBeVisible();
});
