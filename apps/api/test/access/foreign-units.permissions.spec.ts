import { TestApi } from '../support/test-api';
import { leaksToStrangers } from './foreign-units';

describe('a dossier of another unit', () => {
  it('is invisible to everybody who has no business there, on every operation', async () => {
    const api = await TestApi.start();
    const { tried, leaks } = await leaksToStrangers(api);
    await api.stop();
    expect(leaks).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  }, 60_000);
});
