import { screen, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { SummaryScreen } from './summary-screen';

const period = { from: '2026-11-01', to: '2026-11-20' };
const list = '/api/v1/reports/summary/dossiers?from=2026-11-01&to=2026-11-20&measure=';

interface Counts {
  [name: string]: number | [numerator: number, denominator: number];
}

const names = [
  ...['registered', 'received', 'refused', 'doneEarly', 'doneOnTime', 'doneLate', 'returned'],
  ...['stopped', 'inTerm', 'dueSoon', 'overdue', 'paused'],
];

function figure(name: string, count: Counts[string], opens: boolean) {
  const [numerator, denominator] = typeof count === 'number' ? [count, null] : count;
  const value = denominator === null ? numerator : denominator ? numerator / denominator : null;
  const dossiers = opens ? list + name : null;
  return { value, numerator, denominator, period, date: 'receptionDay', dossiers };
}

/** Everything is 0 and no share has a base, except what is given. */
function figuresOf(given: Counts, opens = true) {
  const counts: Counts = {
    ...{ onTimeShare: [0, 0], postalShare: [0, 0] },
    ...{ reuseShare: [0, 0], signedResultShare: [0, 0] },
  };
  for (const name of names) counts[name] = 0;
  return Object.fromEntries(
    Object.entries({ ...counts, ...given }).map(([name, count]) => [
      name,
      figure(name, count, opens),
    ]),
  );
}

const filter = {
  ...{ unitId: null, unitName: null, procedureCode: null, procedureName: null },
  ...{ channel: null, employer: null },
};

const summaryOf = (given: Counts, opens = true) => ({
  period,
  asOf: '2026-11-20T02:40:00.000Z',
  groupBy: 'unit',
  filter,
  figures: figuresOf(given, opens),
  groups: [{ key: 'u1', name: 'P. Xuân Hương', figures: figuresOf(given, opens) }],
});

async function open(body: unknown, path = '/reports') {
  const server = new FakeServer().on('GET /api/v1/reports/summary', () => answer(body));
  server.install();
  const shown = await renderScreen(<SummaryScreen />, { path, routes: ['/reports/dossiers'] });
  return { ...shown, server };
}

it('shows a share with its numerator and denominator and opens its dossiers', async () => {
  const { user, address } = await open(summaryOf({ onTimeShare: [1051, 1112] }));
  const finished = within(await screen.findByRole('region', { name: 'Kết quả giải quyết' }));
  await user.click(finished.getByRole('link', { name: /94,5 % = 1\.051\/1\.112/ }));
  expect(address()).toBe('/reports/dossiers?from=2026-11-01&to=2026-11-20&measure=onTimeShare');
});

it('says what the shares of papers are reckoned from, and what they leave out', async () => {
  const { user, address } = await open(summaryOf({ reuseShare: [9, 36] }));
  const papers = within(
    await screen.findByRole('region', { name: 'Giấy tờ đã số hóa và kết quả điện tử' }),
  );
  expect(papers.getByText(/^Chỉ số 4\.3, Quyết định 766/)).toBeInTheDocument();
  expect(papers.getByText(/không thay cho chỉ số 4\.4/)).toBeInTheDocument();
  expect(papers.getByText('Chưa có số liệu')).toBeInTheDocument();
  await user.click(papers.getByRole('link', { name: /25 % = 9\/36/ }));
  expect(address()).toContain('measure=reuseShare');
});

it('never shows a share without a base, nor as 0 %', async () => {
  const { container } = await open(summaryOf({ received: 0 }));
  const finished = within(await screen.findByRole('region', { name: 'Kết quả giải quyết' }));
  expect(finished.getByText('Chưa có số liệu')).toBeInTheDocument();
  expect(container).not.toHaveTextContent('%');
});

it('names no list to those who may open no dossier', async () => {
  await open(summaryOf({ received: 36, postalShare: [3, 36] }, false));
  const facts = within(await screen.findByRole('region', { name: 'Trong kỳ' }));
  expect(facts.getByText('8,3 % = 3/36')).toBeInTheDocument();
  expect(facts.queryByRole('link')).not.toBeInTheDocument();
});

it('asks for what the address says and leads a row to its own report', async () => {
  const { server, address, user } = await open(
    summaryOf({ received: 36 }),
    '/reports?channel=post&from=2026-11-01',
  );
  await user.click(await screen.findByRole('link', { name: 'P. Xuân Hương' }));
  expect(server.askedFor('GET /api/v1/reports/summary').length).toBeGreaterThan(0);
  expect(address()).toContain('unitId=u1');
  expect(address()).toContain('channel=post');
  expect(address()).toContain('groupBy=procedure');
});

it('keeps the period and the filters in the workbook', async () => {
  await open(summaryOf({}), '/reports?channel=post&groupBy=day');
  const workbook = await screen.findByRole('link', { name: 'Xuất Excel (XLSX)' });
  expect(workbook).toHaveAttribute('href', '/api/v1/reports/summary.xlsx?groupBy=day&channel=post');
});

it('prints what is on the screen: its filters, and the instant of its figures', async () => {
  const { user } = await open(summaryOf({}), '/reports?channel=post&groupBy=day');
  const tab = jest.spyOn(window, 'open').mockReturnValue(null);
  await user.click(await screen.findByRole('button', { name: /In báo cáo$/ }));
  expect(tab).toHaveBeenCalledWith(
    '/api/v1/reports/summary.pdf?groupBy=day&channel=post&asOf=2026-11-20T02%3A40%3A00.000Z',
    '_blank',
  );
});

it('says what happened when the report is refused', async () => {
  const forbidden = { type: '/problems/forbidden', title: 'Không được phép', status: 403 };
  new FakeServer()
    .on('GET /api/v1/reports/summary', () => refusal({ ...forbidden, detail: '' }))
    .install();
  await renderScreen(<SummaryScreen />, { path: '/reports' });
  expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeInTheDocument();
  expect(screen.queryByText('Trong kỳ')).not.toBeInTheDocument();
});
