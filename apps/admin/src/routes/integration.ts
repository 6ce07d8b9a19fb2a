import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const clientsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integration/clients',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listPlace(search),
    ...textParameters(search, ['do', 'client']),
  }),
  component: lazyRouteComponent(
    () => import('../features/integration/clients-screen'),
    'ClientsScreen',
  ),
});

export const integrationRoutes = [clientsRoute] as const;
