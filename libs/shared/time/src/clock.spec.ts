import { clockStartedAt, fixedClock, systemClock } from './clock';

describe('a clock', () => {
  it('of the system runs with the machine', () => {
    const before = Date.now();
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
  });

  it('started at an instant runs on from there', () => {
    let machine = new Date('2026-11-22T10:00:00Z');
    const clock = clockStartedAt(new Date('2026-11-20T02:00:00Z'), () => machine);
    expect(clock.now().toISOString()).toBe('2026-11-20T02:00:00.000Z');
    machine = new Date('2026-11-22T10:00:30Z');
    expect(clock.now().toISOString()).toBe('2026-11-20T02:00:30.000Z');
  });

  it('that stands still cannot be moved from outside', () => {
    const clock = fixedClock(new Date('2026-11-20T02:00:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-11-20T02:00:00.000Z');
  });
});
