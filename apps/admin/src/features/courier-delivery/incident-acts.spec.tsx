import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { IncidentPanel } from './incident-panel';

const unit = { id: '0193a000-0000-7000-8001-000000000004', name: 'P. Xuân Hương' };
const open = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b12',
  number: 'SC-000012',
  type: 'damagedContent',
  status: 'open',
  version: 1,
  unit,
  dossierId: null,
  dossierCode: null,
  consignmentId: null,
  consignmentNumber: null,
  manifestId: null,
  manifestNumber: null,
  foundBy: 'Trần Văn Bình',
  foundAt: '2026-11-20T02:30:00+00:00',
  answerBy: '2026-11-27',
  note: 'Giấy bị ướt góc',
  lines: [],
  closing: null,
  liableParty: 'agency',
  compensation: 0,
  liability: {
    ground: 'Biên bản ngày 20/11.',
    recordedBy: 'Trần Văn Bình',
    recordedAt: '2026-11-20T02:40:00+00:00',
    payBy: null,
  },
  postage: null,
  availableActions: ['recordLiability', 'proposeClosing'],
};
const proposed = {
  ...open,
  version: 2,
  closing: {
    result: 'Đã cấp lại bản sao.',
    proposedBy: 'Trần Văn Bình',
    proposedAt: '2026-11-20T03:30:00+00:00',
    closedBy: null,
    closedAt: null,
  },
};

beforeEach(() => sessionStorage.clear());

const show = (incident: object) => {
  const server = new FakeServer()
    .on('GET /api/v1/incidents/SC-000012', () => answer(incident))
    .on('POST /api/v1/incidents/SC-000012/actions', () => answer(proposed));
  server.install();
  return {
    server,
    screen: renderScreen(<IncidentPanel incidentKey="SC-000012" onClose={() => undefined} />),
  };
};

it('asks for the result and sends it with the version that was seen', async () => {
  const { server, screen: rendered } = show(open);
  const { user } = await rendered;
  await user.click(await screen.findByRole('button', { name: 'Ghi kết quả' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('Lý do'));
  await user.paste('Đã cấp lại bản sao.');
  await user.keyboard('[F9]');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/incidents/SC-000012/actions')).toHaveLength(1),
  );
  const [asked] = server.askedFor('POST /api/v1/incidents/SC-000012/actions');
  expect(asked?.body).toEqual({ action: 'proposeClosing', result: 'Đã cấp lại bản sao.' });
  expect(asked?.headers.get('if-match')).toBe('"1"');
});

it('offers nothing to whoever wrote the result, and closing to the second person', async () => {
  const first = await show({ ...proposed, availableActions: [] }).screen;
  expect(await screen.findByText('Đã cấp lại bản sao.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Kết thúc sự cố' })).not.toBeInTheDocument();
  first.unmount();
  const { server, screen: rendered } = show({
    ...proposed,
    availableActions: ['confirmClosing', 'rejectClosing'],
  });
  const { user } = await rendered;
  await screen.findByRole('button', { name: 'Kết thúc sự cố' });
  await user.keyboard('[F9]');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/incidents/SC-000012/actions')[0]?.body).toEqual({
      action: 'confirmClosing',
    }),
  );
});

it('asks first who is at fault, and takes no compensation below the floor of the law', async () => {
  const { server, screen: rendered } = show({
    ...open,
    type: 'lost',
    liableParty: null,
    compensation: null,
    liability: null,
    postage: 30_000,
    availableActions: ['recordLiability'],
  });
  const { user } = await rendered;
  await screen.findByRole('button', { name: 'Ghi trách nhiệm' });
  await user.keyboard('[F9]');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: 'Bưu điện' }));
  expect(within(dialog).getByText(/không dưới 120\.000 đ/)).toBeInTheDocument();
  await user.type(within(dialog).getByLabelText('Mức bồi thường'), '100000');
  await user.type(within(dialog).getByLabelText('Căn cứ'), 'Biên bản ngày 20/11.');
  await user.keyboard('[F9]');
  expect(await within(dialog).findByText('Mức bồi thường thấp hơn mức sàn.')).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/incidents/SC-000012/actions')).toHaveLength(0);
  await user.clear(within(dialog).getByLabelText('Mức bồi thường'));
  await user.type(within(dialog).getByLabelText('Mức bồi thường'), '120000');
  await user.keyboard('[F9]');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/incidents/SC-000012/actions')[0]?.body).toEqual({
      action: 'recordLiability',
      liableParty: 'post',
      compensation: 120_000,
      ground: 'Biên bản ngày 20/11.',
    }),
  );
});

it('keeps what was written of a liability over Esc, and leads to the field that was refused', async () => {
  const { server, screen: rendered } = show({ ...open, availableActions: ['recordLiability'] });
  const { user } = await rendered;
  const openDialog = async () => {
    await user.click(await screen.findByRole('button', { name: 'Ghi trách nhiệm' }));
    return screen.findByRole('dialog');
  };
  const first = await openDialog();
  await user.click(within(first).getByRole('radio', { name: 'Bưu điện' }));
  await user.type(within(first).getByLabelText('Căn cứ'), ' Bì rách trên xe thư.');
  await user.clear(within(first).getByLabelText('Mức bồi thường'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const again = await openDialog();
  expect(within(again).getByRole('radio', { name: 'Bưu điện' })).toBeChecked();
  expect(within(again).getByLabelText('Căn cứ')).toHaveValue(
    'Biên bản ngày 20/11. Bì rách trên xe thư.',
  );
  expect(within(again).getByLabelText('Mức bồi thường')).toHaveValue('');
  await user.type(within(again).getByLabelText('Mức bồi thường'), '5000');
  server.on('POST /api/v1/incidents/SC-000012/actions', () =>
    refusal({
      type: '/problems/validation',
      title: 'Dữ liệu chưa đúng',
      status: 400,
      detail: '',
      errors: [{ pointer: '#/liableParty', code: 'notInList', detail: 'Không có trong danh mục' }],
    }),
  );
  await user.keyboard('[F9]');
  expect(
    await within(again).findByRole('link', { name: /Bên chịu trách nhiệm/ }),
  ).toBeInTheDocument();
});
