import { screen } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { useState } from 'react';
import { renderScreen } from '../../testing/render-screen';
import { chargesToSend } from './charge-choices';
import { FeeSection } from './fee-section';
import { aCheck } from './intake-facts.builder';
import { blankIntake, type IntakeForm } from './intake-form';

const byPages = {
  name: 'Phí chứng thực',
  amountVnd: 2_000,
  note: null,
  pageRule: {
    tiers: [
      { fromPage: 1, vndPerPage: 2_000 },
      { fromPage: 3, vndPerPage: 1_000 },
    ],
    maxVndPerCopy: 200_000,
  },
};

let form: IntakeForm;

function Fees({ fees, first = blankIntake }: { fees: object[]; first?: IntakeForm }) {
  const [kept, setKept] = useState(first);
  form = kept;
  return (
    <FeeSection
      check={aCheck({ fees: fees as never })}
      form={kept}
      change={(patch) => setKept((before) => ({ ...before, ...patch }))}
      errors={{}}
    />
  );
}

it('prices a copy by its pages while they are typed, and sends them', async () => {
  const { user } = await renderScreen(<Fees fees={[byPages]} />);
  const pages = await screen.findByLabelText('Số trang mỗi bản');
  await user.clear(pages);
  await user.type(pages, '5');
  expect(await screen.findAllByText('7.000 đ')).toHaveLength(2);
  const copies = screen.getByLabelText('Số lượng');
  await user.clear(copies);
  await user.type(copies, '3');
  expect(await screen.findByText('21.000 đ')).toBeInTheDocument();
  expect(chargesToSend(form)).toEqual([
    expect.objectContaining({ no: 1, quantity: 3, pages: 5, moment: 'intake' }),
  ]);
});

it('asks for no pages where they do not count', async () => {
  const { pageRule: _none, ...flat } = byPages;
  await renderScreen(<Fees fees={[flat]} />);
  expect(await screen.findByLabelText('Số lượng')).toBeInTheDocument();
  expect(screen.queryByLabelText('Số trang mỗi bản')).not.toBeInTheDocument();
});

it('asks for what the chosen ground leaves, and says how much it takes off', async () => {
  new FakeServer()
    .on('GET /api/v1/act-reasons', () =>
      answer({
        items: [
          { code: 'reduceOnline', vi: 'Nộp trực tuyến', en: 'Online', exemptPerMille: 500 },
          { code: 'exemptChild', vi: 'Trẻ em', en: 'Child', exemptPerMille: 1000 },
        ],
      }),
    )
    .install();
  const { pageRule: _none, ...flat } = byPages;
  const { user } = await renderScreen(<Fees fees={[{ ...flat, amountVnd: 15_001 }]} />);
  const choose = async (name: string) => {
    await user.click(await screen.findByRole('combobox', { name: /^Căn cứ miễn, giảm/ }));
    await user.click(await screen.findByRole('option', { name, hidden: true }));
  };
  await choose('Nộp trực tuyến (giảm 50 %)');
  expect(await screen.findByText('Giảm 50 %: 7.500 đ')).toBeInTheDocument();
  expect(screen.getByText('7.501 đ')).toBeInTheDocument();
  expect(chargesToSend(form)).toEqual([expect.objectContaining({ exemptCode: 'reduceOnline' })]);
  await choose('Trẻ em');
  expect(await screen.findByText('0 đ')).toBeInTheDocument();
  expect(screen.queryByText(/^Giảm/)).not.toBeInTheDocument();
});

const exempt: IntakeForm = {
  ...blankIntake,
  charges: [
    {
      ...{ channel: blankIntake.channel, no: 1, quantity: 1, moment: 'intake' },
      exemptCode: 'exemptChild',
    },
  ],
};

it('tells no sum while it does not know what the chosen ground takes off, and says why', async () => {
  const { pageRule: _none, ...flat } = byPages;
  const failed = { type: '/problems/internal', title: '', status: 404, detail: 'Không đọc được.' };
  const server = new FakeServer().on('GET /api/v1/act-reasons', () => refusal(failed));
  server.install();
  const { user } = await renderScreen(<Fees fees={[flat]} first={exempt} />);
  expect(await screen.findByText('Không đọc được.')).toBeInTheDocument();
  expect(screen.queryByText('Cộng')).not.toBeInTheDocument();
  server.on('GET /api/v1/act-reasons', () =>
    answer({ items: [{ code: 'exemptChild', vi: 'Trẻ em', en: 'Child', exemptPerMille: 1000 }] }),
  );
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('0 đ')).toBeInTheDocument();
  expect(screen.getByText('Cộng')).toBeInTheDocument();
});

it('tells no sum where the ground of a draft has ended, or the price is still to be typed', async () => {
  new FakeServer().on('GET /api/v1/act-reasons', () => answer({ items: [] })).install();
  const { pageRule: _none, ...flat } = byPages;
  const shown = await renderScreen(<Fees fees={[flat]} first={exempt} />);
  expect(await screen.findByText(/^Căn cứ này không còn áp dụng/)).toBeInTheDocument();
  expect(screen.queryByText('Cộng')).not.toBeInTheDocument();
  shown.unmount();
  const { user } = await renderScreen(<Fees fees={[{ ...flat, amountVnd: null }]} />);
  const price = await screen.findByLabelText('Mức thu');
  expect(screen.queryByText('Cộng')).not.toBeInTheDocument();
  await user.type(price, '5000');
  expect(await screen.findByText('Cộng')).toBeInTheDocument();
});
