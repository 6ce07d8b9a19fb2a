import { TestApi } from '../support/test-api';
import { leaksToStrangers } from './foreign-units';

describe('what belongs to another unit', () => {
  it('is invisible to everybody who has no business there, on every operation', async () => {
    const api = await TestApi.start();
    const { tried, leaks, unproven } = await leaksToStrangers(api).finally(() => api.stop());
    expect(leaks).toEqual([]);
    expect(unproven).toEqual([]);
    expect(tried).toBeGreaterThan(700);
  }, 240_000);
});
