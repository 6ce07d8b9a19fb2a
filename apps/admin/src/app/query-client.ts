import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../ui/problem-error';

/** The server's refusals are final; only a lost connection or its own fault is worth another try. */
export function mayRetry(failures: number, error: Error): boolean {
  if (error instanceof ProblemError && error.status < 500) return false;
  return failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: mayRetry, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
