import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { FormPage } from './form-screen';

const versions = '/api/v1/form-templates/refusal/versions';
const save = `PUT ${versions}/2`;

const summary = (no: number, state: string) => ({
  no,
  state,
  validFrom: no === 1 ? '2000-01-01' : null,
  note: '',
  changedAt: '2026-11-20T02:30:00+00:00',
  changedBy: 'Lê Thu Hà',
  proposedAt: null,
  proposedBy: null,
  publishedAt: null,
  publishedBy: null,
});

const blocks = [
  { type: 'head', text: 'Số: {letterNumber}' },
  { type: 'line', text: 'Lý do: {reason}' },
];

const form = {
  form: 'refusal',
  placeholders: [{ name: 'reason', vi: 'Lý do', en: 'Reason', mandatory: true }],
  blockTypes: ['head', 'line', 'paragraph'],
  tableFields: [
    { name: 'originals', vi: 'Bản chính', en: 'Originals' },
    { name: 'copies', vi: 'Bản photo', en: 'Copies' },
  ],
  versions: [summary(2, 'draft'), summary(1, 'published')],
};

const me = {
  ...{ staff: { id: 's1', fullName: 'Lê Thu Hà' }, unit: { id: 'u1', name: 'Tỉnh' } },
  ...{ counter: null, counters: [], roles: [], permissions: ['formTemplate.write'] },
  now: '2026-11-20T02:40:00.000Z',
};

async function open(shown: readonly unknown[] = blocks) {
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(me))
    .on('GET /api/v1/form-templates/refusal', () => answer(form))
    .on(`GET ${versions}/1`, () =>
      version(1, 'published', [blocks[0], { type: 'line', text: 'Vì: {reason}' }]),
    )
    .on(`GET ${versions}/2`, () => version(2, 'draft', shown))
    .on('POST /api/v1/form-previews', () => new Response(new Blob(['%PDF-'])));
  server.install();
  URL.createObjectURL = () => 'blob:preview';
  URL.revokeObjectURL = () => undefined;
  const rendered = await renderScreen(<FormPage form="refusal" />, { path: '/forms/refusal' });
  await screen.findByRole('option', { name: /2\. Dòng/ });
  return { ...rendered, server };
}

const version = (no: number, state: string, shown: unknown) =>
  answer({ ...summary(no, state), form: 'refusal', version: 3, blocks: shown }, 200, {
    etag: '"3"',
  });

it('changes the words of the chosen block, puts a placeholder in and saves them', async () => {
  const { user, server } = await open();
  server.on(save, () => version(2, 'draft', blocks));
  await user.click(screen.getByRole('option', { name: /2\. Dòng/ }));
  const words = await screen.findByRole('textbox', { name: 'Lời văn' });
  await user.clear(words);
  await user.type(words, 'Vì ');
  await user.click(screen.getByRole('combobox', { name: 'Chèn ô điền' }));
  await user.click(await screen.findByText('Lý do {reason}'));
  await waitFor(() => expect(words).toHaveValue('Vì {reason}'));
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(save)).toHaveLength(1));
  expect(server.askedFor(save)[0]?.headers.get('if-match')).toBe('"3"');
  expect(server.askedFor(save)[0]?.body).toEqual({
    blocks: [blocks[0], { type: 'line', text: 'Vì {reason}' }],
    note: '',
    validFrom: null,
  });
});

it('keeps what is typed while a save is under way, and saves it over the one just made', async () => {
  const { user, server } = await open();
  const stored = { ...summary(2, 'draft'), form: 'refusal', version: 4 };
  const saved = answer(
    { ...stored, blocks: [blocks[0], { type: 'line', text: 'Lý do: {reason}!' }] },
    200,
    { etag: '"4"' },
  );
  let finish: (reply: Response) => void = () => undefined;
  server.on(save, () => new Promise((resolve) => (finish = resolve)));
  await user.click(screen.getByRole('option', { name: /2\. Dòng/ }));
  const words = await screen.findByRole('textbox', { name: 'Lời văn' });
  await user.type(words, '!');
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(save)).toHaveLength(1));
  await user.type(words, '?');
  finish(saved);
  expect(await screen.findByText('Đã lưu bản soạn.')).toBeInTheDocument();
  expect(words).toHaveValue('Lý do: {reason}!?');
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(save)).toHaveLength(2));
  expect(server.askedFor(save)[1]?.headers.get('if-match')).toBe('"4"');
  expect(server.askedFor(save)[1]?.body).toMatchObject({
    blocks: [blocks[0], { type: 'line', text: 'Lý do: {reason}!?' }],
  });
});

it('puts a heading over columns and takes one away', async () => {
  const column = (field: string, title: string, group?: string) => ({ field, title, group });
  const table = (columns: readonly unknown[]) => ({ type: 'componentTable', columns });
  const { user, server } = await open([
    ...blocks,
    table([column('originals', 'Chính'), column('copies', 'Photo', 'Số lượng')]),
  ]);
  server.on(save, () => version(2, 'draft', blocks));
  await user.click(
    screen.getByRole('option', { name: /3\. Bảng giấy tờ.*Chính, Số lượng: Photo/ }),
  );
  await user.type(await screen.findByRole('textbox', { name: 'Đề mục chung: Bản chính' }), 'Gộp');
  await user.clear(screen.getByRole('textbox', { name: 'Đề mục chung: Bản photo' }));
  await user.keyboard('[F9]');
  await waitFor(() => expect(server.askedFor(save)).toHaveLength(1));
  expect(server.askedFor(save)[0]?.body).toEqual({
    blocks: [...blocks, table([column('originals', 'Chính', 'Gộp'), column('copies', 'Photo')])],
    note: '',
    validFrom: null,
  });
});

it('shows a fault at its block and in its field', async () => {
  const { user, server } = await open();
  const error = {
    pointer: '#/blocks/1/text',
    code: 'unknownPlaceholder',
    detail: 'Mẫu này không có ô điền ho.',
  };
  server.on(save, () =>
    refusal({
      type: '/problems/validation',
      title: '',
      detail: '',
      status: 400,
      errors: [error],
    } as never),
  );
  await user.click(screen.getByRole('option', { name: /2\. Dòng/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Lời văn' }), '!');
  await user.keyboard('[F9]');
  const block = await screen.findByRole('option', { name: /2\. Dòng/ });
  expect(await within(block).findByLabelText('Có chỗ cần sửa')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Lời văn' })).toBeInvalid();
});

it('moves and takes out blocks by keyboard', async () => {
  const { user } = await open();
  screen.getByRole('option', { name: /1\. Quốc hiệu/ }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await screen.findByRole('option', { name: /2\. Quốc hiệu/ })).toBeInTheDocument();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(screen.queryByRole('option', { name: /Quốc hiệu/ })).toBeNull());
});

it('says what differs from the version before', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'So với bản trước' }));
  expect(await screen.findByText(/− 2\. Dòng: Vì: \{reason\}/)).toBeInTheDocument();
  expect(screen.getByText(/\+ 2\. Dòng: Lý do: \{reason\}/)).toBeInTheDocument();
});

it('lays what was typed beside what somebody else has saved, and keeps the chosen one', async () => {
  const { user, server } = await open();
  const stale = { type: '/problems/stale-version', title: '', status: 412, detail: '' };
  const changed = { changedBy: 'Đỗ Anh Tuấn', changedAt: '2026-11-20T02:35:00+00:00' };
  server
    .on(save, () => refusal({ ...stale, ...changed, currentVersion: 4 } as never))
    .on(`GET ${versions}/2`, () =>
      answer(
        {
          ...summary(2, 'draft'),
          ...{ form: 'refusal', version: 4, note: 'Theo góp ý' },
          blocks: [blocks[0], { type: 'line', text: 'Bởi: {reason}' }],
        },
        200,
        { etag: '"4"' },
      ),
    );
  await user.click(screen.getByRole('option', { name: /2\. Dòng/ }));
  const words = await screen.findByRole('textbox', { name: 'Lời văn' });
  await user.type(words, '!');
  await user.keyboard('[F9]');
  expect(await screen.findByText(/^Đỗ Anh Tuấn đã sửa lúc/)).toBeInTheDocument();
  const row = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(row('Nội dung thay đổi')).toEqual(['', 'Theo góp ý']);
  expect(row('Các khối')).toEqual(['2. Dòng: Lý do: {reason}!', '2. Dòng: Bởi: {reason}']);
  await user.click(screen.getByRole('button', { name: 'Lấy bản mới, giữ phần tôi nhập' }));
  expect(screen.getByRole('textbox', { name: 'Lời văn' })).toHaveValue('Lý do: {reason}!');
  await user.keyboard('[F9]');
  await waitFor(() =>
    expect(server.askedFor(save).map(({ headers }) => headers.get('if-match'))).toEqual([
      '"3"',
      '"4"',
    ]),
  );
  await user.click(await screen.findByRole('button', { name: 'Xem bản mới' }));
  expect(await screen.findByRole('textbox', { name: 'Lời văn' })).toHaveValue('Bởi: {reason}');
  expect(screen.queryByText(/đã sửa lúc/)).toBeNull();
});
