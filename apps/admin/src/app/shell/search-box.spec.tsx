import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { rememberDossier } from '../recent-dossiers';
import { SearchBox } from './search-box';

beforeEach(() => {
  sessionStorage.clear();
  new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: { id: 's1', fullName: 'Lê Thị Mai', employer: 'post' },
        unit: { id: 'u1', name: 'Phường Xuân Hương – Đà Lạt' },
        permissions: ['dossier.draft'],
        now: '2026-11-20T02:00:00.000Z',
      }),
    )
    .install();
});

const open = () =>
  renderScreen(<SearchBox />, {
    path: '/search',
    routes: ['/intake', '/cash', '/dossiers/$id'],
  });

it('goes to a screen that is called without marks', async () => {
  const { address, user } = await open();
  const box = await screen.findByRole('combobox');
  await user.type(box, 'tiep');
  expect(await screen.findByRole('option', { name: 'Tiếp nhận' })).toBeInTheDocument();
  expect(screen.getByText('Chức năng')).toBeInTheDocument();
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(address()).toBe('/intake'));
});

it('shows the dossiers opened last while nothing is typed', async () => {
  rememberDossier({ id: 'd1', code: 'H36-261119-0001' });
  const { address } = await open();
  const box = await screen.findByRole('combobox');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  fireEvent.focus(box);
  expect(await screen.findByText('Vừa xem')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('option', { name: 'H36-261119-0001' }));
  await waitFor(() => expect(address()).toBe('/dossiers/d1'));
});
