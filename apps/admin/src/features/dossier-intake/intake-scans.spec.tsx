import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, refusal, type FakeServer } from '../../testing/fake-server';
import {
  enterPerson,
  openIntake,
  press,
  received,
  row,
  startIntakeDesk,
} from '../../testing/intake-desk';

let server: FakeServer;

beforeEach(() => {
  server = startIntakeDesk();
});

describe('scans chosen while the dossier has no number', () => {
  const documents = `/api/v1/dossiers/${received.id}/documents`;
  const scan = (name: string, text: string) => new File([text], name, { type: 'application/pdf' });

  const choose = async (...files: File[]) => {
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('There is no chooser');
    fireEvent.change(chooser, { target: { files } });
  };
  const begin = async () => {
    const screenOpened = await openIntake();
    await enterPerson(screenOpened.user);
    await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
    press('KeyQ');
    return screenOpened;
  };

  it('are compared by hash, taken once, and filed with their papers after reception', async () => {
    server.on(`POST ${documents}`, () => answer({ no: 1 }, 201));
    await begin();
    await choose(scan('to-khai.pdf', 'one'));
    expect(await screen.findByText('to-khai.pdf')).toBeInTheDocument();
    await choose(scan('lai-to-khai.pdf', 'one'));
    expect(await screen.findByText(/^Tệp «lai-to-khai.pdf» đã chọn rồi/)).toBeInTheDocument();
    await waitFor(() => {
      const asked = server.askedFor('POST /api/v1/intake-checks').at(-1)?.body;
      expect(asked).toMatchObject({ files: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
    });
    press('Space');
    press('Space');
    press('F9');
    expect(await screen.findByText(received.code)).toBeInTheDocument();
    await waitFor(() => expect(server.askedFor(`POST ${documents}`)).toHaveLength(1));
    expect(server.askedFor(`POST ${documents}`)[0]?.headers.get('idempotency-key')).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByText('Tệp quét chưa đưa vào hồ sơ')).not.toBeInTheDocument(),
    );
  });

  it('stay on this PC with a way to send them again when filing is refused', async () => {
    server.on(`POST ${documents}`, () =>
      refusal({ type: '/problems/busy', title: 'Máy chủ đang bận', status: 503, detail: '' }),
    );
    const { user } = await begin();
    await choose(scan('giay-khac.pdf', 'two'));
    expect(await screen.findByText('giay-khac.pdf')).toBeInTheDocument();
    press('Space');
    press('Space');
    press('F9');
    const again = await screen.findByRole('button', { name: 'Đưa vào hồ sơ' });
    expect(await screen.findByText('1 tệp còn trên máy này.')).toBeInTheDocument();
    const [first] = server.askedFor(`POST ${documents}`);
    server.on(`POST ${documents}`, () => answer({ no: 1 }, 201));
    await user.click(again);
    await waitFor(() => expect(again).not.toBeInTheDocument());
    const keys = server.askedFor(`POST ${documents}`).map((each) => each.headers);
    expect(keys.at(-1)?.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
  });
});
