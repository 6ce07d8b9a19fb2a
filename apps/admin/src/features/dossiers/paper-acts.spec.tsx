import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { PaperReceipt } from '../processing/paper-receipt';
import { aDossier } from './dossier.builder';
import type { Custody } from './get-dossier';
import { PaperActs } from './paper-acts';

const dossier = aDossier({ version: 3 });
const act = `POST /api/v1/dossiers/${dossier.id}/paper-actions`;
const custody = (availableActions: Custody['availableActions']): Custody => ({
  dossierId: dossier.id,
  dossierCode: dossier.code,
  availableActions,
  state: 'held',
  holder: { kind: 'unit', name: 'Một cửa', unitId: 'desk', unitName: 'Một cửa' },
  receiver: null,
  since: '2026-11-20T02:30:00.000Z',
  sealNo: null,
  manifest: null,
  consignment: null,
  steps: [],
  receivers: [
    { unitId: 'heir', unitName: 'Phường kế thừa' },
    { unitId: 'helper', unitName: 'Trung tâm' },
  ],
});

let server: FakeServer;

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({ staff: { id: 'me' }, permissions: ['dossier.read'], now: '2026-11-20T03:00:00Z' }),
    )
    .on(act, () => answer(custody([])));
  server.install();
});

const sent = () => server.askedFor(act).map(({ body }) => body);
const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('gives the paper to the unit that the server names first, with the version that was seen', async () => {
  const { user } = await renderScreen(<PaperActs dossier={dossier} custody={custody(['give'])} />);
  await user.click(await screen.findByRole('button', { name: 'Giao giấy' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()).toEqual([{ action: 'give', toUnitId: 'heir' }]);
  expect(server.askedFor(act)[0]?.headers.get('if-match')).toBe('"3"');
});

it('refuses what was brought only with words, and says that an incident is opened', async () => {
  const { user } = await renderScreen(
    <PaperActs dossier={dossier} custody={custody(['confirm', 'refuse'])} />,
  );
  await user.click(await screen.findByRole('button', { name: 'Không nhận, giấy không đúng' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Một sự cố được mở/)).toBeInTheDocument();
  press('F9');
  expect(sent()).toEqual([]);
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Thiếu tờ khai');
  press('F9');
  await waitFor(() => expect(sent()).toEqual([{ action: 'refuse', note: 'Thiếu tờ khai' }]));
});

it('offers nothing to whoever has no part in it', async () => {
  await renderScreen(<PaperActs dossier={dossier} custody={custody([])} />);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('lets the inbox confirm the paper with F9, and says why it cannot yet', async () => {
  const address = `GET /api/v1/dossiers/${dossier.id}/custody`;
  server.on(address, () => answer(custody(['confirm', 'refuse'])));
  const shown = await renderScreen(<PaperReceipt dossier={dossier} />, {
    routes: ['/dossiers/$id'],
  });
  expect(await screen.findByText(/chờ xác nhận/)).toBeInTheDocument();
  press('F9');
  await waitFor(() => expect(sent()).toEqual([{ action: 'confirm' }]));
  shown.unmount();
  server.on(address, () => answer(custody([])));
  await renderScreen(<PaperReceipt dossier={dossier} />, { routes: ['/dossiers/$id'] });
  const waiting = await screen.findByRole('button', { name: /Đã nhận giấy/ });
  await waitFor(() =>
    expect(waiting).toHaveAccessibleDescription('Giấy chưa được giao cho đơn vị bạn.'),
  );
});

it('does not call the paper not given while nobody knows, and asks again', async () => {
  const address = `GET /api/v1/dossiers/${dossier.id}/custody`;
  server.on(address, () => refusal({ type: '', title: '', status: 403, detail: 'Hỏng' }));
  const { user } = await renderScreen(<PaperReceipt dossier={dossier} />, {
    routes: ['/dossiers/$id'],
  });
  const again = await screen.findByRole('button', { name: 'Thử lại' });
  expect(screen.queryByText('Giấy chưa được giao cho đơn vị bạn.')).not.toBeInTheDocument();
  server.on(address, () => answer(custody(['confirm'])));
  await user.click(again);
  expect(await screen.findByText(/chờ xác nhận/)).toBeInTheDocument();
});

it('forgets the reason of an act that is done: a later one is explained anew', async () => {
  const { user } = await renderScreen(
    <PaperActs dossier={dossier} custody={custody(['refuse'])} />,
  );
  const begin = () =>
    user.click(screen.getByRole('button', { name: 'Không nhận, giấy không đúng' }));
  await screen.findByRole('button', { name: 'Không nhận, giấy không đúng' });
  await begin();
  await user.click(await screen.findByLabelText('Lý do'));
  await user.paste('Thiếu tờ khai');
  press('F9');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await begin();
  expect(await screen.findByLabelText('Lý do')).toHaveValue('');
});
