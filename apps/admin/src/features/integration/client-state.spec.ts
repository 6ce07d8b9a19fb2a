import { localDate } from '@motcua/shared-time';
import { clientState } from './client-state';
import type { ApiClient } from './get-clients';

const client: ApiClient = {
  ...{ id: 'c', clientId: 'so-tu-phap', name: 'Sở Tư pháp', unitId: 'u', version: 1 },
  ...{ permissions: ['dossier.read'], validFrom: '2026-01-01', validTo: '2026-12-31' },
  ...{ revokedAt: null, lastUsedAt: null },
};

it.each([
  ['2025-12-31', 'notYet'],
  ['2026-01-01', 'active'],
  ['2026-11-30', 'active'],
  ['2026-12-01', 'endsSoon'],
  ['2026-12-31', 'endsSoon'],
  ['2027-01-01', 'expired'],
])('on %s is %s', (today, state) => {
  expect(clientState(client, localDate(today))).toBe(state);
});

it('is revoked whatever the day', () => {
  const revoked = { ...client, revokedAt: '2026-05-05T02:00:00Z' };
  expect(clientState(revoked, localDate('2026-06-01'))).toBe('revoked');
});
