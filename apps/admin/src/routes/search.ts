import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): { q?: string; reason?: string } =>
    textParameters(search, ['q', 'reason']),
  component: lazyRouteComponent(() => import('../features/dossiers/search-screen'), 'SearchScreen'),
});

export const searchRoutes = [searchRoute] as const;
