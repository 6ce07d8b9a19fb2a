import { File } from 'node:buffer';
import { createHash, webcrypto } from 'node:crypto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../testing/fake-server';
import { fileCheckOf } from './file-check';
import { wordsOf } from './words';

const pair = { code: 'H36.12.5-261120-0042', secret: 'K7BX' };
const content = 'Trích lục khai sinh';
const hash = createHash('sha256').update(content).digest('hex');
const address = (sha256: string) => `GET /api/v1/tracking/${pair.code}/files/${sha256}`;

let server: FakeServer;

beforeEach(() => {
  Object.defineProperty(globalThis.crypto, 'subtle', {
    value: webcrypto.subtle,
    configurable: true,
  });
  server = new FakeServer().on(address(hash), () =>
    answer({ matches: true, purpose: 'result', filedAt: '2026-11-20T02:30:00+00:00' }),
  );
  server.install();
  const answered = globalThis.fetch;
  // The page asks its own origin; the server of the test knows whole addresses.
  globalThis.fetch = (input) => answered(new URL(String(input), location.origin));
  document.body.replaceChildren(fileCheckOf(pair, wordsOf('vi'), 'vi'));
});

const choose = (text: string) => {
  const file = new File([text], 'trich-luc.pdf', { type: 'application/pdf' });
  const input = screen.getByLabelText('Tệp cần kiểm tra');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
};
const verdict = () => screen.getByRole('status');

it('says that a file is the result of the dossier, and since when', async () => {
  choose(content);
  await waitFor(() =>
    expect(verdict()).toHaveTextContent(
      'Khớp với hồ sơ: trich-luc.pdf đúng là kết quả, lưu lúc 09:30 20/11/2026.',
    ),
  );
  expect(verdict()).toHaveAttribute('data-kind', 'ok');
});

it('says in red, with a mark and in words that a changed byte is another file', async () => {
  const changed = `${content}.`;
  const other = createHash('sha256').update(changed).digest('hex');
  server.on(address(other), () => answer({ matches: false, purpose: null, filedAt: null }));
  choose(changed);
  await waitFor(() => expect(verdict()).toHaveAttribute('data-kind', 'bad'));
  expect(verdict()).toHaveTextContent(/^Không khớp: trich-luc\.pdf/);
  expect(verdict().querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

it('asks with the hash alone: no byte of the file leaves the machine', async () => {
  choose(content);
  await waitFor(() => expect(verdict()).toHaveAttribute('data-kind', 'ok'));
  expect(server.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['GET', `/api/v1/tracking/${pair.code}/files/${hash}`, undefined],
  ]);
});

it('never calls a file changed when nobody compared it', async () => {
  const problem = (status: number) => () =>
    refusal({ type: 'x', title: 'x', status } as never, { 'retry-after': '40' });
  for (const status of [429, 404, 503]) {
    server.on(address(hash), problem(status));
    choose(content);
    await waitFor(() => expect(verdict()).toHaveAttribute('data-kind', 'unknown'));
    expect(verdict()).not.toHaveTextContent('Không khớp');
    expect(verdict().querySelector('svg')).toBeNull();
    document.body.replaceChildren(fileCheckOf(pair, wordsOf('vi'), 'vi'));
  }
});
