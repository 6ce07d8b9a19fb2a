import {
  compensationFloor,
  compensationLimits,
  largestCompensation,
  liableParties,
} from './incident-liability';

describe('what is owed for an incident', () => {
  it.each([
    ['lost', 'post', 30_000, 120_000],
    ['damagedContent', 'post', 30_000, 120_000],
    ['late', 'post', 30_000, 30_000],
    ['damagedPackaging', 'post', 30_000, 0],
    ['lost', 'post', null, 0],
    ['lost', 'agency', 30_000, 0],
  ] as const)(
    '%s by the fault of %s, carriage %s, is at least %i',
    (type, party, postage, floor) => {
      expect(compensationFloor({ type, party, postage })).toBe(floor);
    },
  );

  it('is nothing where nobody is at fault, and never without a limit', () => {
    const lost = { type: 'lost', postage: 30_000 };
    expect(compensationLimits({ ...lost, party: 'nobody' })).toEqual({ min: 0, max: 0 });
    for (const party of liableParties.filter((each) => each !== 'nobody'))
      expect(compensationLimits({ ...lost, party }).max).toBe(largestCompensation);
    expect(compensationLimits({ ...lost, party: 'post' }).min).toBe(120_000);
  });
});
