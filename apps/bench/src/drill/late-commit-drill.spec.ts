import { shortDrill } from './short-drill';

it('misses and repeats no event when commits are late and sealers are killed', async () => {
  const { lateCommit } = await shortDrill('lateCommit');
  expect(lateCommit?.faults).toEqual([]);
  expect(lateCommit?.kills).toBe(6);
  expect(lateCommit?.committed).toBeGreaterThan(50);
  const [positions, product, identity, instant] = lateCommit?.readers ?? [];
  const nothing = { missed: 0, repeated: 0, invented: 0 };
  expect(positions).toMatchObject(nothing);
  expect(product).toMatchObject(nothing);
  // The detector is only worth something because it catches these two.
  expect(identity?.missed).toBeGreaterThan(0);
  expect(instant?.missed).toBeGreaterThan(0);
});
