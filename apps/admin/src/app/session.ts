import type { paths } from '@motcua/shared-api-client';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { followServer } from '../ui/office-clock';
import { ProblemError } from '../ui/problem-error';
import { api, read } from './api';
import { sessionLock } from './session-lock';

export type Me = paths['/api/v1/me']['get']['responses'][200]['content']['application/json'];

const usernameKey = 'motcua.username';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await read<Me>(api.GET('/api/v1/me'));
    sessionLock.begin();
    followServer(me.now);
    return me;
  },
  staleTime: Infinity,
});

/** Who is signed in; only below the signed-in route. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Whether the person may do one of these; the names are the server's. */
export function useMay(): (...permissions: string[]) => boolean {
  const me = useMe();
  return (...permissions) => permissions.some((each) => me.permissions.includes(each));
}

export interface Credentials {
  username: string;
  password: string;
  counterId?: string;
}

export async function signIn(credentials: Credentials): Promise<void> {
  await api.POST('/api/v1/session', { body: credentials });
  // Texts kept in this tab belong to whoever typed them.
  if (rememberedUsername() !== credentials.username) sessionStorage.clear();
  localStorage.setItem(usernameKey, credentials.username);
}

export async function endServerSession(): Promise<void> {
  try {
    await api.DELETE('/api/v1/session');
  } catch (error) {
    // A session that has ended already is what was wanted.
    if (!(error instanceof ProblemError && error.status === 401)) throw error;
  }
}

export const rememberedUsername = (): string => localStorage.getItem(usernameKey) ?? '';

/** Ends the session here and on the server; nothing of the person stays in memory. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await endServerSession().catch(() => undefined);
    sessionLock.end();
    sessionStorage.clear();
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
}
