import { TestApi } from '../support/test-api';
import { leaksToStrangers } from './foreign-units';

// The detector counts only after it has caught its planted mutant: here the conditions are gone.
jest.mock('../../src/access/visible-dossiers', () => ({
  ...jest.requireActual<object>('../../src/access/visible-dossiers'),
  visibleDossiers: () => 'true',
  claimableDossiers: () => 'true',
  visibleConsignments: () => 'true',
}));

describe('the detector of foreign dossiers', () => {
  it('reports every way in when the visibility condition is dropped', async () => {
    const api = await TestApi.start();
    const { leaks } = await leaksToStrangers(api, ['motcua', 'thuly']).finally(() => api.stop());
    const operations = new Set(leaks.map((leak) => leak.operation));
    expect([...operations]).toEqual(
      expect.arrayContaining([
        'getDossier',
        'listDossiers',
        'getDossierCustody',
        'getDossierJournal',
        'listDocuments',
        'printForm',
        'getConsignment',
        'actOnConsignment',
        'getDocument',
        'listOpinions',
        'getDossierMoney',
        'listHolds',
        'getPerson',
        'attachToAnswer',
      ]),
    );
  }, 240_000);
});
