import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { SearchResults } from './search-screen';

const bag = {
  id: 'bag',
  number: 'T-000117',
  status: 'inTransit',
  version: 3,
  sealNo: '8842190',
  fromUnit: { id: 'post', name: 'BĐ Đà Lạt' },
  toUnit: { id: 'ward', name: 'P. Lâm Viên' },
  openedAt: '2026-11-20T01:00:00.000Z',
  sealedAt: '2026-11-20T01:30:00.000Z',
  departedAt: '2026-11-20T02:00:00.000Z',
  handedOverAt: null,
  carrierId: null,
  carrierName: null,
  itemCount: 18,
};
const found = {
  dossiers: [],
  dossierCount: { count: 0, isMore: false },
  needsReason: false,
  people: [],
  consignments: [],
  manifests: [bag],
  procedures: [],
};

let server: FakeServer;

const signedInWith = (...permissions: string[]) => {
  server = new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: { id: 'me', fullName: 'Lê Văn Tám', employer: 'post' },
        unit: { id: 'post', name: 'Bưu điện Đà Lạt' },
        permissions,
        now: '2026-11-20T03:00:00.000Z',
      }),
    )
    .on('GET /api/v1/search', () => answer(found));
  server.install();
};

const open = (q: string) =>
  renderScreen(<SearchResults q={q} />, {
    path: '/search',
    routes: ['/manifests/$no', '/dossiers/$id'],
  });

it('lists the bag under a seal; Enter on its row opens it', async () => {
  signedInWith('consignment.read');
  const { address } = await open('8842190');
  const group = await screen.findByRole('region', { name: 'Túi' });
  expect(within(group).getByText('BĐ Đà Lạt')).toBeInTheDocument();
  expect(within(group).getByText('18')).toBeInTheDocument();
  const link = within(group).getByRole('link', { name: 'T-000117' });
  fireEvent.keyDown(link.closest('tr') ?? link, { code: 'Enter', key: 'Enter' });
  await waitFor(() => expect(address()).toBe('/manifests/T-000117'));
});

it('opens a bag by its number at once, for those who may read consignments', async () => {
  signedInWith('consignment.read');
  const { address } = await open('t-000117');
  await waitFor(() => expect(address()).toBe('/manifests/T-000117'));
  expect(server.askedFor('GET /api/v1/search')).toEqual([]);
});

it('looks a bag’s number up like any other words for everybody else', async () => {
  signedInWith('catalogue.read');
  const { address } = await open('T-000117');
  await waitFor(() => expect(server.askedFor('GET /api/v1/search')).toHaveLength(1));
  expect(address()).toBe('/search');
});
