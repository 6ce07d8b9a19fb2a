import { screen } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { VerificationScreen } from './verification-screen';

const verification = 'GET /api/v1/journal/verification';

const intact = {
  ...{ intact: true, sealedTo: 1204551, unsealed: 0, firstFault: null },
  ...{ startedAt: '2026-11-20T02:40:00.000Z', keyId: '3fdc8844b75eb0b9' },
};

const parkedEvents = 'GET /api/v1/journal/parked-events';
const parked = {
  reader: 'dossierRollup',
  position: 1198002,
  journalId: 'row',
  type: 'dossier.received',
  subjectType: 'dossier',
  subjectId: 'dossier',
  unitId: null,
  at: '2026-11-20T02:00:00.000Z',
  tries: 5,
  error: 'dossier.received carries no usable channel',
  parkedAt: '2026-11-20T02:01:00.000Z',
};

const me = (...permissions: string[]) =>
  answer(
    signedIn(permissions, {
      staff: { id: 'me', fullName: 'Ngô Đức Thắng', employer: 'state' },
      unit: { id: 'unit', name: 'Tỉnh Lâm Đồng' },
    }),
  );

async function open(found: object, items: object[] = [], ...permissions: string[]) {
  const server = new FakeServer()
    .on('GET /api/v1/me', () => me('journal.read', ...permissions))
    .on(parkedEvents, () => answer({ items, total: items.length }))
    .on(verification, () => answer(found))
    .on('GET /api/v1/journal/seals', () => answer({ items: [], next: null }));
  server.install();
  const shown = await renderScreen(<VerificationScreen />, {
    path: '/journal/verification',
    routes: ['/journal'],
  });
  await screen.findByRole('heading', { name: 'Kiểm tra nhật ký' });
  return { ...shown, server };
}

it('verifies only when asked, and says up to where the journal is intact', async () => {
  const { user, server } = await open(intact);
  await screen.findByText(/Chưa có niêm phong nào/);
  expect(server.askedFor(verification)).toEqual([]);
  await user.keyboard('[F9]');
  const sentence = 'Nguyên vẹn đến dòng 1.204.551, 09:40 20/11/2026';
  expect(await screen.findByText(sentence)).toBeInTheDocument();
});

it('names the first row that does not fit before anything else', async () => {
  const firstFault = { position: 1198002, reason: 'rowChanged' };
  const { user } = await open({ ...intact, intact: false, sealedTo: 1198001, firstFault });
  await user.keyboard('[F9]');
  expect(await screen.findByText(/^Dòng 1\.198\.002 không khớp/)).toBeInTheDocument();
  expect(screen.getByText('Nội dung dòng này đã bị sửa.')).toBeInTheDocument();
});

it('says that the figures are complete while no row is parked', async () => {
  await open(intact);
  expect(await screen.findByText(/Không có dòng nào bị treo/)).toBeInTheDocument();
});

it('shows whoever only reads why a row was parked, and nothing to press', async () => {
  await open(intact, [parked]);
  expect(await screen.findByText(parked.error)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Thử lại dòng/ })).not.toBeInTheDocument();
});

it('has a parked row read again, and says so when it still cannot be', async () => {
  const items = [parked];
  const { user, server } = await open(intact, items, 'journal.retry');
  const retrying = 'POST /api/v1/journal/parked-events/dossierRollup/1198002/retries';
  server.on(retrying, () =>
    refusal({ type: '/problems/conflict', title: '', status: 409, detail: 'Dòng này vẫn hỏng.' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Thử lại dòng 1.198.002' }));
  expect(await screen.findByText(/Dòng này vẫn hỏng/)).toBeInTheDocument();
  server.on(retrying, () => {
    items.pop();
    return answer({ reader: 'dossierRollup', position: 1198002, solvedAt: parked.at }, 201);
  });
  await user.click(screen.getByRole('button', { name: 'Thử lại dòng 1.198.002' }));
  expect(await screen.findByText(/Không có dòng nào bị treo/)).toBeInTheDocument();
});
