import { screen, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { JournalScreen } from './journal-screen';

const row = {
  id: 'row',
  position: 12,
  sequence: 3,
  type: 'dossier.assigned',
  subjectType: 'dossier',
  subjectId: '0193a000-0000-7000-8009-000000000001',
  subjectName: 'H36.101-261120-0042',
  actor: { id: 'lan', kind: 'staff', name: 'Phạm Thị Ngọc Lan', employer: 'state' },
  actorUnitName: 'P. Xuân Hương',
  unitId: null,
  unitName: null,
  at: '2026-11-20T02:30:00+00:00',
  deviceAt: null,
  data: { staffId: '0193a000-0000-7000-8005-000000000007' },
  names: { '0193a000-0000-7000-8005-000000000007': 'Nguyễn Văn Hùng' },
};

it('says what a row is about and whom it names, in the list and beside it', async () => {
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn(['journal.read'])))
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on('GET /api/v1/journal', () => answer({ items: [row], next: null }))
    .on('GET /api/v1/journal/row', () => answer({ ...row, changeId: 'c', leaf: null, sealNo: 1 }));
  server.install();
  const { user } = await renderScreen(<JournalScreen />, { path: '/journal' });
  expect(await screen.findByText('H36.101-261120-0042')).toBeInTheDocument();
  expect(screen.getByText(/· P\. Xuân Hương/)).toBeInTheDocument();
  await user.click(screen.getByText('Phạm Thị Ngọc Lan', { selector: 'p' }));
  const facts = await screen.findByRole('region', { name: 'Nội dung ghi' });
  expect(within(facts).getByText('Nguyễn Văn Hùng')).toBeInTheDocument();
  expect(screen.getByText('Hồ sơ · H36.101-261120-0042')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mọi việc của đối tượng này' }));
  expect(await screen.findByText('Một đối tượng: H36.101-261120-0042')).toBeInTheDocument();
});
