import { act, screen, within } from '@testing-library/react';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { renderScreen } from '../testing/render-screen';
import { DataTable, type DataTableProps } from './data-table';

interface Row {
  id: string;
  code: string;
}

const rows: Row[] = ['0040', '0041', '0042'].map((id) => ({ id, code: `H36-261120-${id}` }));
const taken: string[] = [];

function Table(props: Partial<DataTableProps<Row>>) {
  return (
    <DataTable
      caption="Hồ sơ"
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ code }) => code}
      rowLink={({ id }) => ({ to: '/dossiers/$id', params: { id } })}
      columns={[{ key: 'code', label: 'Mã hồ sơ', kind: 'code', render: ({ code }) => code }]}
      empty={{ sentence: 'Hết việc đang chờ. Mời người tiếp theo.' }}
      {...props}
    />
  );
}

const show = (props: Partial<DataTableProps<Row>> = {}) =>
  renderScreen(<Table {...props} />, { routes: ['/dossiers/$id'] });

const answersOf = (chosen: Row[]) =>
  chosen.map(({ id }) => ({ rowKey: id, ok: true, sentence: '' }));

/** A list that is read again and comes back empty. */
async function showChanging(props: Partial<DataTableProps<Row>>) {
  function Changing() {
    const [shown, setShown] = useState(rows);
    return (
      <>
        <button onClick={() => setShown([])}>Đọc lại</button>
        <Table {...props} rows={shown} />
      </>
    );
  }
  const rendered = await renderScreen(<Changing />, { routes: ['/dossiers/$id'] });
  const rerenderTable = () => rendered.user.click(screen.getByRole('button', { name: 'Đọc lại' }));
  return { ...rendered, rerenderTable };
}

it('goes through the rows with the arrows and opens one with Enter', async () => {
  const { user, address } = await show({ autoFocus: true });
  expect(screen.getAllByRole('row')[1]).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Home}{ArrowDown}{Enter}');
  expect(address()).toBe('/dossiers/0041');
});

it('has one row in the tab order and a link in the first column', async () => {
  await show();
  const [, first, second] = screen.getAllByRole('row');
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  const link = screen.getByRole('link', { name: 'H36-261120-0040' });
  expect(link).toHaveAttribute('href', linkOptions({ to: '/dossiers/0040' as '/' }).to);
});

it('leaves whoever types where they are when the rows arrive', async () => {
  function Searching() {
    const [words, setWords] = useState('');
    return (
      <>
        <input aria-label="Tìm" value={words} onChange={(event) => setWords(event.target.value)} />
        <Table autoFocus rows={words === '' ? undefined : rows} />
      </>
    );
  }
  const { user } = await renderScreen(<Searching />, { routes: ['/dossiers/$id'] });
  await user.type(screen.getByLabelText('Tìm'), 'khai sinh');
  expect(screen.getByRole('link', { name: 'H36-261120-0040' })).toBeInTheDocument();
  expect(screen.getByLabelText('Tìm')).toHaveFocus();
  expect(screen.getByLabelText('Tìm')).toHaveValue('khai sinh');
});

it('answers each chosen row by itself', async () => {
  const transfer = {
    label: 'Chuyển xử lý',
    run: (chosen: Row[]) =>
      Promise.resolve(
        chosen.map(({ id }) => ({
          rowKey: id,
          ok: id !== '0041',
          sentence: id === '0041' ? 'Thiếu giấy.' : '',
        })),
      ),
  };
  const { user } = await show({ bulkActs: [transfer], autoFocus: true });
  await user.keyboard(' {ArrowDown} ');
  expect(screen.getByText('Đã chọn 2 dòng')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Chuyển xử lý' }));
  const answers = await screen.findByRole('status', { name: 'Kết quả từng dòng' });
  expect(within(answers).getByText('1 trên 2 dòng đã xong')).toBeInTheDocument();
  expect(answers).toHaveTextContent('H36-261120-0041: Thiếu giấy.');
});

it('keeps the answers, with names, when the act takes the rows out of the list', async () => {
  const done = { label: 'Chuyển xử lý', run: () => Promise.resolve(answersOf(rows)) };
  const { user, rerenderTable } = await showChanging({ bulkActs: [done] });
  await user.click(screen.getByRole('checkbox', { name: 'Chọn mọi dòng của trang' }));
  await user.click(screen.getByRole('button', { name: 'Chuyển xử lý' }));
  await screen.findByText('3 trên 3 dòng đã xong');
  await rerenderTable();
  expect(screen.getByText('Hết việc đang chờ. Mời người tiếp theo.')).toBeInTheDocument();
  expect(screen.getByText('3 trên 3 dòng đã xong')).toBeInTheDocument();
  expect(screen.getByText('H36-261120-0042')).toBeInTheDocument();
});

it('runs a letter only while a row has focus', async () => {
  const { user } = await show({ rowActs: { KeyN: ({ id }) => taken.push(id) } });
  await user.keyboard('n');
  expect(taken).toEqual([]);
  act(() => screen.getAllByRole('row')[2]?.focus());
  await user.keyboard('n');
  expect(taken).toEqual(['0041']);
});

it('says what would be here when there is nothing', async () => {
  await show({ rows: [] });
  expect(screen.getByText('Hết việc đang chờ. Mời người tiếp theo.')).toBeInTheDocument();
});
