import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { DueTab } from './due-tab';
import { ProposalPanel } from './proposal-panel';
import { ProposalsTab } from './proposals-tab';
import { RulesTab } from './rules-tab';

const proposals = '/api/v1/destruction-proposals';
const listId = '0193a3c0-0000-7000-8000-000000000001';
const settlement = `POST ${proposals}/${listId}/settlement`;
const reason = 'Hội đồng họp ngày 12/11/2026';

const person = (id: string, fullName: string) => ({ id, fullName, employer: 'state' });
const proposer = person('proposer', 'Phạm Quốc Dũng');
const item = {
  no: 1,
  dossierId: 'dossier-1',
  code: 'H36.101-051105-0002',
  procedureName: 'Đăng ký khai tử',
  endedAt: '2005-11-05T09:13:00+00:00',
  documents: 2,
};
const due = { ...item, years: 20, legalGround: 'Thông tư 10/2022', dueOn: '2025-11-05' };
const proposal = (change: object = {}) => ({
  id: listId,
  version: 1,
  unitId: 'unit',
  unitName: 'Phường Xuân Hương – Đà Lạt',
  reason,
  proposedAt: '2026-11-20T02:00:00+00:00',
  proposedBy: proposer,
  outcome: null,
  settledAt: null,
  settledBy: null,
  note: null,
  dossiers: 1,
  items: [item],
  ...change,
});
const rule = {
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  years: 20,
  legalGround: 'Thông tư 10/2022',
  version: 4,
  setAt: '2026-11-19T02:00:00+00:00',
  setBy: null,
};

let server: FakeServer;

const signedIn = (id: string, ...permissions: string[]) =>
  server.on('GET /api/v1/me', () =>
    answer({
      staff: { id, fullName: 'x', employer: 'state' },
      permissions,
      now: '2026-11-20T03:00:00.000Z',
    }),
  );

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/retention-reviews', () => answer({ items: [due], next: null }))
    .on(`GET ${proposals}`, () => answer({ items: [proposal()], next: null }))
    .on(`GET ${proposals}/${listId}`, () => answer(proposal()))
    .on('GET /api/v1/retention-rules', () => answer({ items: [rule] }))
    .on(settlement, () => answer(proposal({ outcome: 'confirmed', version: 2 })));
  signedIn('leader', 'retention.confirm');
  server.install();
});

const routes = ['/dossiers/$id', '/procedures/$code'];
const openPanel = () =>
  renderScreen(<ProposalPanel id={listId} onClose={() => undefined} />, {
    path: '/retention',
    routes,
  });

describe('dossiers whose time is over', () => {
  it('are put on a list for another person, with the reason', async () => {
    server.on(`POST ${proposals}`, () => answer(proposal(), 201));
    const { user } = await renderScreen(<DueTab after={undefined} />, {
      path: '/retention',
      routes,
    });
    await user.click(await screen.findByRole('checkbox', { name: /H36\.101-051105-0002/ }));
    await user.click(screen.getByRole('button', { name: 'Đề xuất tiêu hủy' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đề xuất tiêu hủy 1 hồ sơ' });
    expect(dialog).toHaveTextContent('Chưa có tệp nào bị tiêu hủy.');
    await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: /Đề xuất tiêu hủy 1 hồ sơ/ }));
    await waitFor(() => expect(server.askedFor(`POST ${proposals}`)).toHaveLength(1));
    expect(server.askedFor(`POST ${proposals}`)[0]?.body).toEqual({
      dossierIds: ['dossier-1'],
      reason,
    });
  });

  it('say why there are none', async () => {
    server.on('GET /api/v1/retention-reviews', () => answer({ items: [], next: null }));
    await renderScreen(<DueTab after={undefined} />, { path: '/retention', routes });
    expect(await screen.findByText(/Thủ tục chưa có thời hạn thì lưu vĩnh viễn/)).toBeVisible();
  });
});

describe('a list of dossiers to destroy', () => {
  it('waits for its decision, in words beside the colour', async () => {
    await renderScreen(<ProposalsTab after={undefined} openId={undefined} />, {
      path: '/retention',
      routes,
    });
    const row = await screen.findByRole('row', { name: new RegExp(reason) });
    expect(row).toHaveTextContent('Chờ duyệt');
    expect(row).toHaveTextContent('Phạm Quốc Dũng');
  });

  it('is only read by whoever proposed it', async () => {
    signedIn('proposer', 'retention.propose', 'retention.confirm');
    await openPanel();
    expect(await screen.findByText(/người khác phải duyệt/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Duyệt tiêu hủy' })).not.toBeInTheDocument();
  });

  it('waits for a leader in the eyes of everybody else', async () => {
    signedIn('clerk', 'retention.propose');
    await openPanel();
    expect(await screen.findByText('Đang chờ lãnh đạo duyệt.')).toBeVisible();
  });

  it('is destroyed by the second person with a reason, and by the version that was seen', async () => {
    const { user } = await openPanel();
    await user.click(await screen.findByRole('button', { name: 'Duyệt tiêu hủy' }));
    const dialog = await screen.findByRole('dialog', { name: 'Duyệt tiêu hủy' });
    expect(dialog).toHaveTextContent('Tệp của 1 hồ sơ bị tiêu hủy, không lấy lại được.');
    const confirm = within(dialog).getByRole('button', { name: /Duyệt tiêu hủy/ });
    await user.click(confirm);
    expect(server.askedFor(settlement)).toEqual([]);
    await user.type(within(dialog).getByRole('textbox'), 'Đã đối chiếu');
    await user.click(confirm);
    await waitFor(() => expect(server.askedFor(settlement)).toHaveLength(1));
    const [asked] = server.askedFor(settlement);
    expect(asked?.body).toEqual({ outcome: 'confirmed', note: 'Đã đối chiếu' });
    expect(asked?.headers.get('if-match')).toBe('"1"');
  });

  it('says why a destruction is refused, and stays open', async () => {
    server.on(settlement, () =>
      refusal({
        type: 'https://motcua.example/problems/action-not-allowed',
        title: 'Chưa làm được việc này.',
        status: 409,
        detail: 'Có hồ sơ trong danh sách đang được giữ.',
      } as never),
    );
    const { user } = await openPanel();
    await user.click(await screen.findByRole('button', { name: 'Bác danh sách' }));
    const dialog = await screen.findByRole('dialog', { name: 'Bác danh sách' });
    await user.type(within(dialog).getByRole('textbox'), 'Còn vụ kiện');
    await user.click(within(dialog).getByRole('button', { name: /Bác danh sách/ }));
    expect(await within(dialog).findByText(/đang được giữ/)).toBeVisible();
    expect(within(dialog).getByRole('textbox')).toHaveValue('Còn vụ kiện');
  });

  it('names who decided, when and why', async () => {
    server.on(`GET ${proposals}/${listId}`, () =>
      answer(
        proposal({
          outcome: 'rejected',
          settledBy: person('leader', 'Võ Thị Kim Oanh'),
          settledAt: '2026-11-20T03:00:00+00:00',
          note: 'Còn vụ kiện',
        }),
      ),
    );
    await openPanel();
    expect(
      await screen.findByText('Võ Thị Kim Oanh bác lúc 10:00 20/11/2026: Còn vụ kiện'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bác danh sách' })).not.toBeInTheDocument();
  });
});

describe('how long documents are kept', () => {
  const openRules = (isSetting: boolean) =>
    renderScreen(<RulesTab isSetting={isSetting} />, { path: '/retention', routes });

  it('is read by everybody and set by who writes the catalogue', async () => {
    await openRules(false);
    expect(await screen.findByRole('row', { name: /1\.001193/ })).toHaveTextContent('20 năm');
    expect(screen.queryByRole('button', { name: 'Đặt thời hạn lưu' })).not.toBeInTheDocument();
  });

  it('shows what holds now, and replaces it; without years it is for good', async () => {
    signedIn('writer', 'catalogue.write');
    const put = 'PUT /api/v1/retention-rules/1.001193';
    server.on(put, () => answer({ ...rule, years: null, version: 5 }));
    const { user } = await openRules(true);
    const dialog = await screen.findByRole('dialog', { name: 'Đặt thời hạn lưu' });
    await user.type(within(dialog).getByLabelText('Mã thủ tục'), '1.001193');
    expect(dialog).toHaveTextContent('Đăng ký khai sinh. Đang đặt: 20 năm, Thông tư 10/2022');
    await user.type(within(dialog).getByLabelText('Căn cứ pháp lý'), 'Luật Lưu trữ 2024');
    await user.click(within(dialog).getByRole('button', { name: /Đặt thời hạn lưu/ }));
    await waitFor(() => expect(server.askedFor(put)).toHaveLength(1));
    const [asked] = server.askedFor(put);
    expect(asked?.body).toEqual({ legalGround: 'Luật Lưu trữ 2024' });
    expect(asked?.headers.get('if-match')).toBe('"4"');
  });
});
