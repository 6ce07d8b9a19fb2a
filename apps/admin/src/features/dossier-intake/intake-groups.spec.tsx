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
