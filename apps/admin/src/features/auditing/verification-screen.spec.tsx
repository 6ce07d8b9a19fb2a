import { screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { VerificationScreen } from './verification-screen';

const verification = 'GET /api/v1/journal/verification';

const intact = {
  ...{ intact: true, sealedTo: 1204551, unsealed: 0, firstFault: null },
  ...{ startedAt: '2026-11-20T02:40:00.000Z', keyId: '3fdc8844b75eb0b9' },
};

async function open(found: object) {
  const server = new FakeServer()
    .on(verification, () => answer(found))
    .on('GET /api/v1/journal/seals', () => answer({ items: [], next: null }));
  server.install();
  const shown = await renderScreen(<VerificationScreen />, {
    path: '/journal/verification',
    routes: ['/journal'],
  });
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
