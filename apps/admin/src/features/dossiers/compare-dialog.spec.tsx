import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { aPossibleDuplicate } from '../../testing/possible-duplicate';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { CompareDialog } from './compare-dialog';
import { aDossier } from './dossier.builder';

const dossier = aDossier();
const earlier = aPossibleDuplicate({
  code: 'H36.101-261119-0001',
  registeredAt: '2026-11-19T02:29:00+00:00',
  personalId: '0681•••••568',
});
const later = aPossibleDuplicate({
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b99',
  code: 'H36.101-261121-0009',
  registeredAt: '2026-11-21T02:29:00+00:00',
  personalId: '0681•••••568',
});
const decisions = 'POST /api/v1/duplicate-decisions';

async function open(permissions: string[], items: object[]) {
  sessionStorage.clear();
  let shown = items;
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn(permissions, { now: '2026-11-21T03:00:00.000Z' })))
    .on(`GET /api/v1/dossiers/${dossier.id}/possible-duplicates`, () => answer({ items: shown }))
    .on(decisions, () => {
      shown = items.map((each) => ({ ...each, decision: 'sameCase' }));
      return answer(
        { id: 'x', earlierId: 'y', earlierCode: earlier.code, outcome: 'sameCase' },
        201,
      );
    });
  server.install();
  const screenOpened = await renderScreen(
    <CompareDialog dossier={dossier} onClose={() => undefined} />,
    { routes: ['/dossiers/$id'] },
  );
  return { server, ...screenOpened };
}

it.each([
  ['the other that was there first', earlier, { earlierId: earlier.id, dossierId: dossier.id }],
  ['this one that was there first', later, { earlierId: dossier.id, dossierId: later.id }],
])('records the decision in favour of %s, with a reason, once', async (_, other, pair) => {
  const { server, user } = await open(['dossier.read', 'dossier.receive'], [other]);
  const table = await screen.findByRole('table');
  expect(within(table).getByText(dossier.code)).toBeInTheDocument();
  expect(within(table).getByRole('link', { name: other.code })).toBeInTheDocument();
  const same = screen.getByRole('button', { name: `Cùng một việc: ${other.code}` });
  await user.click(same);
  expect(await screen.findByText('Ghi lý do ít nhất 5 ký tự.')).toBeInTheDocument();
  expect(server.askedFor(decisions)).toEqual([]);
  await user.type(screen.getByLabelText('Lý do'), 'Nộp hai lần ở hai nơi');
  await user.click(same);
  expect(await screen.findByText('Đã ghi: cùng một việc')).toBeInTheDocument();
  await waitFor(() => expect(same).not.toBeInTheDocument());
  expect(screen.getByLabelText('Lý do')).toHaveValue('');
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(server.askedFor(decisions).map(({ body }) => body)).toEqual([
    { ...pair, outcome: 'sameCase', reason: 'Nộp hai lần ở hai nơi' },
  ]);
});

it('shows what was decided, and lets only those decide who receive', async () => {
  await open(['dossier.read'], [earlier, { ...later, decision: 'notDuplicate' }]);
  expect(await screen.findByText('Đã ghi: không trùng')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Cùng một việc/ })).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Lý do')).not.toBeInTheDocument();
});

it('says so where nothing could be the same', async () => {
  await open(['dossier.read', 'dossier.receive'], []);
  expect(await screen.findByText('Không có hồ sơ nào có thể trùng.')).toBeInTheDocument();
});
