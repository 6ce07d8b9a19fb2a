import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { startTranslation } from '../../i18n';
import { answer, FakeServer } from '../../testing/fake-server';
import { api } from '../api';
import { createQueryClient } from '../query-client';
import { Providers } from '../providers';
import { useOfflineSince } from './use-offline-since';

const queryClient = createQueryClient();
const translation = startTranslation('vi');
const around = ({ children }: { children: ReactNode }) => (
  <Providers queryClient={queryClient} translation={translation}>
    {children}
  </Providers>
);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

it('says so when no request reaches the server, and asks until one does', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const { result } = renderHook(() => useOfflineSince(), { wrapper: around });
  expect(result.current).toBeUndefined();
  await act(() => api.GET('/api/v1/me').catch(() => undefined));
  expect(result.current).toBeInstanceOf(Date);
  await act(() => jest.advanceTimersByTimeAsync(6000));
  expect(result.current).toBeInstanceOf(Date);
  const server = new FakeServer().on('GET /api/v1/health', () => answer({ status: 'ready' }));
  server.install();
  await act(() => jest.advanceTimersByTimeAsync(6000));
  expect(server.askedFor('GET /api/v1/health').length).toBeGreaterThan(0);
  expect(result.current).toBeUndefined();
});

it('gives up a question that nobody answers, and never asks two at once', async () => {
  let asked = 0;
  let open = 0;
  let mostOpen = 0;
  globalThis.fetch = (input) => {
    const { url, signal } = input as Request;
    if (!url.endsWith('/health')) return Promise.reject(new TypeError('Failed to fetch'));
    asked += 1;
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    return new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => {
        open -= 1;
        reject(signal.reason as Error);
      }),
    );
  };
  renderHook(() => useOfflineSince(), { wrapper: around });
  await act(() => api.GET('/api/v1/me').catch(() => undefined));
  await act(() => jest.advanceTimersByTimeAsync(30_000));
  expect(asked).toBeGreaterThan(1);
  expect(mostOpen).toBe(1);
});
