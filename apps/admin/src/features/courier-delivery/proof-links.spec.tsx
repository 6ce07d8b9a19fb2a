import { screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { ProofLinks } from './proof-links';

const open = async (attempt: { hasSignature: boolean; hasPhoto: boolean }, ...may: string[]) => {
  new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: { id: 'me', fullName: 'x', employer: 'post' },
        permissions: may,
        now: '2026-11-20T03:00:00.000Z',
      }),
    )
    .install();
  await renderScreen(
    <>
      <ProofLinks number="CP000000014VN" attempt={{ no: 2, ...attempt }} />
      <p>bên cạnh</p>
    </>,
  );
  await screen.findByText('bên cạnh');
};

it('lead from an attempt to its signature and its photo', async () => {
  await open({ hasSignature: true, hasPhoto: true }, 'incident.read');
  const attempt = '/api/v1/consignments/CP000000014VN/attempts/2';
  expect(screen.getByRole('link', { name: 'Xem chữ ký' })).toHaveAttribute(
    'href',
    `${attempt}/signature`,
  );
  expect(screen.getByRole('link', { name: 'Xem ảnh' })).toHaveAttribute('href', `${attempt}/photo`);
});

it('are there only for what was taken', async () => {
  await open({ hasSignature: false, hasPhoto: true }, 'incident.read');
  expect(screen.queryByRole('link', { name: 'Xem chữ ký' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Xem ảnh' })).toBeVisible();
});

it('are no business of people who do not look into incidents', async () => {
  await open({ hasSignature: true, hasPhoto: true }, 'consignment.read');
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
