import { screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeServer, refusal } from '../../testing/fake-server';
import { press, row, startIntakeDesk } from '../../testing/intake-desk';
import { renderScreen } from '../../testing/render-screen';
import { aDossier } from '../dossiers/dossier.builder';
import type { Dossier } from '../dossiers/get-dossier';
import { WaitingIntake } from './waiting-intake';

const { id, code, components } = aDossier();
const address = `/api/v1/dossiers/${id}`;
const scan = {
  no: 7,
  purpose: 'component',
  componentNo: 1,
  fileName: 'to-khai.pdf',
  mediaType: 'application/pdf',
  size: 48_213,
  pages: 1,
  scanState: 'clean',
};

/** As an application registered it: the papers say nothing that the desk has looked at. */
const sentIn = (change: Partial<Dossier> = {}): Dossier =>
  aDossier({
    status: 'registered',
    channel: 'online',
    receivedAt: null,
    dueOn: null,
    submitter: { fullName: 'Trần Văn Bình', relation: 'Chồng' } as Dossier['submitter'],
    components: components.map((paper) => ({
      ...paper,
      documents: paper.no === 1 ? [scan] : [],
    })) as Dossier['components'],
    availableActions: ['requestSupplement', 'proposeRefusal'],
    blockedActions: [
      { action: 'receive', reason: 'missingMandatoryPapers', permission: 'dossier.receive' },
    ],
    ...change,
  });

let server: FakeServer;
const serve = (dossier: Dossier) =>
  server.on(`GET ${address}`, () => answer(dossier, 200, { etag: '"3"' }));

beforeEach(() => {
  server = startIntakeDesk()
    .on(`GET ${address}/possible-duplicates`, () => answer({ items: [] }))
    .on(`GET ${address}/messages`, () =>
      answer({ items: [], hasGateway: false, recipients: [], proposals: [] }),
    )
    .on(`POST ${address}/actions`, () =>
      answer(aDossier({ status: 'received' }), 200, { etag: '"4"' }),
    );
  serve(sentIn());
});

const open = () =>
  renderScreen(<WaitingIntake id={id} />, {
    path: `/intake/online/${id}`,
    routes: ['/intake/online', '/dossiers/$id'],
  });
const acts = () => server.askedFor(`POST ${address}/actions`);

it('receives the dossier that waited, with the ticks of the clerk, and makes no other', async () => {
  const { user } = await open();
  expect(
    await screen.findByText(`${code} · Trực tuyến, ghi nhận lúc 09:30 20/11/2026`),
  ).toBeVisible();
  expect(screen.getByText('1.001193 Đăng ký khai sinh')).toBeVisible();
  expect(screen.getByText('Trần Văn Bình · Chồng')).toBeVisible();
  const declaration = row('Tờ khai');
  expect(within(declaration).getByRole('button', { name: 'to-khai.pdf' })).toBeVisible();

  press('F9');
  expect((await screen.findAllByText('Chưa xem giấy: Tờ khai')).length).toBeGreaterThan(0);
  expect(acts()).toEqual([]);

  declaration.focus();
  await user.keyboard('  ');
  press('F9');
  expect(await screen.findByRole('heading', { name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  expect(acts().map(({ body }) => body)).toEqual([
    {
      action: 'receive',
      components: [
        { no: 1, state: 'present', kind: 'electronic', copies: 0, sheets: 0 },
        { no: 2, state: 'present', kind: 'original', copies: 1, sheets: 1 },
      ],
    },
  ]);
  expect(acts()[0]?.headers.get('if-match')).toBe('"3"');
  expect(server.askedFor('POST /api/v1/dossiers')).toEqual([]);
  expect(window.open).toHaveBeenCalledWith(`${address}/forms/receipt?layout=a4-2up`, '_blank');
  expect(screen.getByRole('button', { name: /Hồ sơ chờ khác/ })).toBeVisible();
});

it('tells that nobody looked at a paper, whatever the application said of it', async () => {
  const [declaration] = sentIn().components;
  if (!declaration) throw new Error('There is no paper');
  const optional = { ...declaration, no: 3, shortName: 'Giấy ủy quyền', mandatory: false };
  serve(sentIn({ components: [...sentIn().components, optional] as Dossier['components'] }));
  const { user } = await open();
  await screen.findByText('1.001193 Đăng ký khai sinh');
  row('Tờ khai').focus();
  await user.keyboard('  ');
  press('F9');
  await waitFor(() => expect(acts()).toHaveLength(1));
  expect(acts()[0]?.body).toMatchObject({
    components: [{ no: 1 }, { no: 2 }, { no: 3, state: 'unmarked', copies: 0, sheets: 0 }],
  });
});

it('turns a faulty paper into a request that keeps what was found good', async () => {
  const { user } = await open();
  await screen.findByText('1.001193 Đăng ký khai sinh');
  row('Tờ khai').focus();
  await user.keyboard(' s');
  press('F9');
  const dialog = await screen.findByRole('dialog', { name: 'Yêu cầu bổ sung' });
  expect(within(dialog).getByRole('checkbox', { name: /Giấy chứng sinh/ })).toBeChecked();
  expect(within(dialog).getByRole('checkbox', { name: /Tờ khai/ })).not.toBeChecked();
});

it('keeps the ticks over a reload, and says when somebody was faster', async () => {
  const first = await open();
  await screen.findByText('1.001193 Đăng ký khai sinh');
  row('Tờ khai').focus();
  await first.user.keyboard('  ');
  first.unmount();
  server.on(`POST ${address}/actions`, () =>
    refusal({
      type: '/problems/stale-version',
      title: 'Đã có người sửa',
      status: 412,
      detail: '',
      currentVersion: 4,
      changedBy: 'Lê Thị Mai',
      changedAt: '2026-11-20T02:41:00Z',
    }),
  );
  const { user } = await open();
  await screen.findByText('1.001193 Đăng ký khai sinh');
  press('F9');
  await waitFor(() => expect(acts()).toHaveLength(1));
  serve(sentIn({ status: 'received', availableActions: ['transfer'], blockedActions: [] }));
  await user.click(await screen.findByRole('button', { name: 'Xem bản mới' }));
  expect(await screen.findByText('Hồ sơ này không còn chờ tiếp nhận.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Mở hồ sơ' })).toHaveAttribute('href', `/dossiers/${id}`);
});
