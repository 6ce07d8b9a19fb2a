import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters, type ListPlace } from '../ui/use-list-state';
import { signedInRoute } from './access';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/home',
  validateSearch: (
    search: Record<string, unknown>,
  ): ListPlace & { queue?: string; view?: string } => ({
    ...listPlace(search),
    ...textParameters(search, ['queue', 'view']),
  }),
  component: lazyRouteComponent(() => import('../features/dossiers/home-screen'), 'HomeScreen'),
});

export const homeRoutes = [homeRoute] as const;
