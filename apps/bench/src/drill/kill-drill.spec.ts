import { faultsOf, type IntakeAudit } from './intake-audit';
import { shortDrill } from './short-drill';

const spotless: IntakeAudit = {
  acknowledged: 40,
  dossiers: 41,
  acknowledgedLost: 0,
  acknowledgedOtherwise: 0,
  duplicateCodes: 0,
  keysWithTwoEffects: 0,
  dossiersOfNobody: 0,
  dossiersWithoutTheirRows: 0,
  positionHoles: 0,
  unsealed: 0,
  chainFault: '',
  rollupDifferences: 0,
};

it('loses nothing and does nothing twice when API and PostgreSQL are killed under intake', async () => {
  const { kill } = await shortDrill('kill');
  expect(kill?.faults).toEqual([]);
  expect(kill?.kills).toBe(4);
  expect(kill?.retries).toBeGreaterThan(0);
  expect(kill?.repeatedKeys).toBeGreaterThan(0);
  expect(kill?.audit).toMatchObject({ acknowledgedLost: 0, keysWithTwoEffects: 0 });
  expect(kill?.audit.acknowledged).toBeGreaterThanOrEqual(48);
});

it.each(['acknowledgedLost', 'duplicateCodes', 'keysWithTwoEffects', 'positionHoles'] as const)(
  'names %s as a fault',
  (name) => {
    expect(faultsOf(spotless)).toEqual([]);
    expect(faultsOf({ ...spotless, [name]: 1 })).toEqual([`${name}: 1`]);
  },
);
