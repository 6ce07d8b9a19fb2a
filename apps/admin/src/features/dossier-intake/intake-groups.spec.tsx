import { screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeServer } from '../../testing/fake-server';
import { enterPerson, openIntake, press, row, startIntakeDesk } from '../../testing/intake-desk';
import { aCheck, birthProcedure } from './intake-facts.builder';

let server: FakeServer;

/** Papers 2 and 3 stand for one another. */
const withChoice = () => {
  const procedure = birthProcedure();
  const cases = procedure.cases.map((each) => ({
    ...each,
    components: each.components.map((paper, index) =>
      index === 0 ? paper : { ...paper, mandatory: false, oneOf: 'proofOfBirth' },
    ),
  }));
  return { ...procedure, cases };
};
const sentence = 'Cần một trong các giấy này: Giấy chứng sinh; Văn bản ủy quyền';

beforeEach(() => {
  server = startIntakeDesk()
    .on('GET /api/v1/procedures/1.001193', () => answer(withChoice()))
    .on('POST /api/v1/intake-checks', () =>
      answer(
        aCheck({
          missingGroups: [
            {
              papers: [
                { no: 2, shortName: 'Giấy chứng sinh' },
                { no: 3, shortName: 'Văn bản ủy quyền' },
              ],
            },
          ],
        }),
      ),
    );
});

async function toThePapers() {
  const opened = await openIntake();
  await enterPerson(opened.user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  return opened;
}

it('says which papers stand for one another, and receives with neither of them nothing', async () => {
  await toThePapers();
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(within(row('Giấy chứng sinh')).getByText(/giấy 2, 3/)).toBeInTheDocument();
  expect(screen.getByText('Đủ 0/2 bắt buộc')).toBeInTheDocument();
  press('Space');
  press('F9');
  const summary = await screen.findByRole('list', { name: 'Các mục cần sửa' });
  expect(within(summary).getByText(sentence)).toBeInTheDocument();
  expect(server.askedFor('POST /api/v1/dossiers')).toEqual([]);
});

it('receives with one of them, though the other is missing', async () => {
  await toThePapers();
  press('Space');
  press('KeyT');
  press('ArrowDown');
  press('Space');
  expect(screen.getByText('Đủ 2/2 bắt buộc')).toBeInTheDocument();
  press('F9');
  await waitFor(() =>
    expect(server.askedFor('POST /api/v1/dossiers')[0]?.body).toMatchObject({
      firstAct: 'receive',
      components: [{ state: 'present' }, { state: 'missing' }, { state: 'present' }],
    }),
  );
});

it('asks for a supplement once one is marked missing and the other is not here', async () => {
  await toThePapers();
  press('Space');
  press('KeyT');
  press('F9');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText('2. Giấy chứng sinh')).toBeChecked();
});

describe('beside the ticks', () => {
  beforeEach(() => {
    server = startIntakeDesk();
  });

  it('takes a note of one paper from its line and sends it along', async () => {
    const { user } = await openIntake();
    await enterPerson(user);
    await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
    press('Space');
    press('Enter');
    const note = await screen.findByRole('textbox', { name: 'Ghi chú: Giấy chứng sinh' });
    expect(note).toHaveFocus();
    await user.paste('Mờ dấu giáp lai ');
    await user.keyboard('{Enter}');
    expect(row('Giấy chứng sinh')).toHaveFocus();
    expect(within(row('Giấy chứng sinh')).getByText('Ghi chú: Mờ dấu giáp lai')).toBeVisible();
    press('Space');
    press('KeyN');
    press('F9');
    await screen.findByText('H36.101-261120-0042');
    const sent = server.askedFor('POST /api/v1/dossiers')[0]?.body as { components: object[] };
    expect(sent.components[1]).toMatchObject({ no: 2, state: 'present', note: 'Mờ dấu giáp lai' });
    expect(sent.components[0]).not.toHaveProperty('note');
  });

  it('says before F9 that no office decides, and leads to the fee that has no amount', async () => {
    const fees = [{ name: 'Lệ phí hộ tịch', amountVnd: null, note: null }] as never;
    server.on('POST /api/v1/intake-checks', () => answer(aCheck({ competentUnits: [], fees })));
    const { user } = await openIntake();
    await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
    expect(
      await screen.findByRole('link', { name: /^Chưa thấy cơ quan giải quyết/ }),
    ).toBeInTheDocument();
    const unpriced = screen.getByRole('link', { name: /^Chưa có mức thu: Lệ phí hộ tịch/ });
    await user.click(unpriced);
    expect(screen.getByLabelText('Mức thu')).toHaveFocus();
    await user.keyboard('8000');
    await waitFor(() => expect(unpriced).not.toBeInTheDocument());
  });

  it('warns of the paper that this office often has to ask for again, with its base', async () => {
    const item = (key: string, dossiers: number) => ({
      ...{ key, shortName: key === 'uy-quyen' ? 'Văn bản ủy quyền' : 'Giấy chứng sinh' },
      ...{ fault: 'unreadable', dossiers },
    });
    server.on('GET /api/v1/reports/returned-papers', () =>
      answer({
        procedureCode: '1.001193',
        since: '2026-08-22',
        dossiers: 37,
        items: [item('giay-chung-sinh', 4), item('uy-quyen', 1), item('giay-khac', 9)],
      }),
    );
    const { user } = await openIntake();
    await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
    const warning = await screen.findByRole('link', { name: /^Hay phải bổ sung/ });
    expect(warning).toHaveTextContent(
      'Hay phải bổ sung: Giấy chứng sinh (mờ, không đọc được), 4/37 hồ sơ của quầy trong 90 ngày.',
    );
    const { query } = server.askedFor('GET /api/v1/reports/returned-papers')[0] ?? {};
    expect(query?.get('procedureCode')).toBe('1.001193');
  });
});

it('says in which dossier the original of a paper lies already, unless it is not asked for', async () => {
  const held = {
    dossierId: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b31',
    dossierCode: 'H36.101-261112-0031',
  };
  server.on('POST /api/v1/intake-checks', () =>
    answer(aCheck({ heldOriginals: [{ no: 2, ...held }] })),
  );
  const { user } = await openIntake();
  await enterPerson(user);
  expect(await screen.findByText('Đã thu bản chính «Giấy chứng sinh» ở hồ sơ')).toBeVisible();
  expect(screen.getByRole('link', { name: held.dossierCode })).toHaveAttribute(
    'href',
    `/dossiers/${held.dossierId}`,
  );
  row('Giấy chứng sinh').focus();
  await user.keyboard('n');
  await waitFor(() =>
    expect(screen.queryByRole('link', { name: held.dossierCode })).not.toBeInTheDocument(),
  );
});
