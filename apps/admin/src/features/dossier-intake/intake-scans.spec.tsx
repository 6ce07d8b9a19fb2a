import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, refusal, type FakeServer } from '../../testing/fake-server';
import {
  enterPerson,
  openIntake,
  press,
  received,
  row,
  startIntakeDesk,
} from '../../testing/intake-desk';
import { aPossibleDuplicate } from '../../testing/possible-duplicate';
import { aCheck, aClerk } from './intake-facts.builder';
import { keepScan, keptScans } from './kept-scans';

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

  const closed = () =>
    refusal({
      type: '/problems/action-not-allowed',
      title: 'Việc này chưa làm được',
      status: 409,
      detail: 'Hồ sơ đã kết thúc.',
    });

  it('do not wait behind one that is refused for good, which the clerk may discard', async () => {
    const ended = { dossierId: 'ended', dossierCode: 'H36.101-261120-0007', draftId: 'before' };
    await keepScan({
      ...ended,
      staffId: aClerk().staff.id,
      isAttachment: true,
      componentNo: 1,
      name: 'cu.pdf',
      sha256: 'of another scan',
      content: scan('cu.pdf', 'older'),
      fileKey: 'older',
      keptAt: '2026-11-20T02:00:00Z',
    });
    server
      .on('POST /api/v1/dossiers/ended/documents', closed)
      .on(`POST ${documents}`, () => answer({ no: 1 }, 201));
    const { user } = await begin();
    await choose(scan('moi.pdf', 'newer'));
    expect(await screen.findByText('moi.pdf')).toBeInTheDocument();
    press('Space');
    press('Space');
    press('F9');
    expect(
      await screen.findByText(
        'Hồ sơ H36.101-261120-0007 không nhận tệp «cu.pdf»: Hồ sơ đã kết thúc.',
      ),
    ).toBeInTheDocument();
    await waitFor(() => expect(server.askedFor(`POST ${documents}`)).toHaveLength(1));
    expect(await screen.findByText('1 tệp còn trên máy này.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bỏ tệp cu.pdf' }));
    await waitFor(() =>
      expect(screen.queryByText('Tệp quét chưa đưa vào hồ sơ')).not.toBeInTheDocument(),
    );
    const left = await keptScans(aClerk().staff.id);
    expect(left.filter(({ dossierId }) => dossierId !== undefined)).toEqual([]);
  });

  describe('when the intake turns out to be one matter with a dossier that is there', () => {
    const kept = aPossibleDuplicate();
    const keptDocuments = `/api/v1/dossiers/${kept.id}/documents`;

    const merge = async (name: string) => {
      server
        .on('POST /api/v1/intake-checks', () => answer(aCheck({ duplicates: [kept] })))
        .on('POST /api/v1/duplicate-decisions', () =>
          answer(
            { id: 'decision', earlierId: kept.id, earlierCode: kept.code, outcome: 'sameCase' },
            201,
          ),
        );
      const opened = await begin();
      await choose(scan(name, name));
      expect(await screen.findByText(name)).toBeInTheDocument();
      await opened.user.click(await screen.findByRole('button', { name: 'Đối chiếu hồ sơ' }));
      await opened.user.type(await screen.findByLabelText('Lý do'), 'Nộp lại cùng bộ');
      await opened.user.click(
        screen.getByRole('button', { name: `Cùng việc, mở hồ sơ ${kept.code}` }),
      );
      return opened;
    };
    const waiting = async () =>
      (await keptScans(aClerk().staff.id)).filter(({ dossierId }) => dossierId === kept.id);

    it('go to that dossier beside its papers, and are forgotten here', async () => {
      server.on(`POST ${keptDocuments}`, () => answer({ no: 1 }, 201));
      const { address } = await merge('ba.pdf');
      await waitFor(() => expect(address()).toBe(`/dossiers/${kept.id}`));
      expect(server.askedFor(`POST ${keptDocuments}`)).toHaveLength(1);
      expect(await waiting()).toEqual([]);
    });

    it('stay on this PC when that dossier does not take them, and the clerk is told', async () => {
      server.on(`POST ${keptDocuments}`, () =>
        refusal({ type: '/problems/busy', title: 'Máy chủ đang bận', status: 503, detail: '' }),
      );
      const { user } = await merge('bon.pdf');
      expect(await screen.findByText(/^Tệp quét chưa vào hồ sơ/)).toBeInTheDocument();
      expect(await waiting()).toMatchObject([{ isAttachment: true, dossierCode: kept.code }]);
      server.on(`POST ${keptDocuments}`, () => answer({ no: 1 }, 201));
      await user.click(screen.getByRole('button', { name: 'Thử lại' }));
      await waitFor(async () => expect(await waiting()).toEqual([]));
    });

    it('are discarded where that dossier never takes them, and its page opens', async () => {
      server.on(`POST ${keptDocuments}`, closed);
      const { user, address } = await merge('nam.pdf');
      const dialog = within(await screen.findByRole('dialog', { name: /^Chuyển tệp quét/ }));
      await user.click(await dialog.findByRole('button', { name: 'Bỏ tệp nam.pdf' }));
      await waitFor(() => expect(address()).toBe(`/dossiers/${kept.id}`));
      expect(await waiting()).toEqual([]);
    });
  });
});
