import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace } from '../ui/use-list-state';
import { signedInRoute } from './access';

const signingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/signing',
  validateSearch: (search: Record<string, unknown>) => listPlace(search),
  component: lazyRouteComponent(
    () => import('../features/signing/signing-screen'),
    'SigningScreen',
  ),
});

export const signingRoutes = [signingRoute] as const;
