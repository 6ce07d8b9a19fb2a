import { act, renderHook } from '@testing-library/react';
import { FakeServer, answer } from '../../testing/fake-server';
import { sessionLock } from '../session-lock';
import { useIdleLock } from './use-idle-lock';

beforeEach(() => {
  jest.useFakeTimers();
  new FakeServer().on('DELETE /api/v1/session', () => answer(undefined, 204)).install();
  sessionLock.end();
  sessionLock.begin();
});
afterEach(() => jest.useRealTimers());

const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000));

it('locks after the minutes without a sign of life', () => {
  const { result } = renderHook(() => useIdleLock(10));
  pass(9 * 60 + 30);
  expect(result.current).toBe(30);
  expect(sessionLock.current()).toBeUndefined();
  pass(31);
  expect(sessionLock.current()).toBe('idle');
});

it('begins again with every key', () => {
  const { result } = renderHook(() => useIdleLock(10));
  pass(9 * 60 + 59);
  window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA' }));
  pass(60);
  expect(result.current).toBeGreaterThan(500);
  expect(sessionLock.current()).toBeUndefined();
});
