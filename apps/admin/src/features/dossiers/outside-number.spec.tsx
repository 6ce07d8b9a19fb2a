import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aDossier } from './dossier.builder';
import { DossierView } from './dossier-screen';

const { id, code } = aDossier();
const address = `/api/v1/dossiers/${id}`;

let server: FakeServer;

const serve = (dossier = aDossier(), etag = '"3"') =>
  server.on(`GET ${address}`, () => answer(dossier, 200, { etag }));

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer().on('GET /api/v1/me', () => answer(signedIn(['dossier.read'])));
  server.install();
});

const open = (view: { act?: string } = {}) =>
  renderScreen(<DossierView id={id} tab="summary" {...view} />, {
    path: `/dossiers/${id}`,
    routes: ['/dossiers'],
  });

const press = (keyCode: string) =>
  fireEvent.keyDown(document.activeElement ?? document, { code: keyCode });

describe('the number of a ministry’s system', () => {
  const numbers = `PUT ${address}/outside-number`;
  const numbered = (number: string, version: number) =>
    aDossier({
      version,
      status: 'inProcess',
      agencyPermissions: ['dossier.process'],
      outsideNumber: {
        system: 'Hệ thống hộ tịch',
        number,
        recordedAt: '2026-11-20T02:30:00+00:00',
        recordedBy: null,
      },
    });
  const stale = () =>
    refusal({ type: '/problems/stale-version', title: '', status: 412, detail: '' });
  const sentFrom = (act: string) =>
    server.askedFor(act).map(({ headers }) => headers.get('if-match'));
  const openNumber = async () => {
    serve(numbered('BTP-26-0000001', 3));
    const { user } = await open({ act: 'outsideNumber' });
    const dialog = await screen.findByRole('dialog', { name: /^Số của hồ sơ/ });
    return { user, dialog };
  };

  it('never goes over one that was recorded after the dialog was opened', async () => {
    server.on(numbers, ({ headers }) =>
      headers.get('if-match') === '"4"' ? answer({ id, outsideNumber: null }) : stale(),
    );
    const { user, dialog } = await openNumber();
    serve(numbered('BTP-26-0000002', 4), '"4"');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    fireEvent(window, new Event('visibilitychange'));
    expect(await screen.findByText('BTP-26-0000002 · Hệ thống hộ tịch')).toBeInTheDocument();
    clock.mockRestore();
    await user.type(within(dialog).getByLabelText('Số hồ sơ phần mềm bộ'), '9');
    press('F9');
    await within(dialog).findByText(/^Người khác đã sửa/);
    const rows = within(dialog)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows.slice(1)).toEqual([['Số hồ sơ phần mềm bộ', 'BTP-26-00000019', 'BTP-26-0000002']]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Lấy bản mới, giữ phần tôi nhập' }),
    );
    press('F9');
    await waitFor(() => expect(sentFrom(numbers)).toEqual(['"3"', '"4"']));
  });

  it('is removed only as it was seen, and the last refusal is the one that is told', async () => {
    const removal = `DELETE ${address}/outside-number`;
    server
      .on(numbers, () =>
        refusal({ type: '/problems/conflict', title: '', status: 409, detail: 'Đã kết thúc.' }),
      )
      .on(removal, stale);
    const { user, dialog } = await openNumber();
    press('F9');
    expect(await within(dialog).findByText('Đã kết thúc.')).toBeInTheDocument();
    serve(numbered('BTP-26-0000002', 4), '"4"');
    await user.click(within(dialog).getByRole('button', { name: 'Bỏ số này' }));
    await within(dialog).findByText(/^Người khác đã sửa/);
    expect(within(dialog).queryByText('Đã kết thúc.')).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Xem bản mới' }));
    expect(within(dialog).getByLabelText('Số hồ sơ phần mềm bộ')).toHaveValue('BTP-26-0000002');
    expect(sentFrom(removal)).toEqual(['"3"']);
  });

  it.each([
    ['received', 1],
    ['resultReady', 1],
    ['returned', 0],
  ] as const)('is written down until the dossier has ended: %s', async (status, offered) => {
    serve(aDossier({ status, agencyPermissions: ['dossier.process'] }));
    await open();
    await screen.findByRole('heading', { level: 1, name: code });
    await screen.findByRole('button', { name: 'So với hồ sơ có thể trùng' });
    expect(screen.queryAllByRole('button', { name: 'Số ở phần mềm bộ' })).toHaveLength(offered);
  });
});
