import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '../app/session';
import { ProblemError } from '../ui/problem-error';
import { rootRoute } from './root';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const { next } = search;
    // Only an address of our own: a foreign one would make the sign-in page a trap.
    const isOurs = typeof next === 'string' && /^\/(?![/\\])/.test(next);
    return { next: isOurs ? next : undefined };
  },
  component: lazyRouteComponent(() => import('../features/access/sign-in-screen'), 'SignInScreen'),
});

/** Everything below needs a session; the screens stand inside the frame. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401)
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('../app/shell/shell'), 'Shell'),
});

export const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../app/shell/start-screen'), 'StartScreen'),
});
