import { screen, waitFor } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import type { JournalRow } from './get-journal';
import { JournalFilterBar } from './journal-filter-bar';

const staff = 'GET /api/v1/staff';
const onPage = [{ actor: { id: 'binh', name: 'Trần Văn Bình' } }] as JournalRow[];

let server: FakeServer;

const signedInWith = (...permissions: string[]) => {
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: { id: 'me', fullName: 'Ngô Đức Thắng', employer: 'state' },
        unit: { id: 'unit', name: 'Tỉnh Lâm Đồng' },
        permissions,
        now: '2026-11-20T03:00:00.000Z',
      }),
    )
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on(staff, () => answer({ items: [{ id: 'tam', fullName: 'Lê Thị Thanh Tâm' }], next: null }))
    .on('GET /api/v1/staff/tam', () => answer({ id: 'tam', fullName: 'Lê Thị Thanh Tâm' }));
  server.install();
};

it('finds somebody who is not on the page', async () => {
  signedInWith('journal.read', 'staff.read');
  const onChange = jest.fn();
  const { user } = await renderScreen(
    <JournalFilterBar filters={{}} rows={onPage} onChange={onChange} />,
  );
  const field = await screen.findByRole('combobox', { name: 'Người thực hiện' });
  await user.click(field);
  expect(
    await screen.findByRole('option', { name: 'Trần Văn Bình', hidden: true }),
  ).toBeInTheDocument();
  await user.type(field, 'tam');
  await user.click(await screen.findByRole('option', { name: 'Lê Thị Thanh Tâm', hidden: true }));
  expect(server.askedFor(staff).at(-1)?.query.get('q')).toBe('tam');
  expect(onChange).toHaveBeenCalledWith({ actorId: 'tam' });
});

it('says of a choice that nobody has made that all are shown', async () => {
  signedInWith('journal.read', 'staff.read');
  await renderScreen(
    <JournalFilterBar filters={{ actorId: 'tam' }} rows={onPage} onChange={jest.fn()} />,
  );
  const open = await screen.findByRole('combobox', { name: 'Loại sự kiện' });
  expect(open).toHaveDisplayValue('');
  expect(open).toHaveAttribute('placeholder', 'Tất cả');
});

it('names the chosen person who is on no row of the page', async () => {
  signedInWith('journal.read', 'staff.read');
  await renderScreen(
    <JournalFilterBar filters={{ actorId: 'tam' }} rows={onPage} onChange={jest.fn()} />,
  );
  expect(await screen.findByText('Người thực hiện: Lê Thị Thanh Tâm')).toBeInTheDocument();
});

it('offers the people of the page alone to those who may not look staff up', async () => {
  signedInWith('journal.read');
  const { user } = await renderScreen(
    <JournalFilterBar filters={{}} rows={onPage} onChange={jest.fn()} />,
  );
  await user.click(await screen.findByRole('combobox', { name: 'Người thực hiện' }));
  expect(
    await screen.findByRole('option', { name: 'Trần Văn Bình', hidden: true }),
  ).toBeInTheDocument();
  await waitFor(() => expect(server.askedFor(staff)).toEqual([]));
});
