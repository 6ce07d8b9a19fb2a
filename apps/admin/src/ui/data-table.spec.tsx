import { act, screen, within } from '@testing-library/react';
import { linkOptions } from '@tanstack/react-router';
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
