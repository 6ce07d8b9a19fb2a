import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aDossier } from './dossier.builder';
import { DossierView } from './dossier-screen';

const { id, code } = aDossier();
const address = `/api/v1/dossiers/${id}`;
const person = { id: 'staff', fullName: 'Trần Văn Bình', employer: 'state' };

const proposal = {
  code: 'resultHere',
  title: 'Kết quả đã về quầy',
  text: `Kết quả hồ sơ ${code} đã có tại quầy.`,
  parts: 1,
  isPublic: true,
};

let server: FakeServer;

const me = (...permissions: string[]) =>
  answer(signedIn(permissions, { staff: person, now: '2026-11-20T05:00:00.000Z' }));

const serve = (change: Parameters<typeof aDossier>[0] = {}) =>
  server.on(`GET ${address}`, () => answer(aDossier(change), 200, { etag: '"3"' }));

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/me', () => me('dossier.read', 'dossier.transfer', 'dossier.receive'))
    .on(`GET ${address}/custody`, () => answer({ steps: [], holder: null, receiver: null }))
    .on(`GET ${address}/notes`, () =>
      answer({
        items: [
          { no: 1, text: 'Đã gọi hỏi xã cũ', writtenAt: '2026-11-20T02:00:00Z', writtenBy: person },
        ],
      }),
    )
    .on(`GET ${address}/opinions`, () => answer({ items: [] }))
    .on(`GET ${address}/messages`, () =>
      answer({ items: [], hasGateway: false, recipients: ['applicant'], proposals: [proposal] }),
    );
  serve();
  server.install();
});

const open = (act?: string) =>
  renderScreen(<DossierView id={id} tab="summary" act={act} />, {
    path: `/dossiers/${id}`,
    routes: ['/dossiers'],
  });

const press = (keyCode: string, ctrlKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document, { code: keyCode, key: keyCode, ctrlKey });

it('says who works on the dossier and since when', async () => {
  serve({
    status: 'inProcess',
    assignee: { id: 'chau', fullName: 'Hoàng Minh Châu', employer: 'state' },
    assignedAt: '2026-11-20T02:30:00+00:00',
  });
  await open();
  expect(await screen.findByText('Hoàng Minh Châu đang xử lý từ 09:30')).toBeInTheDocument();
});

it('keeps a note that is being typed until it is saved', async () => {
  const notes = `POST ${address}/notes`;
  server.on(notes, () =>
    answer({ no: 2, text: 'Chờ sổ', writtenAt: '2026-11-20T03:00:00Z', writtenBy: person }, 201),
  );
  const first = await open();
  expect(await screen.findByText('Đã gọi hỏi xã cũ')).toBeInTheDocument();
  await first.user.click(screen.getByLabelText('Ghi chú mới'));
  await first.user.paste('Chờ sổ');
  first.unmount();
  await open();
  expect(await screen.findByLabelText('Ghi chú mới')).toHaveValue('Chờ sổ');
  screen.getByLabelText('Ghi chú mới').focus();
  press('Enter', true);
  await waitFor(() => expect(server.askedFor(notes)[0]?.body).toEqual({ text: 'Chờ sổ' }));
  await waitFor(() => expect(screen.getByLabelText('Ghi chú mới')).toHaveValue(''));
});

it('writes to the applicant from a template and says honestly that nothing leaves', async () => {
  const messages = `POST ${address}/messages`;
  server.on(messages, () => answer({ no: 1 }, 201));
  const { user } = await open('message');
  const dialog = await screen.findByRole('dialog', { name: 'Nhắn cho người nộp' });
  expect(await within(dialog).findByText(/Chưa cấu hình cổng tin nhắn/)).toBeInTheDocument();
  within(dialog).getByRole('combobox', { name: 'Mẫu tin nhắn' }).focus();
  await user.keyboard('{ArrowDown}');
  await user.click(await screen.findByText(proposal.title));
  expect(within(dialog).getByLabelText('Nội dung')).toHaveValue(proposal.text);
  expect(within(dialog).getByRole('status')).toHaveTextContent('tính 1 tin');
  press('F9');
  await waitFor(() => expect(server.askedFor(messages)).toHaveLength(1));
  // Unchanged words are the template's own: the server fills them.
  expect(server.askedFor(messages)[0]?.body).toEqual({
    to: 'applicant',
    templateCode: 'resultHere',
  });
});

it('assigns with the load of each person in sight', async () => {
  server
    .on('GET /api/v1/me', () => me('dossier.read', 'dossier.decide', 'dossier.assign'))
    .on('GET /api/v1/work-loads', () =>
      answer({
        items: [{ staffId: 'chau', fullName: 'Hoàng Minh Châu', open: 14, dueSoon: 3, overdue: 1 }],
      }),
    )
    .on(`POST ${address}/claims`, () =>
      answer({ id, code, version: 4, status: 'inProcess', assignee: null, assignedAt: null }),
    );
  serve({
    status: 'inProcess',
    availableActions: [],
    agencyPermissions: ['dossier.decide', 'dossier.assign'],
  });
  const { user } = await open('assign');
  const dialog = await screen.findByRole('dialog', { name: `Phân công hồ sơ ${code}` });
  await user.click(
    await within(dialog).findByLabelText('Hoàng Minh Châu · đang giữ 14, sắp đến hạn 3, quá hạn 1'),
  );
  press('F9');
  await waitFor(() => expect(server.askedFor(`POST ${address}/claims`)).toHaveLength(1));
  const [asked] = server.askedFor(`POST ${address}/claims`);
  expect(asked?.body).toEqual({ act: 'assign', assigneeId: 'chau' });
  expect(asked?.headers.get('if-match')).toBe('"3"');
});

it('offers no work about a dossier that another unit decides', async () => {
  server.on('GET /api/v1/me', () => me('dossier.read', 'dossier.decide', 'dossier.assign'));
  serve({ status: 'inProcess', availableActions: [], agencyPermissions: [] });
  await open('assign');
  expect(await screen.findByRole('heading', { name: code })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Phân công' })).toBeNull();
});
