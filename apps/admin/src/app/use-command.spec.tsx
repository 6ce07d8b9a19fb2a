import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { FakeServer, answer, refusal } from '../testing/fake-server';
import { renderScreen } from '../testing/render-screen';
import { ProblemAlert } from '../ui/problem-alert';
import { ProblemError } from '../ui/problem-error';
import { useCommand } from './use-command';

const address = 'POST /acts';

function Act({ note = 'a' }: { note?: string }) {
  const command = useCommand({
    send: async (input: { note: string }, header) => {
      const response = await fetch('http://localhost/acts', {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { ...header },
      });
      if (!response.ok) throw new ServerRefused(response);
      return response.json() as Promise<unknown>;
    },
  });
  return (
    <>
      <button onClick={() => command.run({ note }, '"3"')}>Tiếp nhận</button>
      <button onClick={() => command.run({ note: 'khác' }, '"3"')}>Việc khác</button>
      <ProblemAlert error={command.error} onRetry={command.retry} />
      {command.isDone && 'Xong'}
    </>
  );
}

class ServerRefused extends TypeError {
  constructor(readonly response: Response) {
    super('refused');
  }
}

const keysSent = (server: FakeServer) =>
  server.askedFor(address).map(({ headers }) => headers.get('Idempotency-Key'));

it('keeps the key of an intent across retries and sends the version', async () => {
  const server = new FakeServer();
  server.install();
  const replies = [answer({}, 503), answer({ ok: true })];
  server.on(address, () => replies.shift() ?? answer({}, 500));
  const { user } = await renderScreen(<Act />);
  await user.click(screen.getByText('Tiếp nhận'));
  await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
  await screen.findByText('Xong');
  const [first, second] = keysSent(server);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).toBe(first);
  expect(server.askedFor(address)[0]?.headers.get('If-Match')).toBe('"3"');
});

it('gives another intent another key', async () => {
  const server = new FakeServer();
  server.install();
  server.on(address, () => answer({ ok: true }));
  const { user } = await renderScreen(<Act />);
  await user.click(screen.getByText('Tiếp nhận'));
  await screen.findByText('Xong');
  await user.click(screen.getByText('Việc khác'));
  await user.click(screen.getByText('Tiếp nhận'));
  await screen.findByText('Xong');
  expect(new Set(keysSent(server)).size).toBe(server.askedFor(address).length);
});

it('ignores a second press while the first is under way', async () => {
  const server = new FakeServer();
  server.install();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  server.on(address, () => held.then(() => answer({ ok: true })));
  const { user } = await renderScreen(<Act />);
  await user.dblClick(screen.getByText('Tiếp nhận'));
  release();
  await screen.findByText('Xong');
  expect(server.askedFor(address)).toHaveLength(1);
});

function ActOnVersion({ keepsSeenVersion }: { keepsSeenVersion?: boolean }) {
  const seen = useQuery({
    queryKey: ['thing'],
    queryFn: async () => (await fetch('http://localhost/thing')).json() as Promise<number>,
  });
  const command = useCommand({
    send: async (_: object, header) => {
      const headers = { ...header };
      const response = await fetch('http://localhost/acts', { method: 'POST', headers });
      if (!response.ok) throw new ProblemError(await response.json());
    },
    changes: [['thing']],
    keepsSeenVersion,
  });
  return (
    <>
      <button onClick={() => command.run({}, `"${seen.data}"`)}>Tiếp nhận {seen.data}</button>
      <ProblemAlert error={command.error} onRetry={command.retry} />
      {command.isDone && 'Xong'}
    </>
  );
}

describe('when somebody else was faster', () => {
  const stale = { type: '/problems/stale-version', title: '', status: 412, detail: '' };
  const begin = async (keepsSeenVersion?: boolean) => {
    const server = new FakeServer();
    server.install();
    let version = 3;
    server
      .on('GET /thing', () => answer(version))
      .on(address, ({ headers }) =>
        headers.get('if-match') === `"${version}"` ? answer({}) : refusal(stale),
      );
    const { user } = await renderScreen(<ActOnVersion keepsSeenVersion={keepsSeenVersion} />);
    const button = await screen.findByRole('button', { name: 'Tiếp nhận 3' });
    version = 4;
    await user.click(button);
    expect(await screen.findByText(/^Người khác đã sửa/)).toBeInTheDocument();
    return { user, server };
  };

  it('reads anew and acts on the newer version; the old one is not offered again', async () => {
    const { user } = await begin();
    expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Tiếp nhận 4' }));
    expect(await screen.findByText('Xong')).toBeInTheDocument();
  });

  it('leaves the reading to a screen that compares the versions itself', async () => {
    const { server } = await begin(true);
    expect(server.askedFor('GET /thing')).toHaveLength(1);
  });
});

it('explains a refusal with what is safe, the fields and the reference', async () => {
  const response = refusal({
    type: '/problems/papers-missing',
    title: 'Papers are missing',
    status: 422,
    detail: 'Bản nhập dở được giữ.',
    missingPapers: ['Giấy chứng sinh'],
    errors: [{ pointer: '#/applicant/phone', code: 'required', detail: 'Chưa nhập mục này.' }],
    traceId: 'A1B2',
  });
  const error = new ProblemError(await response.json());
  await renderScreen(
    <>
      <input id="applicant.phone" aria-label="Điện thoại" />
      <ProblemAlert error={error} fieldLabels={{ 'applicant.phone': 'Điện thoại' }} />
    </>,
  );
  const alert = screen.getAllByRole('alert').find(({ textContent }) => textContent);
  expect(alert).toHaveTextContent('Còn thiếu giấy tờ bắt buộc. Chưa tiếp nhận được.');
  expect(alert).toHaveTextContent('Bản nhập dở được giữ.');
  expect(alert).toHaveTextContent('Còn thiếu: Giấy chứng sinh');
  expect(alert).toHaveTextContent('A1B2');
  screen.getByRole('link', { name: 'Điện thoại: Chưa nhập mục này.' }).click();
  expect(screen.getByLabelText('Điện thoại')).toHaveFocus();
});
